"""An equivalence has one certificate that replays as a whole, or is undecided; false twins are refuted."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from symbolic_it.exports.replayed import account
from symbolic_it.kernel.replay import ReplayError, replay
from symbolic_it.terms.serial import to_json
from symbolic_it.terms.term import ZERO, Symbol
from symbolic_it.verify.check import check

TRUE: list[tuple[str, list[str]]] = [
    ("a <= b <=> -b <= -a", []),
    ("a > b <=> b < a", []),
    ("H(p,q) >= H(p) <=> D(p||q) >= 0", []),
    (r"H(p,q) = H(p) \iff D(p\|q) = 0", []),
    (r"H(X|Y) = H(X) \iff I(X;Y) = 0", []),
    (r"H(X,Y) = H(X) + H(Y) \iff I(X;Y) = 0", []),
    ("a x >= b x <=> a >= b", ["x > 0"]),
]
FALSE: list[tuple[str, list[str]]] = [
    ("a > b <=> b <= a", []),
    ("a x >= b x <=> a >= b", []),
    ("a x <= b x <=> a >= b", ["x > 0"]),
    (r"H(X|Y) = H(X) \iff I(X;Y|Z) = 0", []),
    (r"H(X,Y) = H(X) + H(Y) \iff I(X;Y) > 0", []),
]


@pytest.mark.parametrize(("text", "given"), TRUE)
def test_one_certificate_holds_both_directions(text: str, given: list[str]) -> None:
    verdict = check(text, given).verdict
    assert verdict.word == "proved"
    assert verdict.certificate is not None and verdict.certificate["kind"] == "equivalence"
    assert " iff " in account(replay(verdict.certificate))[0]


@pytest.mark.parametrize(("text", "given"), FALSE)
def test_a_false_equivalence_is_refuted(text: str, given: list[str]) -> None:
    assert check(text, given).verdict.word == "refuted"


@pytest.mark.parametrize("text", ["H(p) <= log K <=> D(p||q) >= 0", r"TV(p,q) = 0 \iff D(p\|q) = 0", "a = 2b <=> a - 2b = 0"])
def test_parts_without_one_certificate_are_undecided(text: str) -> None:
    assert check(text).verdict.word == "undecided"


GOOD: Any = check("a x >= b x <=> a >= b", ["x > 0"]).verdict.certificate
a, b, x = (Symbol(n) for n in "abx")
STATED = {"lhs": to_json(a), "relation": ">=", "rhs": to_json(b)}


@pytest.mark.parametrize(
    "change",
    [
        {"second": {**STATED, "relation": "<="}},
        {"second": {**STATED, "relation": ">"}},
        {"second": {**STATED, "relation": "="}},
        {"second": {**STATED, "rhs": to_json(ZERO)}},
        {"first": STATED},
        {"first": {**STATED, "more": 0}},
        {"factor": to_json(a)},
        {"factor": to_json(ZERO + 1)},
        {"hypotheses": []},
        {"version": 0},
        {"premise": {**GOOD["premise"], "statement": {**GOOD["premise"]["statement"], "relation": ">="}}},
        {"more": 1},
    ],
)
def test_anything_altered_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ReplayError):
        replay({**copy.deepcopy(GOOD), **change})
