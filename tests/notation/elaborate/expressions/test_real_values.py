r"""Random variables as numbers: E[X], Var(aX + b), Cov(X, Y), and the x of sum_x p(x) x, without a law named."""

from __future__ import annotations

import pytest

from symbolic_it import check

PROVED = [
    r"\operatorname{Var}(X) = \mathbb{E}[X^2] - \mathbb{E}[X]^2",
    r"\mathrm{Var}(X) = \mathbb{E}[(X - \mathbb{E}[X])^2]",
    r"\mathbb{E}[aX + b] = a \mathbb{E}[X] + b",
    r"\mathrm{Var}(aX + b) = a^2 \mathrm{Var}(X)",
    r"\operatorname{Cov}(X,Y) = \mathbb{E}[XY] - \mathbb{E}[X]\mathbb{E}[Y]",
    r"\operatorname{Cov}(X,Y) = \mathbb{E}[(X - \mathbb{E}[X])(Y - \mathbb{E}[Y])]",
    r"\operatorname{Var}(X+Y) = \operatorname{Var}(X) + \operatorname{Var}(Y) + 2\operatorname{Cov}(X,Y)",
    r"\mathbb{E}[X]^2 \le \mathbb{E}[X^2]",
    r"\mathbb{E}[\log X] \le \log \mathbb{E}[X]",
    r"\operatorname{Var}(X) \ge 0",
    "E[X] = sum_x p(x) x",
]
REFUTED = [
    r"\operatorname{Var}(X) = \mathbb{E}[X]^2 - \mathbb{E}[X^2]",
    r"\operatorname{Var}(X) = \mathbb{E}[X^2] - \mathbb{E}[X]",
    r"\mathbb{E}[aX + b] = a \mathbb{E}[X]",
    r"\mathrm{Var}(aX + b) = a \mathrm{Var}(X)",
    r"\operatorname{Cov}(X,Y) = \mathbb{E}[XY] + \mathbb{E}[X]\mathbb{E}[Y]",
    r"\operatorname{Var}(X+Y) = \operatorname{Var}(X) + \operatorname{Var}(Y)",
    r"\mathbb{E}[X]^2 \ge \mathbb{E}[X^2]",
    r"\mathbb{E}[\log X] \ge \log \mathbb{E}[X]",
    r"\mathbb{E}[XY] = \mathbb{E}[X]\mathbb{E}[Y]",
    "E[X] = sum_x p(x) x^2",
]
NOT_UNDERSTOOD = [
    r"\mathbb{E}[X^\top X] = 1",  # a vector, whose entries are no outcomes
    r"\mathbb{E}_{x \sim p}[\|x\|^2] = 1",
    r"\sum_i i p_i \ge 1",  # a counting letter is its own number
]


@pytest.mark.parametrize("text", PROVED)
def test_holds_for_every_finite_random_variable(text: str) -> None:
    assert check(text).verdict.word == "proved"


@pytest.mark.parametrize("text", REFUTED)
def test_the_false_twin_is_refuted(text: str) -> None:
    assert check(text).verdict.word == "refuted"


@pytest.mark.parametrize("text", NOT_UNDERSTOOD)
def test_vectors_and_counting_letters_are_no_values(text: str) -> None:
    assert check(text).verdict.word == "not-understood"


@pytest.mark.parametrize(
    "text", [r"\operatorname{Var}(X+Y) = \operatorname{Var}(X) + \operatorname{Var}(Y)", r"\operatorname{Cov}(X,Y) = 0"]
)
def test_independence_is_a_condition(text: str) -> None:
    assert check(text, r"X \perp Y").verdict.word == "proved"
    assert check(text).verdict.word == "refuted"


def test_two_outcomes_with_one_value_refute_no_strict_inequality_and_nothing_under_a_condition_on_values() -> None:
    assert check(r"\operatorname{Var}(X) > 0").verdict.word == "undecided"
    assert check(r"\operatorname{Var}(X) = 2 \mathbb{E}[X^2]", r"\mathbb{E}[X] = 0").verdict.word == "undecided"


def test_a_variable_whose_law_is_told_is_not_any_variable() -> None:
    assert check(r"\mathbb{E}[X] = 1/t", r"X \sim \mathrm{Geom}(t)").verdict.word == "not-understood"
    assert check(r"\mathbb{E}[X] = \mu", r"X \sim \mathcal{N}(\mu, \sigma^2)").verdict.word == "proved"


def test_a_number_of_which_the_text_says_something_is_no_outcome() -> None:
    assert check(r"\sum_x x p(x) \ge 0", given=["x > 0"]).verdict.word == "not-understood"
    assert check(r"\sum_x x p(x) \ge 0", given=["p(x) > 0"]).verdict.word == "refuted"
