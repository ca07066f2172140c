"""The surprise of an outcome whose probability was just told is that of the number; of another outcome nothing is known."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

TRUE = [
    "If $P(x) = 1/8$, then $I(x) = 3$ bits.",
    "- $P(x) = 0.5$이면 $I(x) = 1$ bit: 동전",
    "若 $P(x_i) = 1/4$，则 $I(x_i) = 2$ 比特。",
    r"When $p(a) = \frac{1}{2}$, $I(a) = \log_2 2$.",
    "- $P(x) = 1$이면 $I(x) = 0$: 항상",
]
FALSE = ["If $P(x) = 1/8$, then $I(x) = 2$ bits.", "- $P(x) = 0.5$이면 $I(x) = -1$ bit", "若 $P(x_i) = 1/4$，则 $I(x_i) = 4$ 比特。"]


@pytest.mark.parametrize("text", TRUE)
def test_true(text: str) -> None:
    assert words(text)[-1] == "confirmed"


@pytest.mark.parametrize("text", FALSE)
def test_false(text: str) -> None:
    assert words(text)[-1] == "refuted"


@pytest.mark.parametrize(
    "text", ["If $P(x) = 1/8$, then $I(y) = 3$ bits.", "While $P(x) = 1/8$ is small, the others share the rest, and $I(x) = 2$ bits."]
)
def test_open(text: str) -> None:
    assert words(text)[-1] == "undecided"
