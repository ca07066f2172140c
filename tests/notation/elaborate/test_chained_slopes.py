r"""Derivatives by what has a formula of its own, beside those by the letter in it: the chain rule, and its slips."""

from __future__ import annotations

import pytest

from symbolic_it import check

UNIT = (r"a = \sigma(z)", r"z = w x + b", r"L = -y \log a - (1-y) \log(1-a)")
TWO = (r"u = x^2", r"v = x^3", r"L = u v + x")


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        (
            r"\frac{\partial L}{\partial w} = \frac{\partial L}{\partial a} \frac{\partial a}{\partial z} \frac{\partial z}{\partial w}",
            UNIT,
            "proved",
        ),
        (r"\frac{\partial L}{\partial w} = \frac{\partial L}{\partial a} \frac{\partial a}{\partial z}", UNIT, "refuted"),
        (r"\frac{\partial L}{\partial z} = \frac{\partial L}{\partial a} \frac{\partial z}{\partial a}", UNIT, "not-understood"),
        (r"\frac{\partial z}{\partial a} = 1 / \frac{\partial a}{\partial z}", UNIT, "not-understood"),
        (r"\frac{\partial L}{\partial a} = -\frac{y}{a} + \frac{1-y}{1-a}", UNIT, "proved"),
        (r"\frac{dL}{dx} = \frac{\partial L}{\partial u} \frac{du}{dx} + \frac{\partial L}{\partial v} \frac{dv}{dx} + 1", TWO, "proved"),
        (r"\frac{dL}{dx} = \frac{\partial L}{\partial u} \frac{du}{dx} - \frac{\partial L}{\partial v} \frac{dv}{dx} + 1", TWO, "refuted"),
    ],
)
def test_the_chain_rule(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert check(statement, given=given).verdict.word == verdict


@pytest.mark.parametrize(("right", "verdict"), [(r"\sigma(z) - y", "proved"), (r"y - \sigma(z)", "refuted")])
def test_a_loss_by_its_name_alone(right: str, verdict: str) -> None:
    given = (r"F(y, a) = -y \log a - (1-y) \log(1-a)", r"a = \sigma(z)")
    assert check(rf"\frac{{\partial F}}{{\partial z}} = {right}", given=given).verdict.word == verdict


def test_a_loss_of_vectors_by_its_name_alone() -> None:
    given = (
        r"\hat{\mathbf y} = \mathrm{softmax}(\mathbf o)",
        r"l(\mathbf y, \hat{\mathbf y}) = -\sum_{j=1}^K y_j \log \hat y_j",
        "y is a pmf",
    )
    assert check(r"\frac{\partial l}{\partial o_j} = \hat y_j - y_j", given=given).verdict.word == "proved"
    assert check(r"\frac{\partial l}{\partial o_j} = y_j - \hat y_j", given=given).verdict.word == "refuted"
