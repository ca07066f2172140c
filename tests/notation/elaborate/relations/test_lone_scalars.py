"""A word that nothing defines is some quantity of the text: an equation with it is refuted by no number that is put in its place."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"$D(p\|q) = \text{recon} - I(X;Y)$", "undecided"),
        (r"$D(p\|q) = \mathrm{fit} - H(p)$", "undecided"),
        (r"$H(p) + \text{gap} = H(p) + \text{gap}$", "proved"),
        (r"$D(p\|q) = H(p) - H(p, q)$", "refuted"),
    ],
)
def test_a_quantity_by_a_word(text: str, word: str) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == [word]
