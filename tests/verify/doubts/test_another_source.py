"""A value of the same letter in a sentence that opens with new words may be of another source."""

from __future__ import annotations

from tests.verify.answers import words

COIN = r"A fair coin has $p = (1/2, 1/2)$. "


def test_values_of_another_source() -> None:
    others = [
        "For a four-sided top, $H(p) = 2$ bits.",
        "The lottery of Monday gives $H(p) = 2$ bits.",
        "The second one, an unbiased octahedral die, has $H(p) = 3$ bits.",
        "We find $H(p) = 2$ bits for the roulette.",
        "The entropy of the weather is $H(p) = 2$ bits.",
    ]
    same = [
        "For the coin, $H(p) = 2$ bits.",
        "The entropy of this law is $H(p) = 2$ bits.",
        "We compute $H(p) = 2$ bits.",
        "The other way round, $H(p) = 2$ bits.",
        "For concreteness, $H(p) = 2$ bits.",
        "With a Huffman code in mind, $H(p) = 2$ bits.",
        "In this perfectly balanced setting, $H(p) = 2$ bits.",
        "For the perfectly balanced distribution, $H(p) = 2$ bits.",
        "With natural logarithms, $H(p) = 2$ nats.",
    ]
    assert words("\n\n## A\n\n".join(COIN + x for x in others)) == ["data", "undecided"] * len(others)
    assert words("\n\n## A\n\n".join(COIN + x for x in same)) == ["data", "refuted"] * len(same)
