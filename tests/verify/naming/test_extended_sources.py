"""Blocks of a memoryless source; of one with memory, of a code, or with another factor nothing is shown."""

from __future__ import annotations

from tests.verify.answers import words

DMS = "The n-th order extension of a DMS has entropy "


def test_blocks() -> None:
    assert words(DMS + r"$H(S^n) = n \cdot H(S)$, so $H(S^2) = 2 H(S)$.") == ["definition"] * 2
    assert words(DMS + r"$H(S^n) = H(S)^n$.") == ["convention-mismatch"]
    others = DMS + r"$H(S^n) = m H(S)$, $H(S^2) = 3 H(S)$ and $H(S^n) = n + H(S)$."
    assert not {"definition", "proved"} & set(words(others))
    for text in (r"A Markov source has $H(S^n) = n H(S)$, unlike a DMS.", r"A DMS is sent over a memoryless channel. $H(X^n) = n H(X)$."):
        assert not {"definition", "proved"} & set(words(text))
