"""The importance-weighted bound is the mean logarithm of a mean of p/q; without 1/K, or turned over, it is not."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

_RIGHT = r"\mathcal{L}_K = \mathbb{E}\left[\log\frac1K\sum_{k=1}^K\frac{p_\theta(x,z_k)}{q_\phi(z_k|x)}\right]"
_IN_FACTORS = r"L_{IWAE} = \mathbb{E}_{z_1, \dots, z_k \sim q_\phi(z|x)}\left[\log \frac{1}{k} \sum_{i=1}^k \frac{p_\theta(x|z_i)p(z_i)}{q_\phi(z_i|x)}\right]"
TRUE = [
    _RIGHT,
    _IN_FACTORS,
    _IN_FACTORS.replace(r"p_\theta(x|z_i)p(z_i)", r"p(z_i) p_\theta(x|z_i)"),
    _RIGHT.replace(r"\mathbb{E}", r"\mathbb{E}_{z_{1:K} \sim q_\phi(z|x)}").replace("z_k", "z^{(k)}"),
    r"\mathcal{L}_M = \mathbb{E}_{q}\left[\log\left(\frac1M\sum_{m=1}^M\frac{p(y,u_m)}{q(u_m)}\right)\right]",
]
OPEN = [
    _RIGHT.replace(r"\frac1K", ""),
    _RIGHT.replace(r"\frac1K", r"\frac1N"),
    _RIGHT.replace("p_\\theta(x,z_k)", "p_\\theta(x|z_k)"),
    _RIGHT.replace("= ", "= -"),
    _IN_FACTORS.replace("p(z_i)", "p(z_1)"),
    _IN_FACTORS.replace("p(z_i)", "q(z_i)"),
    _IN_FACTORS.replace(r"\sim q_\phi(z|x)", r"\sim p(z)"),
]
FALSE = [
    _RIGHT.replace(r"\frac1K", r"\frac{K}{1}"),
    _RIGHT.replace(r"\frac{p_\theta(x,z_k)}{q_\phi(z_k|x)}", r"\frac{q_\phi(z_k|x)}{p_\theta(x,z_k)}"),
    _RIGHT.replace("z_k|x", "x|z_k"),
    _IN_FACTORS.replace("x|z_i", "z_i|x"),
    _IN_FACTORS.replace("q_\\phi(z_i|x)", "q_\\phi(x|z_i)"),
    _IN_FACTORS.replace(r"\sim q_\phi(z|x)", r"\sim q_\phi(x|z)"),
]


def word(formula: str) -> str:
    return verify_document(parse_chapter(f"The bound is ${formula}$.", "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("formula", TRUE)
def test_the_bound_is_known(formula: str) -> None:
    assert word(formula) == "definition"


@pytest.mark.parametrize("formula", OPEN)
def test_what_another_choice_may_be_is_left_open(formula: str) -> None:
    assert formula not in TRUE
    assert word(formula) not in ("definition", "proved", "confirmed", "refuted", "convention-mismatch")


@pytest.mark.parametrize("formula", FALSE)
def test_what_no_text_means_is_a_mismatch(formula: str) -> None:
    assert formula not in TRUE
    assert word(formula) == "convention-mismatch"


def test_its_order_among_the_lower_bound_and_the_evidence() -> None:
    mean = r"\mathbb{E}_{z_1, \dots, z_K \sim q(z|x)}"
    weighted, plain = (
        rf"{mean}[\log \frac1K \sum_{{k=1}}^K \frac{{p(x,z_k)}}{{q(z_k|x)}}]",
        rf"{mean}[\frac1K \sum_{{k=1}}^K \log \frac{{p(x,z_k)}}{{q(z_k|x)}}]",
    )
    formulas = [
        (rf"\mathcal{{L}}_1 = {plain}", "+"),
        (rf"\mathcal{{L}}_K = {weighted}", "+"),
        (r"\mathcal{L}_1 \le \mathcal{L}_K", "+"),
        (r"\mathcal{L}_1 \ge \mathcal{L}_K", "-"),
        (r"\mathcal{L}_K \le \log p(x)", "+"),
        (r"\log p(x) \le \mathcal{L}_K", "-"),
        (rf"\log p(x) \ge {weighted}", "+"),
        (rf"\log p(x) \ge {weighted.replace('q(z_k|x)', 'q(x|z_k)')}", "?"),
        (rf"\log p(z) \ge {weighted}", "?"),
        (rf"L_{{IWAE}} = {plain}", "?"),
        (rf"J_K = {plain}", "?"),
    ]
    text = "Take draws.\n\n" + "\n\n".join(f"$${formula}$$" for formula, _ in formulas)
    claims = verify_document(parse_chapter(text + "\n", "markdown")).claims
    assert ["+" if c.verdict.positive else "-" if c.verdict.negative else "?" for c in claims] == [kind for _, kind in formulas]


def test_the_sum_over_all_the_draws_of_the_mean() -> None:
    mean = r"\mathbb{E}_{z_{1:K} \sim q(z|x)}"
    assert word(rf"\mathcal{{L}}_K = {mean}[\log \frac1K \sum_k \frac{{p(x,z_k)}}{{q(z_k|x)}}]") == "definition"
    for inside in (
        r"\frac1N \sum_k \frac{p(x,z_k)}{q(z_k|x)}",
        r"\frac1K \sum_k \frac{q(z_k|x)}{p(x,z_k)}",
        r"\sum_k \frac{p(x,z_k)}{q(z_k|x)}",
    ):
        assert word(rf"\mathcal{{L}}_K = {mean}[\log {inside}]") not in ("definition", "proved", "confirmed")
