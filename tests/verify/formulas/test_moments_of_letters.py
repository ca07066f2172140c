r"""E[z^2] = Var(z) + E[z]^2 is of a random variable by a small letter; a letter with another use stays what it is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"\mathbb{E}[z^2] = \mathrm{Var}(z) + (\mathbb{E}[z])^2", "proved"),
        (r"\operatorname{Var}[x] = \mathbb{E}[x^2] - \mathbb{E}[x]^2", "proved"),
        (r"\operatorname{Var}[x] = \mathbb{E}[(x - \mathbb{E}[x])^2]", "proved"),
        (r"\operatorname{Var}[x] = \mathbb{E}[x^2] + \mathbb{E}[x]^2", "undecided"),
        (r"\mathbb{E}[z^2] = \mathrm{Var}(z) - \mathbb{E}[z]^2", "undecided"),
        (r"\mathbb{E}[z^2] = \mathrm{Var}(z) + z^2", "not-understood"),
    ],
)
def test_moments_of_a_letter(formula: str, word: str) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(f"One has ${formula}$.\n")).claims] == [word]
