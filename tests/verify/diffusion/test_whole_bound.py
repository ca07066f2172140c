r"""The bound of a diffusion model is the mean of \log p(x_{0:T})/q(x_{1:T}|x_0) and the sum of its terms; with one sign of its own it is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_RATIO = r"\mathbb{E}_{q(x_{1:T}|x_0)}\left[\log \frac{p(x_{0:T})}{q(x_{1:T}|x_0)}\right]"
_PRODUCTS = r"\mathbb{E}_{q(x_{1:T}|x_0)}\left[\log \frac{p(x_T) \prod_{t=1}^T p_\theta(x_{t-1}|x_t)}{\prod_{t=1}^T q(x_t|x_{t-1})}\right]"
_FIRST = r"\mathbb{E}_{q(x_1|x_0)}[\log p_\theta(x_0|x_1)]"
_LAST = r"D_{KL}(q(x_T|x_0) \| p(x_T))"
_STEPS = r"\sum_{t=2}^T \mathbb{E}_{q(x_t|x_0)}\left[D_{KL}(q(x_{t-1}|x_t, x_0) \| p_\theta(x_{t-1}|x_t))\right]"
_TERMS = rf"{_FIRST} - {_LAST} - {_STEPS}"
_INSIDE = r"\mathbb{E}_q\left[-\log p_\theta(x_0|x_1) + \sum_{t=2}^T D_{KL}(q(x_{t-1}|x_t, x_0) \| p_\theta(x_{t-1}|x_t)) + D_{KL}(q(x_T|x_0) \| p(x_T))\right]"
_EVIDENCE = r"\log p(x_0)"

TRUE = [
    rf"{_EVIDENCE} \ge {_TERMS}",
    rf"\log p(x) \ge {_RATIO} = {_PRODUCTS} = {_TERMS}",
    rf"-{_EVIDENCE} \le {_INSIDE}",
    rf"L_{{VLB}} = {_RATIO} = {_TERMS}",
    rf"L = {_INSIDE}",
    rf"-L_{{\text{{ELBO}}}} = {_INSIDE}",
    rf"\text{{ELBO}} = {_TERMS}",
    rf"{_RATIO} = \mathbb{{E}}_q\left[\log p_\theta(x_{{0:T}}) - \log q(x_{{1:T}}|x_0)\right]",
]
FALSE = [
    rf"{_EVIDENCE} \le {_TERMS}",
    rf"{_EVIDENCE} \ge {_FIRST} + {_LAST} - {_STEPS}",
    rf"{_EVIDENCE} \ge {_FIRST} - {_LAST} + {_STEPS}",
    rf"\log p(x) \ge {_RATIO} = {_TERMS.replace(' - ', ' + ')}",
    rf"L = {_INSIDE.replace('[-', '[')}",
    rf"\text{{ELBO}} = {_INSIDE}",
]
OPEN = [
    rf"{_EVIDENCE} \ge {_FIRST} - {_STEPS}",  # true or not by what is left out
    rf"{_EVIDENCE} \ge {_TERMS}".replace(r"\sum_{t=2}^T", r"\sum_{t=1}^T"),
    rf"{_EVIDENCE} \ge {_TERMS}".replace(r"\mathbb{E}_{q(x_t|x_0)}", r"\mathbb{E}_{q(x_{t-1}|x_0)}"),
    rf"{_EVIDENCE} \ge {_TERMS}".replace(r"q(x_{t-1}|x_t, x_0) \| p_\theta(x_{t-1}|x_t)", r"p_\theta(x_{t-1}|x_t) \| q(x_{t-1}|x_t, x_0)"),
    rf"L = {_RATIO} = {_PRODUCTS}".replace(r"\prod_{t=1}^T p", r"\prod_{t=2}^T p"),
]


@pytest.mark.parametrize("formula", TRUE)
def test_the_bound_is_known(formula: str, judge: Callable[[str], str]) -> None:
    assert judge(formula) in ("definition", "proved")


@pytest.mark.parametrize("formula", FALSE)
def test_a_sign_of_its_own_is_a_mismatch(formula: str, judge: Callable[[str], str]) -> None:
    assert judge(formula) == "convention-mismatch"


@pytest.mark.parametrize("formula", OPEN)
def test_other_terms_are_not_called_the_bound(formula: str, judge: Callable[[str], str]) -> None:
    assert judge(formula) not in ("definition", "proved", "refuted", "convention-mismatch")


def test_a_name_keeps_its_sign(judge: Callable[[str], str]) -> None:
    assert judge(rf"L_{{VLB}} = {_RATIO}$$ Then $$-L_{{VLB}} = {_INSIDE}") in ("definition", "proved")
    assert judge(rf"L_{{VLB}} = {_RATIO}$$ Then $$L_{{VLB}} = {_INSIDE}") == "convention-mismatch"
