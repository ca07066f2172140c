"""Left sides are remembered, the latest first; a display that only evaluates numbers may be passed over."""

from __future__ import annotations

from symbolic_it.notation.syntax import read
from symbolic_it.notation.text import text_of
from symbolic_it.verify.sides import Sides


def test_the_latest_left_side_comes_first_and_few_are_kept() -> None:
    sides = Sides()
    for k in range(10):
        sides.remember(read(f"H(X_{k}) = {k}"))
    assert [text_of(n) for n in sides.previous[:2]] == ["H(X₉)", "H(X₈)"]
    assert len(sides.previous) == 8 and sides.last is not None and text_of(sides.last) == "9"


def test_sums_are_of_the_last_two_to_four() -> None:
    sides = Sides()
    for name in ("a", "b", "c"):
        sides.remember(read(f"{name} = 1"))
    assert [text_of(n) for n in sides.sums()] == ["b + c", "a + b + c"]


def test_an_aside_of_numbers_may_be_passed_over() -> None:
    sides = Sides()
    sides.show(read("H(X) = H(Y) + 1"))
    sides.show(read("2 + 3 = 5"))
    assert sides.last_display is not None and text_of(sides.last_display) == "5"
    assert sides.before_aside is not None and text_of(sides.before_aside) == "H(Y) + 1"
