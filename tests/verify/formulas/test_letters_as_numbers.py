"""What is true of all numbers is true of letters that mean some; what is not, or is of matrices and functions, is not blessed."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TRUE = [
    r"\frac{e^{L-\delta}}{e^{L}} = e^{-\delta}",
    r"\alpha_t(1-\alpha_{t-1}) + 1 - \alpha_t = 1-\alpha_t\alpha_{t-1}",
    r"(\mu_{t+1} - \mu_t)^2 = \mu_{t+1}^2 - 2\mu_{t+1}\mu_t + \mu_t^2",
    r"\log \frac{\beta_{t-1}}{\beta_{t+1}} = \log \beta_{t-1} - \log\beta_{t+1}",
]
NOT_SHOWN = [
    r"\frac{e^{L-\delta}}{e^{L}} = e^{\delta}",
    r"\alpha_t(1-\alpha_{t-1}) + 1 - \alpha_t = 1+\alpha_t\alpha_{t-1}",
    r"(\mu_{t+1} - \mu_t)^2 = \mu_{t+1}^2 - \mu_{t+1}\mu_t + \mu_t^2",
    r"\log \frac{\beta_{t-1}}{\beta_{t+1}} = \log \beta_{t+1} - \log\beta_{t-1}",
    r"\mathbf{A}_{t-1}\mathbf{B} = \mathbf{B}\mathbf{A}_{t-1}",
    r"f(a_{t-1} + b) = f a_{t-1} + f b",
    r"x_{t-1} = x_{t+1}",
]


def words(formulas: list[str]) -> set[str]:
    chapter = "\n\n".join(f"We have ${tex}$." for tex in formulas)
    return {c.verdict.word for c in verify_document(parse_chapter(chapter, "markdown")).claims}


def test_identities_of_all_numbers_are_proved() -> None:
    assert words(TRUE) == {"proved"}


@pytest.mark.parametrize("formula", NOT_SHOWN)
def test_others_are_not(formula: str) -> None:
    assert not words([formula]) & {"proved", "confirmed", "definition", "refuted"}


def test_a_link_of_a_chain_is_proved_where_it_stands() -> None:
    chain = r"\frac{e^{L-\delta}}{e^{L}} = e^{-\delta} \approx 1 - \delta"
    assert words([chain]) == {"proved", "definition"}
    assert "proved" not in words([chain.replace(r"= e^{-\delta}", r"= e^{\delta}")])
