r"""Products over the steps of a process are laws of its paths; with a step too few, too many or turned around they are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.diffusion.paths import has_paths, may_be_one_model, paths_put_together, plain


def put_together(text: str) -> object:
    return paths_put_together(plain(read_expression(text)))


@pytest.mark.parametrize(
    ("product", "path"),
    [
        (r"p(x_T) \prod_{t=1}^T p_\theta(x_{t-1}|x_t)", r"p(x_{0:T})"),
        (r"p(\mathbf{x}_T) p_\theta(\mathbf{x}_0|\mathbf{x}_1) \prod_{t=2}^T p_\theta(\mathbf{x}_{t-1}|\mathbf{x}_t)", r"p(x_{0:T})"),
        (r"\prod_{t=1}^T q(x_t|x_{t-1})", r"q(x_{1:T}|x_0)"),
        (r"q(x_1|x_0) \prod_{t=2}^T q(x_t|x_{t-1})", r"q(x_{1:T}|x_0)"),
        (r"q(x_T|x_0) \prod_{t=2}^T q(x_{t-1}|x_t, x_0)", r"q(x_{1:T}|x_0)"),
    ],
)
def test_a_product_of_steps_is_a_path(product: str, path: str) -> None:
    assert put_together(product) == read_expression(path)


@pytest.mark.parametrize(
    "product",
    [
        r"p(x_T) \prod_{t=2}^T p_\theta(x_{t-1}|x_t)",
        r"p(x_T) \prod_{t=1}^T p_\theta(x_t|x_{t-1})",
        r"\prod_{t=0}^T q(x_t|x_{t-1})",
        r"\prod_{t=1}^T q(x_{t-1}|x_t)",
        r"p(x_0) \prod_{t=1}^T p_\theta(x_{t-1}|x_t)",
    ],
)
def test_other_products_are_none(product: str) -> None:
    assert "Range" not in repr(put_together(product))


@pytest.mark.parametrize(
    ("formula", "one"),
    [
        (r"p(x_T) p_\theta(x_0 | x_1)", True),
        (r"p(x_{0:T}) p_\theta(x_0 | x_1)", True),
        (r"p(x_0) p_\theta(x_0)", False),
        (r"p(x_0) p_\theta(x_{0:T})", False),
        (r"p(x_{0:T}) p_\theta(x_{0:T})", False),
        (r"p(x_0) p(x_{0:T})", True),
    ],
)
def test_the_law_of_the_data_is_no_model(formula: str, one: bool) -> None:
    assert may_be_one_model(read_expression(formula)) is one


def test_a_path_or_a_product_over_steps_is_needed() -> None:
    assert has_paths(read_expression(r"p(x_{0:T})"))
    assert has_paths(read_expression(r"\prod_{t=1}^T q(x_t|x_{t-1})"))
    assert not has_paths(read_expression(r"\prod_{s=1}^t \alpha_s x_0"))


@pytest.mark.parametrize(
    "formula",
    [
        r"p(x_0) = \int p(x_{0:T}) dx_{1:T}",
        r"\log p(x) = \log \int \frac{p(x_{0:T}) q(x_{1:T}|x_0)}{q(x_{1:T}|x_0)} dx_{1:T}",
        r"\log \int p(x_{0:T}) dx_{1:T} \ge \mathbb{E}_{q(x_{1:T}|x_0)}\left[\log \frac{p(x_{0:T})}{q(x_{1:T}|x_0)}\right]",
    ],
)
def test_integrals_over_paths_are_judged(formula: str, judge: Callable[[str], str]) -> None:
    assert judge(formula) == "proved"


@pytest.mark.parametrize(
    "formula",
    [
        r"p(x_0) = \int p_\theta(x_{0:T}) dx_{1:T}",
        r"p(x_{0:T}) = p_\theta(x_{0:T})",
        r"p(x_T) = \int p(x_{0:T}) dx_{1:T}",
        r"\log \int p(x_{0:T}) dx_{1:T} \le \mathbb{E}_{q(x_{1:T}|x_0)}\left[\log \frac{p(x_{0:T})}{q(x_{1:T}|x_0)}\right]",
        r"\log \int p(x_{0:T}) dx_{1:T} \ge \mathbb{E}_{q(x_{1:T}|x_0)}\left[\log \frac{q(x_{1:T}|x_0)}{p(x_{0:T})}\right]",
    ],
)
def test_what_is_false_or_of_another_law_is_not_called_true(formula: str, judge: Callable[[str], str]) -> None:
    assert judge(formula) not in ("proved", "definition", "confirmed")
