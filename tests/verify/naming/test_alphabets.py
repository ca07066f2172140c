"""A set given by its members introduces an alphabet; a set by a condition, or one with a member twice, is left alone."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    "formula", [r"\mathcal{X} = \{0, 1\}", r"\mathcal{Y} = \{0, 1, e\}", r"W = \{1, 2, \cdots, M\}", r"\mathcal{A} := \{a, b, c\}"]
)
def test_an_alphabet(formula: str) -> None:
    assert words(f"Let ${formula}$ be given.") == ["definition"]


@pytest.mark.parametrize("formula", [r"\mathcal{X} = \{0, 0\}", r"H = \{0, 1\}"])
def test_no_alphabet(formula: str) -> None:
    assert "definition" not in words(f"Let ${formula}$ be given.")
