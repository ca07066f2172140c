r"""Displays with rows: which row continues the one before."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import ReadError, dump, read, read_rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (r"\begin{aligned} H &= a \\ &= b \\ &\le c \end{aligned}", ["{H = a = b <= c}"]),
        (r"\begin{aligned} & D \\ &= a \\ &\geq 0 \end{aligned}", ["{D = a >= 0}"]),
        (r"\begin{aligned} H &= a \\ &\quad + b \\ &\quad - c \\ D &= e \end{aligned}", ["{H = (- (+ a b) c)}", "{D = e}"]),
        (r"\begin{align*} a &= b \\ -c &= d \end{align*}", ["{a = b}", "{(neg c) = d}"]),
        (r"\begin{align} a &= \left[ b \right. \\ &\quad \left. + c \right] \end{align}", ["{a = (+ b c)}"]),
        (r"\begin{equation}\begin{split} a &= b \\ &= c \end{split}\end{equation}", ["{a = b = c}"]),
        (r"\begin{eqnarray*} a &=& b \\ &=& c \end{eqnarray*}", ["{a = b = c}"]),
        (r"\begin{gather} a = b \\ c = d \end{gather}", ["{a = b}", "{c = d}"]),
        (r"a &= b \\ &= c", ["{a = b = c}"]),
        (r"\begin{aligned} H &= 1 \\[4pt] &= 2 \end{aligned}", ["{H = 1 = 2}"]),
        (r"\begin{aligned} H &= 1 \\ \end{aligned}", ["{H = 1}"]),
        (r"H = 1. \\", ["{H = 1}"]),
    ],
)
def test_rows(text: str, rows: list[str]) -> None:
    """A row that begins with a relation or a plus goes on; a new left side begins a statement."""
    assert [dump(row) for row in read_rows(text)] == rows


def test_rows_of_one_formula_are_chains_of_one_statement() -> None:
    assert dump(read(r"\begin{align} a &= b, \\ c &= d. \end{align}")) == "{a = b}; {c = d}"


@pytest.mark.parametrize(
    "text",
    [
        r"\begin{aligned} a &= b \quad \text{by definition} \\ &= c \end{aligned}",
        r"\begin{aligned} a &= b && (\text{by definition}) \\ &= c \end{aligned}",
        r"\begin{aligned} a &= b & \text{by definition} \\ &= c \end{aligned}",
    ],
)
def test_a_remark_at_the_end_of_a_row_does_not_break_the_chain(text: str) -> None:
    assert [dump(row) for row in read_rows(text)] == ["{a = b = c}; [text 'by definition']"]


def test_columns_are_no_products() -> None:
    r"""`a &= b & c &= d` are two equations side by side."""
    assert dump(read(r"\begin{aligned} a &= b & c &= d \end{aligned}")) == "{a = b}; {c = d}"


def test_spans_of_rows_count_in_the_whole_source() -> None:
    text = r"\begin{align} a &= 0.5 \\ b &= 0.25 \end{align}"
    rows = read_rows(text)
    assert [row.chains[0].links[0].right.span.slice(text) for row in rows] == ["0.5", "0.25"]


def test_warnings_stay_with_their_row() -> None:
    rows = read_rows(r"\begin{align} a &= 1,5 \\ b &= 2 \end{align}")
    assert [len(row.warnings) for row in rows] == [1, 0]


@pytest.mark.parametrize(
    "text",
    [
        r"\begin{aligned} a &= b",
        r"a \end{aligned}",
        r"\begin{aligned} a \end{align}",
        r"\begin{tikzpicture} x \end{tikzpicture}",
        r"\begin{cases} \begin{aligned} a \end{aligned} \end{cases}",
        r"\begin{cases} 1 \\",
        r"\begin{pmatrix} 1 & 2 \\ 3 \end{pmatrix}",
    ],
)
def test_unfinished_displays_are_refused(text: str) -> None:
    with pytest.raises(ReadError):
        read_rows(text)
