"""Conditional entropies over the values that are written: each has its own probability, and all are added."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

TABLE = "Let $X$ and $Y$ have the joint law\n\n| | $Y=0$ | $Y=1$ | $Y=2$ |\n|---|---|---|---|\n| $X=0$ | 1/4 | 1/4 | 1/4 |\n| $X=1$ | 0 | 1/4 | 0 |\n\n"


@pytest.mark.parametrize(
    "formula",
    [
        "H(X|Y) = P(Y=0) H(X|Y=0) + P(Y=1) H(X|Y=1)",
        "H(Y|X) = P(X=0) H(Y | X=0) + P(X=1) H(Y | X=1) + P(X=2) H(Y|X=2)",
        "H(X|E, Z) = P(E=0) H(X|Z, E=0) + P(E=1) H(X|E=1, Z)",
    ],
)
def test_the_mean(formula: str) -> None:
    assert words(f"${formula}$") == ["definition"]


@pytest.mark.parametrize(
    "formula",
    [
        "H(X|Y) = P(Y=0) H(X|Y=1) + P(Y=1) H(X|Y=0)",
        "H(X|Y) = P(Y=0) H(X|Y=0) - P(Y=1) H(X|Y=1)",
        "H(Y|X) = q H(Y | X=0)+(1+q) H(Y | X=1)",
        "H(X|E, Z) = P(E=1) H(X|Z, E=0) + P(E=0) H(X|Z, E=1)",
        "H(X|E, Z) = P(E=0) H(X|Z, E=0) - P(E=1) H(X|Z, E=1)",
    ],
)
def test_slips(formula: str) -> None:
    assert words(f"${formula}$") == ["convention-mismatch"]


@pytest.mark.parametrize(
    "formula",
    [
        "H(X|Y) = P(Y=0) H(X|Y=0) + P(Y=0) H(X|Y=1)",
        "H(X|Y) = P(X=0) H(X|Y=0) + P(X=1) H(X|Y=1)",
        "H(Y|X) = P(Y=0) H(X|Y=0) + P(Y=1) H(X|Y=1)",
        "H(Y|X) = q H(Y | X=0)+(1-q) H(Y | X=1)",
        "H(X|E, Z) = P(E=0) H(X|Z, E=0) + P(E=1) H(X|E=1)",
        "H(X|E) = P(E=0) H(X|Z, E=0) + P(E=1) H(X|Z, E=1)",
        "H(X|E, Z) = P(E=0) H(X|W, E=0) + P(E=1) H(X|W, E=1)",
        "H(X|E, Z) = P(E=0) H(Z|X, E=0) + P(E=1) H(Z|X, E=1)",
    ],
)
def test_other_sums_are_not_called_so(formula: str) -> None:
    assert not {"definition", "proved", "confirmed"} & set(words(f"${formula}$"))


def test_of_some_values_it_is_none() -> None:
    assert "definition" not in words(TABLE + "$H(X|Y) = P(Y=0) H(X|Y=0) + P(Y=1) H(X|Y=1)$")
