"""Noise beside a variable in a moment may be random; numbers by custom, and what the text or the formula says is a number, are not."""

from __future__ import annotations

import pytest

from symbolic_it import check

NOISY = [
    r"E[X \epsilon] = \epsilon E[X]",
    r"E[X + \epsilon] = E[X] + \epsilon",
    r"\operatorname{Var}(X + \epsilon) = \operatorname{Var}(X)",
    r"\operatorname{Var}(X + N) = \operatorname{Var}(X)",
    r"\operatorname{Var}(X + n) = \operatorname{Var}(X)",
    r"\operatorname{Var}(X + w) = \operatorname{Var}(X)",
    r"\operatorname{Cov}(X, X + \epsilon) = \operatorname{Var}(X)",
    r"E[X + \epsilon | Y] = E[X | Y] + \epsilon",
    r"\operatorname{Var}(X + \epsilon | Y) = \operatorname{Var}(X | Y)",
    r"E[\hat\theta X] = \hat\theta E[X]",
    r"E[(Y - \hat y)^2] = E[Y^2] - 2 \hat y E[Y] + \hat y^2",
    r"E[X X_i] = X_i E[X]",
    r"E_X[X_i] = X_i",
    r"E_X[f(X_i)] = f(X_i)",
]
NUMBERS = [
    (r"\operatorname{Var}(X + c) = \operatorname{Var}(X)", r"\operatorname{Var}(X + c) = \operatorname{Var}(X) + c"),
    (r"E[wX + b] = w E[X] + b", r"E[wX + b] = w E[X]"),
    (r"E[X - \mu] = E[X] - \mu", r"E[X - \mu] = E[X] + \mu"),
    (r"E[X/n] = E[X]/n", r"E[X/n] = n E[X]"),
    (r"E[(1-\epsilon) X + \epsilon Y] = (1-\epsilon) E[X] + \epsilon E[Y]", r"E[(1-\epsilon) X + \epsilon Y] = (1-\epsilon) E[X] + E[Y]"),
    (r"E[-\log \hat p(X)] = -E[\log \hat p(X)]", r"E[-\log \hat p(X)] = E[\log \hat p(X)]"),
]


@pytest.mark.parametrize("text", NOISY)
def test_what_may_be_random_is_no_constant(text: str) -> None:
    assert check(text).verdict.word in ("not-understood", "undecided")


@pytest.mark.parametrize(("text", "twin"), NUMBERS)
def test_numbers_are_taken_out_and_the_twin_is_refuted(text: str, twin: str) -> None:
    assert check(text).verdict.word == "proved"
    assert check(twin).verdict.word == "refuted"


def test_what_is_told_of_it_makes_it_a_number() -> None:
    assert check(r"E[\epsilon X] = \epsilon E[X]", given=[r"\epsilon > 0"]).verdict.word == "proved"
    assert check(r"E[\epsilon X] = E[X]", given=[r"\epsilon > 0"]).verdict.word == "refuted"
