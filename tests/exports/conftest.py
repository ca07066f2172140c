"""Derivations to render: Gibbs' inequality as it is, and one whose every sentence tries to act as markup."""

from __future__ import annotations

from dataclasses import replace

import pytest

from symbolic_it.book import load
from symbolic_it.identities import Identity
from symbolic_it.kernel.derivation import Derivation, Step
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import Index, Law, Log, Mul, Space, Symbol, Term, mass, sum_over

ATTACK = (
    "<script>alert(1)</script> ]]> & \"'"
    " \\input{/etc/passwd} \\write18{ls} $x$ 50% #1 _a_ ~ ^ `code` [a](b) |c|"
    " \x1b[31mred\u202e\x00 {curly} *bold* ::error:: =cmd()"
)


@pytest.fixture(scope="session")
def gibbs() -> Derivation:
    found = load("gibbs-inequality")
    assert isinstance(found, Identity)
    return found.derive()


@pytest.fixture(scope="session")
def hostile(gibbs: Derivation) -> Derivation:
    """Not a proof of anything: only its sentences matter, and a symbol with a bad name."""
    bad: Term = Symbol("x}\\input{/etc/passwd}<b>")
    steps = tuple(replace(s, rule=ATTACK, because=ATTACK, needs=(ATTACK,), check=ATTACK) for s in gibbs.steps)
    steps += (Step(len(steps) + 1, "=", bad, ATTACK, ATTACK, (ATTACK,), ATTACK),)
    claim = gibbs.statement.claim
    statement = Statement(Relation(claim.lhs, claim.relation, bad), (), (ATTACK,))
    return replace(
        gibbs,
        name=ATTACK,
        title=ATTACK,
        statement=statement,
        steps=steps,
        equality=ATTACK,
        remarks=(ATTACK,),
        source=ATTACK,
        checks=ATTACK,
        certificate={},
    )


@pytest.fixture(scope="session")
def wide() -> Derivation:
    """A line too long for a terminal, with a changed part."""
    space = Space("X")
    x = Index("x", space)
    p, q = (Law(name, (("x", space),)) for name in ("p_reference", "q_theta_old"))
    px, qx = mass(p, x=x), mass(q, x=x)
    long: Term = sum_over(x, px * Log(px / qx) - px + qx + px * Log(qx) - Mul((px, Log(px), px)))
    claim = Relation(long, ">=", long)
    step = Step(1, "=", long, "nothing", "to see how a line is broken " * 4, (), "none", -px + qx)
    return Derivation("wide", "A wide line", Statement(claim, (), ()), (step,), {})
