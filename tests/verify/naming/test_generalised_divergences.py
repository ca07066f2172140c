r"""Masses beside a divergence have the signs - a and + b, although of laws they cancel with any."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("right", "word"),
    [
        (r"\sum_i p_i \log \frac{p_i}{q_i} - \sum_i p_i + \sum_i q_i", "definition"),
        (r"\sum_i \left( p_i \log \frac{p_i}{q_i} - p_i + q_i \right)", "definition"),
        (r"\sum_i p_i \log \frac{p_i}{q_i}", "definition"),
        (r"\sum_i p_i \log \frac{p_i}{q_i} + \sum_i p_i - \sum_i q_i", "undecided"),
        (r"\sum_i \left( p_i \log \frac{p_i}{q_i} + p_i - q_i \right)", "undecided"),
        (r"\int p \log \frac{p}{q} + \int p - \int q", "undecided"),
    ],
)
def test_the_signs(right: str, word: str) -> None:
    text = rf"The generalised divergence is $D(p \| q) = {right}$."
    assert verify_document(parse_chapter(text, "markdown")).claims[0].verdict.word == word
