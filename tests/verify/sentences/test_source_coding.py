"""The entropy bounds the expected length of codes; turned around it is accused, and of other lengths nothing is said."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

TRUE = [
    "Every prefix code satisfies $H(X) \\le L$.",
    "For the optimal code, $H(X) \\le L < H(X) + 1$.",
    "哈夫曼编码满足 $H(X) \\le \\bar L < H(X)+1$。",
    "허프만 부호의 평균 길이는 $L \\ge H(X)$ 이다.",
    "The shortest code has $H_2(X) \\le L^* < H_2(X) + 1$.",
    "A Shannon code has $L(C) \\le H(p) + 1$.",
]
FALSE = [
    "Every prefix code satisfies $H(X) \\ge L$.",
    "For the optimal code, $L < H(X) - 1$.",
    "For the Huffman code, $L > H(X) + 1$.",
    "任何前缀码满足 $\\bar L \\le H(X)$。",
]
OPEN = [
    "The loss is $L \\ge H(p)$.",
    "No code has $L \\le H(X)$.",
    "A one-to-one code may have $L < H(X)$.",
    "Every prefix code satisfies $L < H(X) + 1$.",
    "For the code, $L_1 \\ge H(X)$.",
    "The Huffman code has $L \\ge 2 H(X)$.",
]


@pytest.mark.parametrize("text", TRUE)
def test_the_theorem(text: str) -> None:
    assert set(words(text)) == {"definition"}


@pytest.mark.parametrize("text", FALSE)
def test_turned_around(text: str) -> None:
    assert words(text) == ["convention-mismatch"]


@pytest.mark.parametrize("text", OPEN)
def test_of_other_lengths_nothing_is_said(text: str) -> None:
    assert set(words(text)) <= {"undecided", "not-understood"}
