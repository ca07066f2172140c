"""What every named identity must pass: derivation, replay, exact points; and near misses that must be refused."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from symbolic_it.decide.witness import disagree
from symbolic_it.identities import Identity
from symbolic_it.kernel.prove import prove
from symbolic_it.kernel.replay import replay
from symbolic_it.terms.statement import Independence, Relation, Statement
from symbolic_it.terms.term import Rational

HAIR = Rational(Fraction(1, 10**25))
POINTS = 24


def is_derived(identity: Identity) -> bool:
    """It derives, its certificate replays, the lines end where the statement says, and no exact point contradicts it."""
    derivation = identity.derive()
    replay(derivation.certificate)
    claim = identity.statement.claim
    assert derivation.statement == identity.statement
    assert derivation.steps[-1].expression == claim.rhs
    given = tuple(c for c in identity.statement.conditions if isinstance(c, (Relation, Independence)))
    assert disagree(claim.lhs, claim.relation, claim.rhs, POINTS, given) is None
    return True


def is_sharp(identity: Identity) -> bool:
    """The statement with a right side that is better by 10^-25 is not proved."""
    claim = identity.statement.claim
    better = claim.rhs - HAIR if claim.relation in ("<=", "<") else claim.rhs + HAIR
    return prove(Statement(Relation(claim.lhs, claim.relation, better), identity.statement.conditions)) is None


@pytest.fixture
def holds() -> Callable[[Identity], bool]:
    return is_derived


@pytest.fixture
def misses() -> Callable[[Identity], bool]:
    return is_sharp
