r"""A network has one value at one state; at another state, without the noise or with it taken away, it has another."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.diffusion.networks_evaluated import at_one_state, noised

_STATE = r"\sqrt{\bar\alpha_t} x_0 + \sqrt{1 - \bar\alpha_t} \epsilon"


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (_STATE, True),
        ("x_t", True),
        (_STATE.replace("+", "-"), False),
        (_STATE.replace(r"1 - \bar", r"1 + \bar"), False),
        (r"\bar\alpha_t x_0", False),
        ("x_{t-1}", False),
    ],
)
def test_a_value_is_taken_at_one_state(other: str, same: bool) -> None:
    sides = (read_expression(r"\epsilon_\theta(x_t, t)"), read_expression(rf"\epsilon - \epsilon_\theta({other}, t)"))
    assert at_one_state(*sides) is same


def test_a_condition_makes_another_value() -> None:
    assert not at_one_state(read_expression(r"\epsilon_\theta(x_t, t, c) - \epsilon_\theta(x_t, t, y)"))


@pytest.mark.parametrize(
    ("at", "same"),
    [("x_t, t", True), ("x_t", True), ("x_{t-1}, t", False), ("x_t, t-1", False), ("x_0, t", False)],
)
def test_the_noise_is_told_from_the_state_at_hand(at: str, same: bool) -> None:
    mean = r"\frac{1}{\sqrt{\alpha_t}} (x_t - \frac{\beta_t}{\sqrt{1-\bar\alpha_t}} \epsilon_\theta(AT))".replace("AT", at)
    assert at_one_state(read_expression(r"\mu_\theta(x_t, t)"), read_expression(mean)) is same
    assert at_one_state(read_expression("x_{t-1}"), read_expression(mean)) is same


@pytest.mark.parametrize(("state", "sign"), [(_STATE, "+"), (_STATE.replace("+", "-"), "-"), (r"2 x_0", "")])
def test_the_noise_is_added(state: str, sign: str) -> None:
    assert noised(read_expression(state)) == sign
