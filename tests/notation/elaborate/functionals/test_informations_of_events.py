"""Informations of events beside their probabilities; what two events tell of each other, and indicators, are other things."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    "formula",
    [
        r"I(E)=\log\frac{1}{P(E)}=-\log P(E)",
        r"I(A) = -\log_2 P(A)",
        r"I(AB) = -\log P(AB)",
        r"I(A|B) = -\log P(A|B)",
        r"I(AB) = -\log P(A) - \log P(B|A)",
    ],
)
def test_true(formula: str) -> None:
    assert set(words(f"$${formula}$$")) == {"proved"}


@pytest.mark.parametrize("formula", [r"I(E) = \log P(E)", r"I(A|B) = -\log P(B|A)", r"I(E) = -\log \frac{1}{P(E)}"])
def test_slips(formula: str) -> None:
    assert words(f"$${formula}$$") == ["refuted"]


@pytest.mark.parametrize(
    "formula", [r"I(A, B) = \log \frac{P(A, B)}{P(A) P(B)}", "E[I(A)] = P(A)", r"I(A, B) = -\log P(A) P(B)", r"I(A) \le 1"]
)
def test_other_informations_are_left_alone(formula: str) -> None:
    assert not {"proved", "definition", "refuted", "convention-mismatch"} & set(words(f"$${formula}$$"))
