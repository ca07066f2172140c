"""What has no meaning as a term may still be a definition by its form; what is no form of a known quantity stays not understood."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

WORDS = [
    (r"$\delta_t = r_t + \gamma V(s_{t+1}) - V(s_t)$", "definition"),
    (r"$\delta_t = r_t + \gamma W(s_{t+1}) \bowtie V(s_t)$", "not-understood"),
    (r"$\epsilon_t = r_t + \gamma h_{t+1} - h_t$", "not-understood"),
    (r"$\hat A_t = \delta_t + \gamma \lambda \hat A_{t+1}$", "definition"),
]


@pytest.mark.parametrize(("text", "word"), WORDS)
def test_the_form_decides(text: str, word: str) -> None:
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == [word]


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"D_{KL}(p\|q) = \sum_x p(x) \log\frac{p(x)}{q(x)}", "definition"),
        (r"D_{KL}(p\|q) = D_{KL}(q\|p)", "undecided"),
        (r"D_{KL}(p\|q) = \sum_x q(x) \log\frac{q(x)}{p(x)}", "undecided"),
        (r"D_{KL}(p\|q) = H(q,p) - H(q)", "undecided"),
    ],
)
def test_the_form_blesses_nothing_that_values_refute(formula: str, word: str) -> None:
    """Where a condition was not understood, letters that are only exchanged are no definition."""
    from symbolic_it.verify.check import check

    assert check(formula, [r"q \lesssim p"]).verdict.word == word


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"\text{PPO目标} = \min(r \hat A, \text{clip}(r, 1-\epsilon, 1+\epsilon) \hat A)", "definition"),
        (r"\text{PPO目标} = \max(r \hat A, \text{clip}(r, 1-\epsilon, 1+\epsilon) \hat A)", "refuted"),
        (r"\text{平均负对数似然} = -\frac{1}{N} \sum_{i=1}^N \log P(w_i | w_{<i})", "definition"),
        (r"\text{平均负对数似然} = \frac{1}{N} \sum_{i=1}^N \log P(w_i | w_{<i})", "refuted"),
        (r"\text{总奖励} = r(x,y) - \beta KL", "not-understood"),
    ],
)
def test_words_of_any_language_name_a_quantity(formula: str, word: str) -> None:
    from answers import words

    assert words(f"$${formula}$$")[-1] == word
