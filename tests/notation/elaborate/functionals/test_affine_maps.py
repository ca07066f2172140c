"""Differential entropy shifts by the logarithm of a factor and not at all by a constant; one sign away it is refuted."""

from __future__ import annotations

import pytest

from symbolic_it import check

TWINS = [
    (r"h(aX) = h(X) + \log|a|", r"h(aX) = h(X) - \log|a|"),
    (r"h(aX) = h(X) + \log|a|", r"h(aX) = |a| h(X)"),
    (r"h(aX + b) = h(X) + \log|a|", r"h(aX + b) = h(X) + \log|a| + b"),
    (r"h(X + c) = h(X)", r"h(X + c) = h(X) + c"),
    (r"h(-X) = h(X)", r"h(-X) = -h(X)"),
    (r"h(X/a) = h(X) - \log|a|", r"h(X/a) = h(X) + \log|a|"),
    (r"h(AX) = h(X) + \log|\det A|", r"h(AX) = h(X) - \log|\det A|"),
    (r"h(AX) = h(X) + \log|\det A|", r"h(AX) = h(X) + |\det A|"),
]
LEFT = [r"h(aX) = h(X) + n\log|a|", r"h(X^2) = 2 h(X)", r"h(X + Y) = h(X)", r"h(a\mathbf{X}) = h(\mathbf{X}) + \log|a|"]


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_it_holds_for_every_density_and_its_twin_does_not(text: str, twin: str) -> None:
    assert check(text).verdict.word == "proved"
    assert check(twin).verdict.word == "refuted"


@pytest.mark.parametrize("text", LEFT)
def test_other_maps_and_vectors_of_unknown_length_are_left_open(text: str) -> None:
    assert check(text).verdict.word in ("not-understood", "undecided", "refuted" if "X + Y" in text else "undecided")
