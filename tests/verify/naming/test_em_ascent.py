r"""Each step of expectation maximisation raises the likelihood, at least as far as Q."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"\log p(X|\theta^{(t+1)}) \ge \log p(X|\theta^{(t)})", "definition"),
        (r"\log p(X|\theta^{(t+1)}) \le \log p(X|\theta^{(t)})", "convention-mismatch"),
        (r"\ell(\theta^{(t)}) \le \ell(\theta^{(t+1)})", "definition"),
        (r"\log p(X|\theta) - \log p(X|\theta^{(t)}) \ge Q(\theta | \theta^{(t)}) - Q(\theta^{(t)} | \theta^{(t)})", "definition"),
        (r"\log p(X|\theta) - \log p(X|\theta^{(t)}) \le Q(\theta | \theta^{(t)}) - Q(\theta^{(t)} | \theta^{(t)})", "convention-mismatch"),
        (r"\log p(X|\theta) - \log p(X|\theta^{(t)}) \ge Q(\theta | \theta^{(t)}) - Q(\theta | \theta)", "not-understood"),
    ],
)
def test_the_ascent(formula: str, word: str) -> None:
    assert verify_document(parse_chapter(f"Each iteration of EM has $${formula}$$")).claims[-1].verdict.word == word
