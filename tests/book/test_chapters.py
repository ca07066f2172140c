"""Every entry of the chapters: proved line by line, replayed, held against exact points, and no stronger than it is."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.book import load, shipped
from symbolic_it.decide.witness import disagree
from symbolic_it.identities import Identity
from symbolic_it.kernel.prove import prove
from symbolic_it.kernel.replay import replay
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import Rational

HAIR = Rational(Fraction(1, 10**25))


@pytest.mark.parametrize("name", shipped().names)
def test_an_entry_is_proved_as_stated_and_no_further(name: str) -> None:
    entry = load(name)
    assert isinstance(entry, Identity) and entry.source
    derivation = entry.derive()
    replay(derivation.certificate)
    claim = entry.statement.claim
    assert derivation.statement == entry.statement
    assert derivation.steps[-1].expression == claim.rhs
    assert all(step.rule for step in derivation.steps)
    given = tuple(c for c in entry.statement.conditions if isinstance(c, Relation))
    assert disagree(claim.lhs, claim.relation, claim.rhs, 24, given) is None
    better = claim.rhs - HAIR if claim.relation in ("<=", "<") else claim.rhs + HAIR
    assert prove(Statement(Relation(claim.lhs, claim.relation, better), entry.statement.conditions)) is None
