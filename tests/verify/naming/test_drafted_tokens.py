r"""Drafts are accepted with min(1, p/q) where q is the draft's law, and replaced by draws from norm(max(0, p - q))."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TOLD = r"Let $p$ be the target model and $q$ the draft model. "


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


def test_with_the_draft_below() -> None:
    for text in (
        TOLD + r"A draft is accepted with $\alpha(x) = \min\left(1, \frac{p(x)}{q(x)}\right)$.",
        TOLD + r"It is accepted with $\alpha_i = \min(1, p_i(x_i)/q_i(x_i))$.",
        r"A draft is accepted with $r = \min\left(1, \frac{P_{target}(x)}{P_{draft}(x)}\right)$.",
        TOLD + r"After a rejection we sample from $p'(x) = \text{norm}(\max(0, p(x) - q(x)))$.",
        r"The acceptance rate is $\beta = \sum_x q(x) \min\left(1, \frac{p(x)}{q(x)}\right)$.",
        r"The acceptance rate is $\beta = \mathbb{E}_{x \sim q}\left[\min\left(1, \frac{p(x)}{q(x)}\right)\right]$.",
    ):
        assert last(text) == "definition", text


def test_turned_over() -> None:
    for text in (
        TOLD + r"A draft is accepted with $\alpha(x) = \min\left(1, \frac{q(x)}{p(x)}\right)$.",
        TOLD + r"A draft is accepted with $\alpha(x) = \max\left(1, \frac{p(x)}{q(x)}\right)$.",
        r"A draft is accepted with $r = \min\left(1, \frac{P_{draft}(x)}{P_{target}(x)}\right)$.",
        TOLD + r"After a rejection we sample from $p'(x) = \text{norm}(\max(0, q(x) - p(x)))$.",
        r"The acceptance rate is $\beta = \sum_x p(x) \min\left(1, \frac{p(x)}{q(x)}\right)$.",
    ):
        assert last(text) == "convention-mismatch", text


def test_where_nothing_tells_the_draft() -> None:
    for text in (
        r"A draft is accepted with $\alpha(x) = \min\left(1, \frac{p(x)}{q(x)}\right)$.",
        r"A move is accepted with $\alpha = \min\left(1, \frac{p(x')}{p(x)}\right)$.",
        TOLD + r"A draft is accepted with $\alpha(x) = \min\left(1, \frac{p(x)}{q(y)}\right)$.",
    ):
        assert last(text) == "undecided", text
