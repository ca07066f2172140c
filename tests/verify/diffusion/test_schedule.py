r"""Formulas in the free numbers of a schedule: \bar\alpha_t is a b, \beta_t is 1 - a; other steps are outside."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.notation.text import text_of
from symbolic_it.verify.diffusion.schedule import Outside, Scalars, as_sampled, by_the_noise

WRITTEN = [
    (r"\bar\alpha_t", "a b"),
    (r"\beta_t + \alpha_t", "1 − a + a"),
    (r"\prod_{s=1}^{t-1} \alpha_s", "b"),
    (r"\sqrt{1-\bar\alpha_{t-1}} x_t", "√(1 − b) x"),
    (r"\frac{x_{t-1}}{\sigma_t}", "y/σ"),
]
OUTSIDE = [
    r"\alpha_{t-1} \beta_t",
    r"\sum_{s=1}^t \alpha_s",
    r"\prod_{s=0}^t \alpha_s",
    r"\mathbb{E}[x_t] \alpha_t",
    r"\hat\alpha_t + \beta_t",
    r"x_T \beta_t",
]


@pytest.mark.parametrize(("text", "written"), WRITTEN)
def test_a_formula_is_one_of_the_free_numbers(text: str, written: str) -> None:
    node = read_expression(text)
    assert text_of(Scalars.of(node).written(node)) == written


@pytest.mark.parametrize("text", OUTSIDE)
def test_what_the_schedule_does_not_tell_is_outside(text: str) -> None:
    node = read_expression(text)
    with pytest.raises(Outside):
        Scalars.of(node).written(node)


def test_two_noises_are_not_one() -> None:
    with pytest.raises(Outside):
        Scalars.of(read_expression(r"\epsilon + z"))


def test_a_step_is_known_by_what_it_is_drawn_from() -> None:
    drawn = as_sampled(read_expression("x_t"), read_expression(r"x_{t-1} + \epsilon"))
    assert drawn is not None and text_of(drawn) == "√(a) y + √(1 − a) ε"
    assert as_sampled(read_expression("x_{t-1}"), read_expression(r"x_t + \epsilon")) is None
    assert by_the_noise(Scalars.of(read_expression(r"x_t + \epsilon"))).x != "x"
