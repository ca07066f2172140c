"""Signs for the end of a proof are no part of a formula, where they end it."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import ReadError, read, read_rows


@pytest.mark.parametrize(
    "end", [r"\quad \square", r"\qquad \blacksquare", r". \quad \square", r". \qed", " ■", " ∎", r"\quad\Box", r"\ \checkmark", r". ✓"]
)
def test_the_formula_is_read_as_without_it(end: str) -> None:
    assert read(rf"H(X) \ge 0{end}").chains == read(r"H(X) \ge 0").chains


def test_rows_of_a_display_may_end_in_one() -> None:
    rows = read_rows(r"\begin{aligned} a &= b \quad \square \\ c &= d. \qquad \blacksquare \end{aligned}")
    assert len(rows) == 2


@pytest.mark.parametrize("text", [r"\square + 1 = 2", r"f(\square) = 1", r"\square \ge 0"])
def test_elsewhere_it_is_not_understood(text: str) -> None:
    with pytest.raises(ReadError):
        read(text)
