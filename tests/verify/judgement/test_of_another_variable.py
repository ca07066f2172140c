"""Probabilities are those of the variables in whose sentence they stand; H of another variable is not measured by them."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.judgement.of_another_variable import variables_in


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    "text",
    [
        r"Let $p = (0.5, 0.25, 0.25)$. The variable $Y$ has $H(Y) = 2$ bits.",
        r"The variable $X$ has the law $p = (0.5, 0.25, 0.25)$. The variable $Y$ has $H(Y) = 2$ bits.",
        r"Let $p = (0.5, 0.25, 0.25)$. For four equally likely outcomes $H(X) = 2$ bits.",
    ],
)
def test_another_variable_is_not_refuted(text: str) -> None:
    assert last(text) not in ("refuted", "rounding-slip", "convention-mismatch")


@pytest.mark.parametrize(
    "text",
    [
        r"Let $p = (0.5, 0.25, 0.25)$. Then $H(X) = 2$ bits.",
        r"Let $Y$ have the distribution $p = (0.5, 0.25, 0.25)$. Then $H(Y) = 2$ bits.",
        r"Let $p = (0.5, 0.25, 0.25)$. Then $H(p) = 2$ bits.",
    ],
)
def test_its_own_variable_is(text: str) -> None:
    assert last(text) == "refuted"


def test_variables_in_formulas() -> None:
    assert variables_in(("X", "H(Y)")) == frozenset("XY")
