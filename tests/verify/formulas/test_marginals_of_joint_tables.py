"""The law of one variable beside a table of two is the sums of its rows or columns; the other one, or other digits, are wrong."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TABLE = "The joint law is:\n\n| | $Y=0$ | $Y=1$ |\n|---|---|---|\n| $X=0$ | 1/4 | 1/4 |\n| $X=1$ | 0 | 1/2 |\n\n"
TRUE = r"The marginals are $p_X = (1/2, 1/2)$ and $p(y) = (1/4, 3/4)$, in decimals $p_Y = [0.25, 0.75]$."


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(TABLE + text, "markdown")).claims if c.verdict.word != "data"]


def test_sums_of_rows_and_columns_are_the_marginals() -> None:
    assert verdicts(TRUE) == ["confirmed"] * 3


@pytest.mark.parametrize("slip", [("p_X", "p_Y"), ("(1/4, 3/4)", "(3/4, 1/4)"), ("0.25, 0.75", "0.35, 0.65")])
def test_another_vector_is_none(slip: tuple[str, str]) -> None:
    assert verdicts(TRUE.replace(*slip)).count("refuted") == 1


def test_what_may_be_of_another_law_is_not_judged() -> None:
    assert "refuted" not in verdicts(r"After shuffling, $p_X = (1/4, 3/4)$.")
    assert "refuted" not in verdicts(r"If $X$ were skewed instead, $p_X = (1/4, 3/4)$.")
    assert "refuted" not in verdicts(r"A letter of three values has $p_X = (1/4, 1/2, 1/4)$.")
