r"""Sums and extrema over \mathcal{X} are over all outcomes; over a set S that may be a part of them nothing is said."""

from __future__ import annotations

import pytest

from symbolic_it import check

TWINS = [
    (r"\sum_{x \in \mathcal{X}} p(x) = 1", r"\sum_{x \in \mathcal{X}} p(x) = 2"),
    (r"\sum_{a \in A} \pi(a) = 1", r"\sum_{a \in A} \pi(a) = 2"),
    (r"\sum_{w \in V} p(w) = 1", r"\sum_{w \in V} p(w) = 2"),
    (r"\sum_{x \in \mathcal{S}} p(x) = 1", r"\sum_{x \in \mathcal{S}} p(x) = 2"),
    (r"\sum_{x \in \mathcal{A}_X} p(x) = 1", r"\sum_{x \in \mathcal{A}_X} p(x) = 2"),
    (r"\int_{\mathbb{R}^n} p(x) dx = 1", r"\int_{\mathbb{R}^n} p(x) dx = 2"),
    (r"\int_\Omega p(x) dx = 1", r"\int_\Omega p(x) dx = 2"),
    (r"E_{x \in \mathcal{X}}[p(x)] = \sum_x p(x)^2", r"E_{x \in \mathcal{X}}[p(x)] = \sum_x p(x)"),
    (r"\max_{x \in \mathcal{X}} p(x) = \max_x p(x)", r"\max_{x \in \mathcal{X}} p(x) = \min_x p(x)"),
    (r"\max_{x \in \mathcal{X}} \log p(x) = \log \max_x p(x)", r"\max_{x \in \mathcal{X}} \log p(x) = \log \min_x p(x)"),
]
#: False where the set is a part of the alphabet, or where the two ranges differ.
PARTS = [
    r"\sum_{x \in S} p(x) = 1",
    r"\sum_{x \in S} p(x) = \sum_x p(x)",
    r"\sum_{x \in \mathcal{S}} p(x) = \sum_x p(x)",
    r"\sum_{x \in A_\epsilon^{(n)}} p(x) = 1",
    r"\sum_{x \in V_p} p(x) = 1",
    r"\sum_{x \in V_p} p(x) \ge 0.9",
    r"\sum_{x \in V_k} p(x) = 1",
    r"\sum_{w \in \mathcal{V}_k} p(w) = 1",
    r"\max_{w \in V_k} p(w) = \max_w p(w)",
    r"\sum_{i=1}^{2} p_i = \sum_i p_i",
    r"\max_{i=1}^{2} p_i = \max_i p_i",
    r"\sum_{i \in I} p_i = \sum_i p_i",
    r"\int_S p(x) dx = 1",
    r"\int_A p(x) dx = \int p(x) dx",
    r"\int_{x \in A} p(x) dx = 1",
    r"\int_{\mathcal{S}} p(x) dx = \int p(x) dx",
    r"E_{x \in S}[p(x)] = \sum_x p(x)^2",
    r"E_{x \in \mathcal{D}}[p(x)] = \sum_x p(x)^2",
    r"\max_{x \in S} p(x) = \max_x p(x)",
    r"\max_{x \in S} p(x) \ge \max_x p(x)",
    r"\max_{x \in S} p(x) = \max_{x \in T} p(x)",
    r"\max_{x \in S} \log p(x) = \log \max_x p(x)",
    r"\max_{x} p(x) - \max_{x \in S} p(x) = 0",
    r"\max_{x \in \mathcal{S}} p(x) \ge \frac{1}{|\mathcal{X}|}",
    r"\max_{i \in A} z_i \ge z_j",
    r"\max_{i \ne j} p_i = \max_i p_i",
    r"\max_{i > 1} p_i = \max_i p_i",
    r"\max_{i=1}^{n} a_i = \max_{i=1}^{m} a_i",
    r"\max_{\pi \in A} E_\pi[r] = \max_{\pi} E_\pi[r]",
    r"\max_{p(x) : E[X^2] \le P} I(X;Y) = \max_{p(x)} I(X;Y)",
    r"\arg\max_{x \in S} p(x) = \arg\max_x p(x)",
    r"\arg\max_{x \in S} \log p(x) = \arg\max_{x \in T} p(x)",
    r"\arg\max_{i \ne j} z_i = \arg\max_i z_i",
    r"\min_{x \in \text{supp}(p)} p(x) = \min_x p(x)",
    r"\max_{x \in \text{supp}(p)} q(x) = \max_x q(x)",
]


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_all_outcomes_are_meant_and_the_twin_is_refuted(text: str, twin: str) -> None:
    assert check(text).verdict.word == "proved"
    assert check(twin).verdict.word == "refuted"


@pytest.mark.parametrize("text", PARTS)
def test_what_may_be_a_part_is_left_open(text: str) -> None:
    assert check(text).verdict.word in ("not-understood", "undecided")


def test_one_range_below_both_is_one_range() -> None:
    assert check(r"\arg\max_{x \in S} \log p(x) = \arg\max_{x \in S} p(x)").verdict.word == "proved"


def test_an_entropy_is_over_the_support() -> None:
    assert check(r"h(X) = -\int_S f(x) \log f(x) dx").verdict.positive
    assert check(r"h(X) = \int_S f(x) \log f(x) dx").verdict.word == "refuted"
    assert check(r"h(X) = -\int_S f(x) \log g(x) dx").verdict.word in ("not-understood", "undecided", "refuted")
