"""An equivalence has one certificate that replays as a whole, or is undecided; false twins are refuted."""

from __future__ import annotations

import pytest

from symbolic_it.exports.replayed import account
from symbolic_it.kernel.replay import replay
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
