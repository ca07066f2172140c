r"""p_1(X_1) and p_2(X_2) beside H(X_1, X_2) are the margins of one law; p_1(X_2) is not, and p_1 alone is a law of its own."""

from __future__ import annotations

import pytest

from symbolic_it import check

INDEPENDENT = [r"X_1 \perp X_2"]


@pytest.mark.parametrize(
    "statement",
    [
        r"H(X_1,X_2) = -\mathbb E\log_2 p_1(X_1) p_2(X_2)",
        r"H(X_1,X_2) = -\mathbb E\log_2 p_1(X_1) - \mathbb E \log_2 p_2(X_2)",
        r"I(X_1;X_2) = \sum_{x_1,x_2} p(x_1,x_2) \log \frac{p(x_1,x_2)}{p_1(x_1)p_2(x_2)}",
        r"H(X_1) = -\sum_{x_1} p_1(x_1) \log p_1(x_1)",
        r"H(p_1) = -\sum_x p_1(x) \log p_1(x)",
    ],
)
def test_margins(statement: str) -> None:
    assert check(statement, INDEPENDENT if r"\mathbb E" in statement else ()).verdict.positive


@pytest.mark.parametrize(
    "statement",
    [
        r"H(X_1,X_2) = -\mathbb E\log_2 p_1(X_2) - \mathbb E \log_2 p_2(X_2)",
        r"H(X_1,X_2) = -\mathbb E\log_2 p_1(X_1) + \mathbb E \log_2 p_2(X_2)",
        r"I(X_1;X_2) = \sum_{x_1,x_2} p(x_1,x_2) \log \frac{p(x_1,x_2)}{p_1(x_1)p_2(x_1)}",
        r"H(X_1) = \sum_{x_1} p_1(x_1) \log p_1(x_1)",
    ],
)
def test_false_of_margins(statement: str) -> None:
    assert check(statement).verdict.word == "refuted"


@pytest.mark.parametrize(
    "statement", [r"D(p_1(x) \| p_2(x)) \ge 0", r"H(\lambda p_1 + (1-\lambda) p_2) \ge \lambda H(p_1) + (1-\lambda) H(p_2)"]
)
def test_laws_of_their_own(statement: str) -> None:
    assert check(statement).verdict.positive
