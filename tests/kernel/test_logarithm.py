"""Logarithms of products whose factors may be negative stay in one piece: equal arguments are equal logarithms, in both checkers."""

from __future__ import annotations

import pytest

from symbolic_it.kernel.prove import prove
from symbolic_it.kernel.replay import ReplayError, replay
from symbolic_it.terms.serial import to_json
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import HALF, ONE, Exp, Log, Symbol, Term

a, b, c, r = (Symbol(n) for n in "abcr")

TRUE: list[tuple[Term, Term]] = [
    (Log((a + b) / b), Log(ONE + a / b)),
    (HALF * Log((a + b) / b), HALF * Log(ONE + a / b)),
    (Log(a**2 / (a**2 * (ONE - r**2))), -Log(ONE - r**2)),
    (Log(a / b), -Log(b / a)),
    (Log(a / (b * c)), -Log(b / a) - Log(c)),
    (HALF * Log(a * b / (a * b - c**2)), -HALF * Log(ONE - c**2 / (a * b))),
    (Log((a - b) / (c - r)), Log((b - a) / (r - c))),
    (Log((ONE / (ONE + Exp(a))) / (ONE - ONE / (ONE + Exp(a)))), -a),  # the logit undoes the logistic function
]
FALSE: list[tuple[Term, Term]] = [
    (Log((a + b) / b), Log(ONE - a / b)),
    (HALF * Log((a + b) / b), Log(ONE + a / b)),
    (Log(a**2 / (a**2 * (ONE - r**2))), Log(ONE - r**2)),
    (Log(a / b), Log(b / a)),
    (Log(a / (b * c)), -Log(b / a) + Log(c)),
    (Log(a**2 * b**2), Log(a * b)),
    (Log((ONE / (ONE + Exp(a))) / (ONE - ONE / (ONE + Exp(a)))), a),
    (Log((ONE / (ONE + Exp(a))) / (ONE + ONE / (ONE + Exp(a)))), -a),
]


def statement(lhs: Term, rhs: Term) -> Statement:
    return Statement(Relation(lhs, "=", rhs))


@pytest.mark.parametrize(("lhs", "rhs"), TRUE)
def test_logarithms_of_one_argument_are_equal(lhs: Term, rhs: Term) -> None:
    found = prove(statement(lhs, rhs))
    assert found is not None
    replay(found.certificate)


@pytest.mark.parametrize(("lhs", "rhs"), FALSE)
def test_false_twins_are_refused_by_both(lhs: Term, rhs: Term) -> None:
    assert prove(statement(lhs, rhs)) is None
    good = prove(statement(*TRUE[0]))
    assert good is not None
    forged = {**good.certificate, "statement": {"lhs": to_json(lhs), "relation": "=", "rhs": to_json(rhs)}}
    with pytest.raises(ReplayError):
        replay(forged)
