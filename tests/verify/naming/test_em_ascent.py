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


def test_a_bound_is_tight_at_the_parameter_of_its_own_step_and_losses_fall() -> None:
    told = [
        (r"Each step of EM has $\mathcal{L}(q, \theta^{old}) = \log p(X|\theta^{old})$.", "+"),
        (r"Each step of EM has $\mathcal{L}(q, \theta^{new}) = \log p(X|\theta^{new})$.", "?"),
        (r"Each iteration of EM has $L(\theta^{(t+1)}) \ge L(\theta^{(t)})$.", "+"),
        (r"Each iteration of EM has $L(\theta^{(t+1)}) \le L(\theta^{(t)})$.", "-"),
        (r"EM lowers the negative log likelihood: $L(\theta^{(t+1)}) \le L(\theta^{(t)})$.", "?"),
        (r"EM lowers the negative log likelihood: $L(\theta^{(t+1)}) \ge L(\theta^{(t)})$.", "?"),
        (r"EM lowers the free energy: $F(q, \theta^{(t+1)}) \le F(q, \theta^{(t)})$.", "?"),
        (r"Elsewhere we go down: $L(\theta^{(t+1)}) \le L(\theta^{(t)})$.", "?"),
    ]
    text = "Expectation maximisation.\n\n" + "\n\n".join(sentence for sentence, _ in told)
    claims = verify_document(parse_chapter(text)).claims
    assert ["+" if c.verdict.positive else "-" if c.verdict.negative else "?" for c in claims] == [kind for _, kind in told]
