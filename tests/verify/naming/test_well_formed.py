"""Factors of a sequence foretell one member from others: with the member among what is given, or turned around, nothing is defined."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

GIVEN = [r"w_t|w_{<t}", r"w_t|w_{1:t-1}", r"w_t|w_1,\dots,w_{t-1}", r"w_t|w_{>t}", r"w_t|x,w_{<t}", r"w_t|w_{t-1}", "w_t"]
NOT_SO = [
    r"w_t|w_{\le t}",
    r"w_t|w_{1:t}",
    r"w_t|w_1,\dots,w_t",
    r"w_t|w_t",
    r"w_{<t}|w_t",
    r"w_1,\dots,w_{t-1}|w_t",
    r"w_1,\dots,w_t",
    r"w_{t-1}|w_t",
]
ALIKE = [r"-\sum_{i,j} p_{ij} \log q_{ij}", r"-\frac1N\sum_{i=1}^N\sum_k y_{ik} \log \hat y_{ik}"]
TURNED = [
    r"-\sum_{i,j} p_{ij} \log q_{ji}",
    r"-\frac1N\sum_{i=1}^N\sum_k y_{ik} \log \hat y_{ki}",
    r"-\frac1N\sum_{i=1}^N\sum_k y_{ik} \log \hat y_{jk}",
]


def word(text: str) -> str:
    return verify_document(parse_chapter(f"We use $${text}$$ here.", "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("factor", GIVEN)
def test_a_perplexity_is_one_of_factors(factor: str) -> None:
    assert word(rf"\mathrm{{PPL}} = \exp\left(-\frac1T\sum_{{t=1}}^T \log p({factor})\right)") == "definition"


@pytest.mark.parametrize("factor", NOT_SO)
def test_of_other_probabilities_it_is_none(factor: str) -> None:
    assert word(rf"\mathrm{{PPL}} = \exp\left(-\frac1T\sum_{{t=1}}^T \log p({factor})\right)") != "definition"


@pytest.mark.parametrize("right", ALIKE)
def test_both_have_their_indices_in_one_order(right: str) -> None:
    assert word(rf"L_{{CE}} = {right}") == "definition"


@pytest.mark.parametrize("right", TURNED)
def test_turned_around_they_are_of_other_outcomes(right: str) -> None:
    assert word(rf"L_{{CE}} = {right}") != "definition"


@pytest.mark.parametrize(
    ("bounds", "whole"), [(r"_{-\infty}^{\infty}", True), (r"_{+\infty}^{\infty}", False), (r"_{\infty}^{-\infty}", False)]
)
def test_an_integral_runs_from_minus_infinity_on(bounds: str, whole: bool) -> None:
    assert (word(rf"D_{{KL}}(p \| q) = \int{bounds} p(x) \log\frac{{p(x)}}{{q(x)}} dx") == "definition") is whole
