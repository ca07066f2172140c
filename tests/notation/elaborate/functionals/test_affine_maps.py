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
LEFT = [
    r"h(aX) = h(X) + n\log|a|",
    r"h(X^2) = 2 h(X)",
    r"h(X + Y) = h(X)",
    r"h(a\mathbf{X}) = h(\mathbf{X}) + \log|a|",
    r"h(X + \epsilon) = h(X)",
    r"h(X + \eta) = h(X)",
    r"h(X + w) = h(X)",
    r"h(X + R) = h(X) + h(R)",
    r"I(X;Y) = h(X + R) - h(R)",
    r"h(0X) = h(X)",
    r"h(\sigma X) = h(X) + \log \sigma",
    r"h(cX) = h(X) + \log c",
]
#: With what the text says of the constants.
TOLD = [
    (r"h(aX) = h(X) + \log a", "a > 0", "proved"),
    (r"h(aX) = h(X) - \log a", "a > 0", "refuted"),
    (r"h(aX) = h(X) + \log|a|", r"a \ne 0", "proved"),
    (r"h(aX) = h(X) + \log a", "a < 0", "not-understood"),
    (r"h(aX) = h(X) + \log a", "a = -1", "not-understood"),
    (r"h(X + c) = h(X)", r"c \sim \mathcal{N}(0, 1)", "not-understood"),
]


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_it_holds_for_every_density_and_its_twin_does_not(text: str, twin: str) -> None:
    assert check(text).verdict.word == "proved"
    assert check(twin).verdict.word == "refuted"


@pytest.mark.parametrize("text", LEFT)
def test_other_maps_and_vectors_of_unknown_length_are_left_open(text: str) -> None:
    assert check(text).verdict.word in ("not-understood", "undecided", "refuted" if "X + Y" in text else "undecided")


@pytest.mark.parametrize(("text", "given", "word"), TOLD)
def test_only_the_sign_of_a_constant_may_be_told(text: str, given: str, word: str) -> None:
    assert check(text, given=[given]).verdict.word == word
