r"""P(w_1 w_2 \ldots w_n) and H(X_1 \ldots X_n) without commas are lists; products of numbers with dots stay products."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read
from symbolic_it.notation.syntax.dump import dump
from tests.verify.answers import words


@pytest.mark.parametrize(
    ("formula", "commas"),
    [
        (r"P(w_1\ w_2\ ...\ w_n)", r"P(w_1, w_2, ..., w_n)"),
        (r"H(X_1, X_2 \ldots X_n)", r"H(X_1, X_2, \ldots, X_n)"),
        (r"H(X_i | X_1 \ldots X_{i-1}, Y)", r"H(X_i | X_1, \ldots, X_{i-1}, Y)"),
        (r"p(w_T \mid w_1 w_2 \cdots w_{T-1})", r"p(w_T \mid w_1, w_2, \cdots, w_{T-1})"),
    ],
)
def test_names_around_dots_are_a_list(formula: str, commas: str) -> None:
    assert dump(read(formula)) == dump(read(commas))


@pytest.mark.parametrize("formula", [r"x_1 \cdots x_n", r"(a_1 \cdots a_n)^2", r"H(p_1 p_2)", r"f(x_1 \cdots x_n)"])
def test_products_stay_products(formula: str) -> None:
    assert "mul" in dump(read(formula))


TRUE = [
    r"P(w_1 w_2 \cdots w_n) = \prod_{i=1}^n P(w_i|w_1 \cdots w_{i-1})",
    r"H(X_1 \ldots X_n) = \sum_{i=1}^n H(X_i | X_1 \ldots X_{i-1})",
    r"I(X_1 \ldots X_n; Y) = \sum_{i=1}^n I(X_i; Y | X_1 \ldots X_{i-1})",
    r"P(w_i | w_1 \ldots w_{i-1}) = \frac{P(w_1 \ldots w_{i-1} w_i)}{P(w_1 \ldots w_{i-1})}",
]
FALSE = [
    r"P(w_1 w_2 \cdots w_n) = \prod_{i=1}^n P(w_1 \cdots w_{i-1} | w_i)",
    r"H(X_1 \ldots X_n) \ge \sum_{i=1}^n H(X_i)",
    r"I(X_1 \ldots X_n; Y) \ge \sum_{i=1}^n H(X_i)",
    r"P(w_i | w_1 \ldots w_{i-1}) = \frac{P(w_1 \ldots w_{i-1})}{P(w_1 \ldots w_{i-1} w_i)}",
]


@pytest.mark.parametrize("claim", TRUE)
def test_chain_rules_are_shown(claim: str) -> None:
    assert words(f"We have ${claim}$.") == ["proved"]


@pytest.mark.parametrize("claim", FALSE)
def test_one_edit_is_not(claim: str) -> None:
    assert "proved" not in words(f"We have ${claim}$.")
