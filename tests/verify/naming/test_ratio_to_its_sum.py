"""What is divided by its own sum over outcomes is a law of the outcome before the bar, whatever the functions are."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.syntax import read_rows
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.naming.ratio_to_its_sum import ratio_to_its_sum


def word(formula: str) -> str:
    (chain,) = read_rows(formula)[0].chains
    assert chain.first is not None
    verdict = ratio_to_its_sum(chain.first, chain.links[0].right)
    return verdict.word if verdict is not None else "none"


@pytest.mark.parametrize(
    "formula",
    [
        r"P(w_i) = \frac{\exp(z_i / T)}{\sum_{j=1}^V \exp(z_j / T)}",
        r"P(w_o | w_c) = \frac{\exp(u_{w_o}^\top v_{w_c})}{\sum_{w \in V} \exp(u_w^\top v_{w_c})}",
        r"p_{j|i} = \frac{\exp(-\|x_i - x_j\|^2 / 2\sigma_i^2)}{\sum_{k \neq i} \exp(-\|x_i - x_k\|^2 / 2\sigma_i^2)}",
        r"q_{ij} = \frac{(1 + \|y_i - y_j\|^2)^{-1}}{\sum_{k \neq l} (1 + \|y_k - y_l\|^2)^{-1}}",
        r"q_{ij} = \frac{(1 + \|y_i - y_j\|^2)^{-1}}{\sum_k \sum_{l \neq k} (1 + \|y_k - y_l\|^2)^{-1}}",
        r"P(y=c|x) = \frac{e^{z_c}}{\sum_{k} e^{z_k}}",
        r"P(w_i | w_{i-1}) = \frac{C(w_{i-1}, w_i)}{\sum_{w} C(w_{i-1}, w)}",
    ],
)
def test_a_ratio_to_its_sum_is_a_law(formula: str) -> None:
    assert word(formula) == "definition"


@pytest.mark.parametrize(
    "formula",
    [r"P(w_i) = \frac{\exp(-z_i)}{\sum_{j} \exp(z_j)}", r"\alpha_{ij} = \frac{\exp(e_{ij})}{\sum_{k} \exp(-e_{ik})}"],
)
def test_one_sign_makes_it_none(formula: str) -> None:
    assert word(formula) in ("convention-mismatch", "none")
    assert word(formula.replace("-", "")) == "definition"


@pytest.mark.parametrize(
    "formula",
    [
        r"P(w_c | w_o) = \frac{\exp(u_{w_o}^\top v_{w_c})}{\sum_{w \in V} \exp(u_w^\top v_{w_c})}",
        r"p_{i|j} = \frac{\exp(-\|x_i - x_j\|^2)}{\sum_{k \neq i} \exp(-\|x_i - x_k\|^2)}",
        r"p(x) = \frac{f(x)}{\sum_{y} f(x)}",
        r"p_i = \frac{x_i}{\sum_{i} x_i}",
        r"P(w_i) = \frac{z_i}{\sum_j w_j}",
        r"P(y=c|x) = \frac{\sum_{k} e^{z_k}}{e^{z_c}}",
        r"F(x_i) = \frac{x_i}{\sum_j x_j}",
    ],
)
def test_another_outcome_or_another_summand_is_no_law(formula: str) -> None:
    assert word(formula) == "none"


def test_the_responsibilities_of_a_mixture_sum_to_one_and_their_twins_are_no_definition() -> None:
    text = r"$\gamma_{nk} = \frac{\pi_k \mathcal{N}(x_n; \mu_k, \Sigma_k)}{\sum_{j=1}^K \pi_j \mathcal{N}(x_n; \mu_j, \Sigma_j)}$"
    for twin, expected in (
        (text, "definition"),
        (text.replace(r"\pi_j ", ""), "convention-mismatch"),
        (text.replace(r"{\pi_k ", "{"), "convention-mismatch"),
    ):
        assert [c.verdict.word for c in verify_document(parse_chapter(twin, "markdown")).claims] == [expected]


@pytest.mark.parametrize(
    "formula",
    [
        r"\pi(a|s) = \frac{\exp(\alpha r(s, a))}{\sum_{b} \exp(r(s, b) / \alpha)}",
        r"q_i = \frac{e^{z_i}}{\sum_j e^{z_j / T}}",
    ],
)
def test_another_temperature_above_makes_it_none(formula: str) -> None:
    assert word(formula) == "convention-mismatch"
