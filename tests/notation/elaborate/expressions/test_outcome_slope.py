r"""Derivatives by the point of a density: any smooth densities and functions; their slopes are not free where something ties them."""

from __future__ import annotations

import pytest
from reads import is_identity

from symbolic_it import check

EBM = [r"p_\theta(x) = \frac{e^{-E_\theta(x)}}{Z_\theta}", r"Z_\theta = \int e^{-E_\theta(x)} dx"]

TWINS = [
    (
        r"\nabla_x \log p(x|y) = \nabla_x \log p(x) + \nabla_x \log p(y|x)",
        r"\nabla_x \log p(x|y) = \nabla_x \log p(x) - \nabla_x \log p(y|x)",
    ),
    (
        r"\nabla_{z_t} \log q_t(z_t|c) = \nabla_{z_t} \log q_t(c|z_t) + \nabla_{z_t} \log q_t(z_t)",
        r"\nabla_{z_t} \log q_t(z_t|c) = \nabla_{z_t} \log q_t(z_t|c) + \nabla_{z_t} \log q_t(z_t)",
    ),
    (r"\nabla_x \log p(x) = \frac{\nabla_x p(x)}{p(x)}", r"\nabla_x \log p(x) = p(x) \nabla_x p(x)"),
    (r"\nabla_x \log p(x|y) = \nabla_x \log p(x,y)", r"\nabla_x \log p(x|y) = \nabla_x \log p(x)"),
    (
        r"\nabla_x \log p(x) + w \nabla_x \log p(y|x) = (1-w) \nabla_x \log p(x) + w \nabla_x \log p(x|y)",
        r"\nabla_x \log p(x) + w \nabla_x \log p(y|x) = (1+w) \nabla_x \log p(x) - w \nabla_x \log p(x|y)",
    ),
    (
        r"\nabla_x \log p(x) = \mathbb{E}_{y \sim p(y|x)}[\nabla_x \log p(x|y)]",
        r"\nabla_x \log p(x) = \mathbb{E}_{y \sim p(y)}[\nabla_x \log p(x|y)]",
    ),
    (r"\nabla_x (f(x) g(x)) = f(x) \nabla_x g(x) + g(x) \nabla_x f(x)", r"\nabla_x (f(x) g(x)) = \nabla_x f(x) \nabla_x g(x)"),
]


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_it_holds_of_all_smooth_laws_and_its_twin_of_none(text: str, twin: str) -> None:
    assert check(text).verdict.word == "proved"
    assert check(twin).verdict.word in ("refuted", "not-understood", "undecided")


def test_the_normaliser_is_gone() -> None:
    for left in (r"\nabla_x \log p_\theta(x)", r"\nabla_x (-E_\theta(x) - \log Z_\theta)"):
        assert is_identity(rf"{left} = -\nabla_x E_\theta(x)", *EBM)
        assert not is_identity(rf"{left} = \nabla_x E_\theta(x)", *EBM)


def test_a_score_by_name_is_unfolded() -> None:
    given = [*EBM, r"s_\theta(x) = \nabla_x \log p_\theta(x)"]
    assert is_identity(r"s_\theta(x) = -\nabla_x E_\theta(x)", *given)
    assert not is_identity(r"s_\theta(x) = E_\theta(x)", *given)


def test_slopes_of_tied_laws_are_not_free() -> None:
    text = r"\nabla_x \log p(x|y) = \nabla_x \log p(x)"
    assert check(text).verdict.word == "refuted"
    assert check(text, given=["X and Y are independent"]).verdict.word != "refuted"


OPEN = [
    r"\mathbb{E}_{x \sim p}[\nabla_x \log p(x)] = 0",  # by parts, which is no rule here
    r"\nabla_x \sigma(x) = \sigma(x)(1 - \sigma(x))",
    r"\nabla_x f(x, x) = 0",
]


@pytest.mark.parametrize("text", OPEN)
def test_what_is_not_free_at_every_point_is_left_open(text: str) -> None:
    assert check(text).verdict.word in ("not-understood", "undecided")
