r"""Sums over samples are judged term by term, with any law q for the Q_i of each sample."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

BOUND = r"\sum_{i=1}^n \sum_{z_i} Q_i(z_i) \log \frac{p(x_i, z_i; \theta)}{Q_i(z_i)}"


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (rf"\ell(\theta) \ge {BOUND}", "definition"),
        (rf"\ell(\theta) \le {BOUND}", "convention-mismatch"),
        (r"\sum_{i=1}^n \log p(x_i; \theta) = \sum_{i=1}^n \log \sum_{z_i} p(x_i, z_i; \theta)", "proved"),
        (r"\ell(\theta) = \sum_{i=1}^n \log \sum_{z_i} p(x_i | z_i; \theta)", "undecided"),
        (rf"\ell(\phi) \ge {BOUND}", "not-understood"),
    ],
)
def test_sums_over_samples(formula: str, word: str) -> None:
    found = verify_document(parse_chapter(f"Then $${formula}$$")).claims[-1].verdict.word
    assert found == word or (word == "not-understood" and found == "undecided")
