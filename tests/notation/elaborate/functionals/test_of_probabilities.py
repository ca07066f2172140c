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


PINSKER = [
    r"D(p \| q) \ge C (p-q)^2",
    r"d(a \| b) \ge C (a-b)^2",
    r"d(a \| b) \ge C |a-b|^2",
    r"\mathrm{kl}(p, q) \ge C (p-q)^2",
    r"C (a-b)^2 \le D(\mathrm{Bern}(a) \| \mathrm{Bern}(b))",
    r"a \log\frac{a}{b} + (1-a) \log\frac{1-a}{1-b} \ge C (a-b)^2",
    r"D(p \| q) \ge C \mathrm{TV}(p, q)^2",
]


@pytest.mark.parametrize("text", PINSKER)
def test_pinskers_inequality_for_two_numbers_has_the_constant_two(text: str) -> None:
    assert check(text.replace("C", "2")).verdict.word == "proved"


@pytest.mark.parametrize("text", [PINSKER[0], PINSKER[-2]])
def test_no_larger_constant_will_do(text: str) -> None:
    assert check(text.replace("C", r"\frac{21}{10}")).verdict.word == "refuted"


def test_in_bits_the_constant_is_two_over_log_two() -> None:
    text = r"d_2(p \| q) \ge C (p-q)^2"
    assert check(text.replace("C", r"\frac{2}{\ln 2}")).verdict.word == "proved"
    assert check(text.replace("C", "3")).verdict.word == "refuted"


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        (r"D(p \| q) \le \sum_x (p-q)^2 / q", "D(p‖q) ≤ ∑ₓ (p(x) − q(x))²/q(x) nats"),
        (r"d(p \| q) = p \log \frac pq + (1-p) \log \frac{1-p}{1-q}", "d := p log(p/q) + (1 − p) log((1 − p)/(1 − q))"),
    ],
)
def test_laws_stay_laws_and_a_definition_stays_one(text: str, reading: str) -> None:
    assert check(text).reading == reading


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
