"""Informations with a value in them are read beside sums; beside entropies, or in inequalities, one of an outcome may be another thing."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    "formula",
    [
        r"I(X=k; Y) = \sum_y p(y \mid k) \log \frac{p(y\mid k)}{p(y)}",
        r"I(X;Y) = \sum_k p(k) I(X=k;Y)",
        r"I(X;Y) = \sum_y p(y) I(X; Y=y)",
        r"I(X; Y \mid Z) = \sum_z p(z) I(X; Y \mid Z = z)",
        r"I(X; Y \mid Z) = \mathbb{E}_Z[I(X; Y \mid Z = z)]",
        r"I(X; Y \mid Z = z) = H(X \mid Z = z) + H(Y \mid Z = z) - H(X, Y \mid Z = z)",
    ],
)
def test_true(formula: str) -> None:
    assert words(f"$${formula}$$")[-1] in ("proved", "definition")


@pytest.mark.parametrize(
    "formula",
    [
        r"I(X=k; Y) = \sum_y p(y \mid k) \log \frac{p(y)}{p(y\mid k)}",
        r"I(X;Y) = -\sum_k p(k) I(X=k;Y)",
        r"I(X; Y \mid Z) = -\sum_z p(z) I(X; Y \mid Z = z)",
        r"I(X; Y \mid Z = z) = H(X \mid Z = z) - H(Y \mid Z = z) - H(X, Y \mid Z = z)",
    ],
)
def test_slips(formula: str) -> None:
    assert words(f"$${formula}$$")[-1] not in ("proved", "definition", "confirmed")


@pytest.mark.parametrize(
    "formula", [r"I(X=k; Y) = H(Y) - H(Y | X=k)", r"I(X=k; Y) \ge 0", r"I(X=k; Y) \le 0", r"I(X=k; Y) = H(Y | X=k) - H(Y)"]
)
def test_of_one_outcome_there_are_two(formula: str) -> None:
    assert set(words(f"$${formula}$$")) <= {"undecided", "not-understood", "data"}
