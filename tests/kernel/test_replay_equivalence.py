"""An equivalence holds both ways or is refused, by the check that is for it."""

from __future__ import annotations

from typing import Any

import pytest

from symbolic_it.kernel.prove import prove
from symbolic_it.kernel.replay import ReplayError, replay
from symbolic_it.terms.serial import to_json
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import ONE, ZERO, Symbol, Term

a, b, x = (Symbol(n) for n in "abx")
POSITIVE = ["positive", to_json(x)]
MINUS = ZERO - ONE


def stated(lhs: Term, relation: str, rhs: Term) -> dict[str, Any]:
    return {"lhs": to_json(lhs), "relation": relation, "rhs": to_json(rhs)}


def proof(lhs: Term, relation: str, rhs: Term) -> Any:
    found = prove(Statement(Relation(lhs, relation, rhs)))
    assert found is not None
    return found.certificate


def equivalence(first: Any, second: Any, factor: Term, premise: Any, *given: Any) -> dict[str, Any]:
    return {
        "kind": "equivalence", "version": 1, "first": first, "second": second, "hypotheses": list(given), "factor": to_json(factor),
        "premise": premise,
    }  # fmt: skip


SCALED = proof(a * x - b * x, "=", x * (a - b))
TURNED = proof(a - b, "=", MINUS * (b - a))
GOOD = equivalence(stated(a * x, ">=", b * x), stated(a, ">=", b), x, SCALED, POSITIVE)
EQUATIONS = equivalence(stated(a, "=", b), stated(b, "=", a), MINUS, TURNED)


@pytest.mark.parametrize("good", [GOOD, EQUATIONS, equivalence(stated(a, "<", b), stated(b, ">", a), ONE, proof(b - a, "=", b - a))])
def test_it_is_accepted_as_it_is(good: Any) -> None:
    found: Any = replay(good)
    assert {"lhs": found.lhs, "relation": found.relation, "rhs": found.rhs} == good["first"]
    assert dict(zip(("lhs", "relation", "rhs"), found.second, strict=True)) == good["second"]


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({**GOOD, "more": 1}, "an equivalence has the keys"),
    ({**GOOD, "version": 0}, "version 0, expected 1"),
    ({**GOOD, "first": {**GOOD["first"], "more": 0}}, "a statement has the keys"),
    ({**GOOD, "second": stated(a, "~", b)}, "a statement is lhs, relation, rhs"),
    ({**GOOD, "second": stated(a, ">", b)}, "statements of different relations"),
    ({**GOOD, "second": stated(a, "=", b)}, "statements of different relations"),
    ({**GOOD, "hypotheses": []}, "a factor whose sign is not known"),
    (equivalence(stated(a, ">=", b), stated(b, ">=", a), MINUS, TURNED), "a factor whose sign is not known"),
    (equivalence(stated(a, "=", b), stated(a * x, "=", b * x), x, SCALED), "a factor whose sign is not known"),
    (equivalence(stated(ONE, ">=", ZERO), stated(a, ">=", a), ONE, proof(ONE, ">=", ZERO)), "the premise gives >=, not ="),
    ({**GOOD, "first": GOOD["second"]}, "lhs - rhs leaves"),
    ({**GOOD, "second": stated(a, "<=", b)}, "lhs - rhs leaves"),
    ({**GOOD, "second": stated(a, ">=", ZERO)}, "lhs - rhs leaves"),
    ({**GOOD, "factor": to_json(ONE)}, "lhs - rhs leaves"),
    (equivalence(stated(a, ">=", b), stated(a + ONE, ">=", b), ONE, proof(a + ONE - b, "=", a + ONE - b)), "lhs - rhs leaves"),
]


@pytest.mark.parametrize(("forged", "message"), REFUSED)
def test_anything_altered_is_refused(forged: dict[str, Any], message: str) -> None:
    with pytest.raises(ReplayError, match=message):
        replay(forged)
