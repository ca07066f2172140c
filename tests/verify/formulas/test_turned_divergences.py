"""What the other convention of f-divergences makes true is not refuted; what neither does is."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"D_f(P\|Q) = D_{KL}(P\|Q)", "undecided"),
        (r"D_f(P\|Q) = D_{KL}(Q\|P)", "proved"),
        (r"D_f(P\|Q) = -D_{KL}(Q\|P)", "refuted"),
        (r"D_f(P\|Q) = 2D_{KL}(P\|Q)", "refuted"),
    ],
)
def test_laws_in_the_other_order(formula: str, word: str) -> None:
    assert words(rf"For $f(x) = -\log x$ we get ${formula}$.")[-1] == word
