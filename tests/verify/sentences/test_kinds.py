"""Reasons that hold of all quantities of their name narrow nothing; what is said of the case at hand does."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    "reason",
    [
        "Since conditioning reduces entropy",
        "Because knowing more never increases uncertainty",
        "Since mutual information is symmetric",
        "Since the entropy is a concave function",
        "Because the KL term is non-negative",
        "Since the divergence can never be negative",
    ],
)
def test_a_reason_narrows_nothing(reason: str) -> None:
    assert words(rf"{reason}, $H(X|Y) \ge H(X)$.") == ["refuted"]
    assert words(rf"{reason}, $H(X|Y) \le H(X)$.") == ["proved"]


@pytest.mark.parametrize(
    "reason",
    [
        "Since conditioning does not reduce entropy here",
        "Since $Y$ tells nothing of $X$",
        "Because the entropy is the same",
        "Since the information is lost",
    ],
)
def test_a_case_does(reason: str) -> None:
    assert words(rf"{reason}, $H(X|Y) \ge H(X)$.") != ["refuted"]
