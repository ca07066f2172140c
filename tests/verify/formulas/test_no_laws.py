"""What is proved of laws is not proved of a letter whose formula sums to something else; of one that is a law it is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    "text",
    [
        r"Define $q(x) = p(x)^2$. Then $\sum_x q(x) = 1$.",
        r"Let $p_i = 2/K$. Then $\sum_i p_i = 1$.",
        r"Let $q_i = p_i + 1$. Then $\sum_i q_i = 1$.",
        r"Let $Z = \sum_j e^{2z_j}$ and $p_i = e^{z_i}/Z$. Then $\sum_i p_i = 1$.",
        r"The softmax is $p_i = \frac{e^{z_i}}{\sum_j e^{-z_j}}$. Hence $\sum_i p_i = 1$.",
        r"Let $q(x) = p(x)/2$. By Gibbs, $D(p\|q) \ge 0$.",
        r"Let $q = p^2$. Then $H(p,q) \ge H(p)$.",
        r"Let $m = p+q$. Then $JSD(p,q) = H(m) - \frac12H(p) - \frac12H(q)$.",
    ],
)
def test_it_is_left_open(text: str) -> None:
    assert last(text) == "undecided"


@pytest.mark.parametrize(
    "text",
    [
        r"Let $p_i = 1/K$. Then $\sum_i p_i = 1$.",
        r"The softmax is $p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$. Hence $\sum_i p_i = 1$.",
        r"Let $q(x) = \frac12 p(x) + \frac{1}{2K}$. By Gibbs, $D(p\|q) \ge 0$.",
        r"Let $m = \frac12(p+q)$. Then $JSD(p,q) = H(m) - \frac12H(p) - \frac12H(q)$.",
        "Let $q = 2p$.\n\n# Divergence\n\nFor laws, $D(p\\|q) \\ge 0$.",
        r"Let $q(x) = p(x)^2$. Then $H(p) \ge 0$.",
    ],
)
def test_it_is_proved(text: str) -> None:
    assert last(text) == "proved"


def test_minus_a_density_is_no_law() -> None:
    assert last(r"The density is $p = -N(0,1)$.") == "undecided"
    assert last(r"Let $p(x) = -\mathcal N(x;0,1)$. Then $\int p(x)dx = 1$.") == "undecided"
    assert last(r"Let $p(x) = \mathcal N(x;0,1)$. Then $\int p(x)dx = 1$.") in ("proved", "confirmed")


def test_entries_of_two_laws_are_not_refuted() -> None:
    assert last(r"$\pi_y = \pi_a - \tilde\pi_a$ for the entry of the label.") == "undecided"
    assert last(r"$p_i = p_i + q_i \log q_i$") != "proved"


@pytest.mark.parametrize(
    "text",
    [
        r"The model assigns $p_i = e^{z_i}$, so $\sum_i p_i = 1$.",
        r"Let $p_i = 2^{-i}$ for $i = 0,1,2,\dots$. Then $\sum_i p_i = 1$.",
        r"Let $p_i = 1/(K-1)$. Then $\sum_i p_i = 1$.",
        r"Let $q_i = \sigma(z_i)$. Then $\sum_i q_i = 1$.",
        r"Scaled: $q_i = \frac{e^{z_i/T}}{\sum_je^{z_j}}$. It sums to one: $\sum_iq_i=1$.",
        r"The lengths give $q(x_i) = e^{-l_i}/C$ with $C = \sum_i e^{l_i}$, so $\sum_i q(x_i) = 1$.",
    ],
)
def test_a_sum_is_not_one_because_the_letter_is_one_of_laws(text: str) -> None:
    assert last(text) == "undecided"


@pytest.mark.parametrize(
    "text",
    [
        r"Let $p_i = n_i/n$. Then $\sum_i p_i = 1$.",
        r"Let $p_i = e^{z_i}/Z$. Then $\sum_i p_i = 1$.",
        r"Let $p_i = \frac1K$ for all $i$, so that $\sum_i p_i = 1$.",
        r"The lengths give $q(x_i) = e^{-l_i}/C$ with $C = \sum_i e^{-l_i}$, so $\sum_i q(x_i) = 1$.",
        r"Let $p(x) = \theta^x(1-\theta)^{1-x}$ for $x\in\{0,1\}$. Then $\sum_x p(x) = 1$.",
        r"The density is $p(x) = \lambda e^{-\lambda x}$ and $\int_0^\infty p(x)dx = 1$.",
        "Let $p_i = e^{z_i}$.\n\n# Laws\n\nFor a law, $\\sum_i p_i = 1$.",
    ],
)
def test_a_sum_that_is_one_is_proved(text: str) -> None:
    assert last(text) == "proved"


def test_masses_that_the_words_say_not_to_be_normalised_may_sum_to_less() -> None:
    assert last(r"For a sub-probability, $\sum_x p(x) < 1$.") == "undecided"
    assert last(r"A defective law has $\sum_x p(x) < 1$.") == "undecided"
    assert last(r"For a law, $\sum_x p(x) < 1$.") == "refuted"


def test_masses_that_are_listed_in_letters_are_not_any_masses() -> None:
    assert last(r"Suppose $p = (1-a, a)$ and $q = (a, 1-a)$. Then $D(p\|q) = D(q\|p)$.") == "undecided"
    assert last(r"Let $p$ and $q$ be laws. Then $D(p\|q) = D(q\|p)$.") == "refuted"
