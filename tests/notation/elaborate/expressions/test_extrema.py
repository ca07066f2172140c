r"""\max_i z_i is a number, the largest of the z_i; over parameters or laws, or with conditions, it is none."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

READ = [
    (r"\max_i z_i + \log K \ge 0", "(maxᵢ zᵢ) + log K ≥ 0"),
    (r"\max z + \log K \ge 0", "(maxᵢ zᵢ) + log K ≥ 0"),
    (r"\max(z) \ge 0", "maxᵢ zᵢ ≥ 0"),
    (r"\min_{x \in \mathcal{X}} p(x) \ge 0.1", "minₓ p(x) ≥ 0.1"),
    (r"\max_{i=1}^3 z_i \ge 2", "max_{i=1}^{3} zᵢ ≥ 2"),
    (r"\max_i (a_i + b_i) \ge 0", "maxᵢ (aᵢ + bᵢ) ≥ 0"),
    (r"1 - \min_i p_i \le 2", "1 − minₓ p(x) ≤ 2"),
    (r"\inf_i z_i \le 3", "minᵢ zᵢ ≤ 3"),
]
REFUSED = [
    r"2 + \max_{i \ne j} z_i \ge 0",
    r"2 + \max_\theta L(\theta) \ge 0",
    r"2 + \max_i a_j \ge 0",
    r"2 + \max c \ge 0",
]
#: Optima over all real numbers: x is no outcome, and takes no finite number of values.
OVER_NUMBERS = [
    r"\max_x x e^{-x} = 1/e",
    r"\max_x x e^{-x} = 2/e",
    r"\max_x x e^{-x} = \max_y y e^{-y}",
    r"\min_x (x^2 + 1) = 1",
    r"\max_x \frac{\log x}{x} = \frac{1}{e}",
    r"\sup_x (x y - e^x) = y \log y - y",
]
OF_OUTCOMES = [
    (r"E[X] \le \max_x x", r"E[X] \ge \max_x x"),
    (r"\sum_x x p(x) \le \max_x x", r"\sum_x x p(x) \ge \max_x x"),
]


@pytest.mark.parametrize(("text", "reading"), READ)
def test_it_is_read_and_printed(text: str, reading: str) -> None:
    assert check(text).reading == reading


@pytest.mark.parametrize("text", REFUSED)
def test_it_is_refused(text: str) -> None:
    assert check(text).verdict.word == "not-understood", check(text).reading


@pytest.mark.parametrize("text", OVER_NUMBERS)
def test_an_optimum_over_numbers_is_none_over_outcomes(text: str) -> None:
    assert check(text).verdict.word in ("not-understood", "undecided")


@pytest.mark.parametrize(("text", "twin"), OF_OUTCOMES)
def test_the_values_of_a_variable_have_a_largest(text: str, twin: str) -> None:
    assert check(text).verdict.word == "proved"
    assert check(twin).verdict.word == "refuted"
