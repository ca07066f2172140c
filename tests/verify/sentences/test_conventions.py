"""A base that the text only supposes sets none: what would be in bits is not; a base in braces behind the logarithm is no factor."""

from __future__ import annotations

from tests.verify.answers import words


def test_a_supposed_base() -> None:
    text = r"With natural logarithms the loss is $-\log 0.5 \approx 0.693$. {} Then $-\log 0.25 \approx 1.386$."
    assert words(text.replace("{}", "If using log base 2, the answer would be 1 bit.")) == ["confirmed", "confirmed"]
    assert words(text.replace("{}", "Below we use log base 2."))[1] != "confirmed"


def test_a_base_in_braces() -> None:
    assert words(r"Then $n = \log{2}{(1/p)}$ and $\log{2} = -\log{\frac12}$.") == ["not-understood", "confirmed"]
