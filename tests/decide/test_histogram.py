"""Statements about densities and functions of their points are refuted by what is constant on cells; points as numbers are not tried."""

from __future__ import annotations

import pytest

from symbolic_it import check

FALSE = [
    r"\int p(x) f(x) dx = \mathbb{E}_{x \sim q}[f(x)]",
    r"\mathbb{E}_{x \sim p}[\frac{p(x)}{q(x)} f(x)] = \int p(x) f(x) dx",
    r"\int p(x) \log \frac{q(x)}{p(x)} dx \ge 0",
]
OPEN = [r"\int x p(x) dx = \int x q(x) dx", r"\int p(x) (f(x) - x)^2 dx = 0"]


@pytest.mark.parametrize("text", FALSE)
def test_a_false_statement_is_refuted_by_histograms(text: str) -> None:
    answer = check(text).verdict
    assert answer.word == "refuted"
    assert "constant on equal cells" in answer.message


@pytest.mark.parametrize("text", OPEN)
def test_the_point_as_a_number_is_not_tried(text: str) -> None:
    assert "constant on equal cells" not in check(text).verdict.message


def test_a_true_one_is_proved() -> None:
    assert check(r"\mathbb{E}_{x \sim q}[\frac{p(x)}{q(x)} f(x)] = \int p(x) f(x) dx").verdict.word == "proved"
