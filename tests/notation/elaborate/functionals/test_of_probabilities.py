"""D(p || q) of two numbers is the divergence of two coins; of laws it stays what it is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.check import check

COINS = r"D(p \| q) = p \log \frac pq + (1-p) \log \frac{1-p}{1-q}"


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        (COINS, "definition"),
        (r"D(p \| q) = -H(p) - p \log q - (1-p) \log(1-q)", "proved"),
        (r"D(p \| q) = p \log \frac pq + (1-p) \log \frac{1-q}{1-p}", "refuted"),
        (r"D(p \| q) = H(p) - p \log q - (1-p) \log(1-q)", "refuted"),
        (r"D(p \| q) = \sum_x p(x) \log \frac{p(x)}{q(x)}", "definition"),
    ],
)
def test_the_divergence_of_two_coins(statement: str, word: str) -> None:
    assert check(statement).verdict.word == word


def test_a_chapter_may_give_the_coins_their_values() -> None:
    told = "For a coin with $p = 0.9$ and another with $q = 0.5$, $D(p \\| q) \\approx VALUE$ nats."
    assert [c.verdict.word for c in verify_document(parse_chapter(told.replace("VALUE", "0.368"), "markdown")).claims][-1] == "confirmed"
    assert [c.verdict.word for c in verify_document(parse_chapter(told.replace("VALUE", "0.511"), "markdown")).claims][-1] == "refuted"


def test_a_number_told_before_does_not_keep_a_name_from_being_a_law() -> None:
    text = r"The entropy is largest at $p = 1/2$. With weights, $E_{x \sim p}[f(x)] = E_{x \sim q}[\frac{p(x)}{q(x)} f(x)]$."
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims][-1] == "proved"


def test_a_midpoint_may_be_told_behind_a_comma() -> None:
    text = r"Then $\mathrm{JSD}(p \| q) = \frac12 D(p \| m) + \frac12 D(q \| m)$, $m = MEAN$."
    words = {c.verdict.word for c in verify_document(parse_chapter(text.replace("MEAN", r"\frac12(p+q)"), "markdown")).claims}
    assert words == {"proved", "definition"}
    words = {c.verdict.word for c in verify_document(parse_chapter(text.replace("MEAN", r"\frac12(p-q)"), "markdown")).claims}
    assert "refuted" in words


def test_the_gradient_of_a_loss_is_that_of_its_definition() -> None:
    text = r"Let $L(\theta) = -\sum_x p(x) \log q_\theta(x)$. Then $\nabla_\theta L = SIGN\sum_x p(x) \nabla_\theta \log q_\theta(x)$."
    assert [c.verdict.word for c in verify_document(parse_chapter(text.replace("SIGN", "-"), "markdown")).claims][-1] == "proved"
    assert [c.verdict.word for c in verify_document(parse_chapter(text.replace("SIGN", ""), "markdown")).claims][-1] == "refuted"
