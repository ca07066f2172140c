r"""Bits that a coin flips: H(Y|X) is H(Z), and the output of an even input is even, where Y = X \oplus Z and Z is independent of X."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

FLIPS = r"A binary symmetric channel has $Y = X \oplus Z$ with $Z \sim \mathrm{{Bern}}(p)$ of bits. Then ${}$ bits."
EVEN = r"Let $X \sim \mathrm{{Bern}}(1/2)$ and $N \sim \mathrm{{Bern}}(q)$ be independent, and let $Y = X \oplus N$. Then ${}$ bits."
TRUE = [
    (FLIPS, "H(Y|X) = h_2(p)"),
    (FLIPS, "H(Y) \\le 1"),
    (FLIPS, "I(X;Y) = H(Y) - h_2(p)"),
    (FLIPS, "I(X;Y) \\le 1 - h_2(p)"),
    (FLIPS, "H(X|Y) = H(X) + h_2(p) - H(Y)"),
    (EVEN, "H(Y) = 1"),
    (EVEN, "I(X;Y) = 1 - h_2(q)"),
    (EVEN, "H(X|Y) = h_2(q)"),
    (EVEN, "H(X \\oplus N) = 1"),
]
WORDS = (
    r"Let $X = (X_1, \dots, X_n)$ be a word. Let $Z \sim \mathrm{{Bern}}(p)$ be independent of $X$. Put $Y = X \oplus Z$. Then ${}$ bits."
)
FOUR = (
    r"Let $X$ be uniform on $\{{0,1,2,3\}}$. Let $Z \sim \mathrm{{Bern}}(p)$ be independent of $X$. Put $Y = (X + Z) \bmod 2$. Then ${}$."
)
FALSE = [(FLIPS, "H(Y|X) = 1 - h_2(p)"), (FLIPS, "H(Y|X) = 2 h_2(p)")]
OPEN = [  # of some inputs they hold, or the sum is not mod 2, or not of bits
    (EVEN, "H(X + N) = 1"),
    (EVEN, "H(X + N) = H(Y)"),
    (WORDS, "H(Y) \\le 1"),
    (WORDS, "H(Y|X) = h_2(p)"),
    (FOUR, "H(Y|Z) = H(X)"),
    (FOUR, "H(Y) \\ge H(X)"),
    (FOUR, "H(X|Y,Z) = 0"),
    (EVEN, "I(X;Y) = h_2(q)"),
    (EVEN, "I(X;Y) = 1 + h_2(q)"),
    (FLIPS, "I(X;Y) = 1 - h_2(p)"),
    (FLIPS, "I(X;Y) \\ge 1 - h_2(p)"),
    (FLIPS, "H(Y) = 1"),
    (FLIPS, "H(X|Y) = h_2(p)"),
    (FLIPS, "H(Y) \\ge h_2(p)"),
    (r"Let $Y = X \oplus Z$ with $Z \sim \mathrm{{Bern}}(p)$, where $Z$ depends on $X$. Then ${}$ bits.", "H(Y|X) = h_2(p)"),
    (r"Let $Y = X \oplus Z$ with $Z \sim \mathrm{{Bern}}(p)$. Then ${}$ bits.", "H(Y|X) = h_2(p)"),
]


@pytest.mark.parametrize(("text", "claim"), TRUE)
def test_the_output_given_the_input_is_the_coin(text: str, claim: str) -> None:
    assert words(text.format(claim))[-1] == "proved"


@pytest.mark.parametrize(("text", "claim"), FALSE)
def test_another_value_is_refuted(text: str, claim: str) -> None:
    assert words(text.format(claim))[-1] in ("refuted", "convention-mismatch")


@pytest.mark.parametrize(("text", "claim"), OPEN)
def test_what_holds_of_some_inputs_is_neither_proved_nor_refuted(text: str, claim: str) -> None:
    assert words(text.format(claim))[-1] in ("undecided", "not-understood", "data")
