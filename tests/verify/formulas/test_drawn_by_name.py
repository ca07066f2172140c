r"""The capital below E is the variable that the drawn letter is a value of: o \sim \pi(O | q) draws o from \pi(o | q)."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"\mathbb{E}_{o \sim \pi_\theta(O \mid q)}[r(q,o)] = \sum_o \pi_\theta(o \mid q) r(q,o)", "proved"),
        (r"\mathbb{E}_{o \sim \pi_\theta(O \mid q)}[V(q) \nabla_\theta \log \pi_\theta(o \mid q)] = 0", "proved"),
        (r"\mathbb{E}_{o \sim \pi_\theta(O \mid q)}[V(q) \nabla_\theta \log \pi_\theta(o \mid q)] = V(q)", "undecided"),
        (r"\mathbb{E}_{x \sim p(X)}[\log p(x)] = -H(p)", "proved"),
        (r"\mathbb{E}_{x \sim p(X)}[\log p(x)] = H(p)", "refuted"),
    ],
)
def test_the_capital_is_the_letter(formula: str, word: str) -> None:
    assert verify_document(parse_chapter(f"We have ${formula}$.", "markdown")).claims[-1].verdict.word == word


def test_questions_and_answers_of_a_policy() -> None:
    told = r"The objective is $J(\theta) = \mathbb{E}_{q \sim P(Q), o \sim \pi_\theta(O \mid q)}[r(q, o)]$. Then "
    drawn = r"\nabla_\theta J(\theta) = \mathbb{E}_{q \sim P(Q), o \sim \pi_\theta(O \mid q)}"
    for right, proved in (
        (r"[r(q,o) \nabla_\theta \log \pi_\theta(o \mid q)]", True),
        (r"[\nabla_\theta \log \pi_\theta(o \mid q)]", False),
    ):
        claim = verify_document(parse_chapter(f"{told}${drawn}{right}$.", "markdown")).claims[-1]
        assert (claim.verdict.word == "proved") == proved and not (claim.verdict.positive and not proved)
