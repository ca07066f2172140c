"""A later side of a chain that was left open is wrong where it is known not to be what the head of the chain names."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

BRADLEY = r"P(y_w \succ y_l) = \frac{e^{r(y_w)}}{e^{r(y_w)} + e^{r(y_l)}}"
CROSS = r"The cross-entropy loss is $L_{CE} = -\sum_i y_i \log p_i"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (rf"${BRADLEY} = \sigma(r(y_w) - r(y_l))$", "proved"),
        (rf"${BRADLEY} = \sigma(r(y_w) + r(y_l))$", "refuted"),
        (rf"{CROSS} = -\log p_c$.", "undecided"),
        (rf"{CROSS} = \log p_c$.", "refuted"),
    ],
)
def test_later_sides(text: str, word: str) -> None:
    assert words(text)[-1] == word
