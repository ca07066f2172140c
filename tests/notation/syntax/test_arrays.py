r"""Rows of an array that are formulas are read like aligned ones, in the same places; tables and matrices are left alone."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.syntax import ReadError, read_rows
from symbolic_it.notation.syntax.arrays import equations_aligned
from symbolic_it.verify.chapter import verify_document

EQUATIONS = [
    r"\begin{array}{c} I(X;Y) = H(X) - H(X|Y) \\ = H(Y) - H(Y|X) \end{array}",
    r"\begin{array}{rcl} D &=& a \\ &\le& b \end{array}.",
    r"\begin{array}{cc} p(y|x) = p(y) & p(x|y) = p(x) \end{array}",
    r"\displaystyle \begin{array}[t]{l} a = \left\{ \begin{array}{ll} 0 & y \ne f \\ 1 & y = f \end{array} \right. \\ b = 1 \end{array}",
    r"\begin{array}{l} a = b \\ + c \end{array}",
]
TABLES = [
    r"\begin{array}{c|cc} & Y=0 & Y=1 \\ \hline X=0 & 3/8 & 1/8 \end{array}",
    r"\begin{array}{cc} X & 1 \\ P & 1/2 \end{array}",
    r"\begin{array}{ccc} X = 0 & 3/8 & 1/8 \\ X = 1 & 1/8 & 3/8 \end{array}",
    r"P = \begin{array}{l} a = b \end{array}",
    r"\begin{array}{ll} H(X) = 0, & p = (1, 0) \\ H(X) = \log 2, & p = (1/2, 1/2) \end{array}",  # cases
    r"\begin{array}{ll} H(X) = 0 & \alpha \to 0 \\ H(X) = 1 & \alpha = 1 \end{array}",
    r"\begin{array}{l} a = b \\ c \end{array}",
    r"\begin{array}{l} a = b \end{array} + 1",
    r"\begin{array}{l} a = b",
]


@pytest.mark.parametrize("text", EQUATIONS)
def test_rows_of_formulas_are_aligned_in_the_same_places(text: str) -> None:
    other = equations_aligned(text)
    assert len(other) == len(text) and r"\begin{align}" in other and r"\end{align}" in other
    assert equations_aligned(other) == other


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (r"\begin{cases} a = b \\ c = d \end{cases}", r"\begin{split} a = b \\ c = d \end{split}"),
        (r"\begin{dcases} a = b \\ c = d \end{dcases}.", r"\begin{gather} a = b \\ c = d \end{gather}."),
        (r"\begin{cases} a & x = 1 \\ b & x = 2 \end{cases}", None),
        (r"f = \begin{cases} a \\ b \end{cases}", None),
        (r"\begin{cases} a = b \end{cases} = c", None),
    ],
)
def test_a_list_behind_a_brace_is_rows(text: str, rows: str | None) -> None:
    assert equations_aligned(text) == (rows or text)


@pytest.mark.parametrize("text", TABLES)
def test_tables_and_matrices_are_left_alone(text: str) -> None:
    assert equations_aligned(text) == text


@pytest.mark.parametrize(
    ("rows", "verdicts"),
    [
        (r"\begin{array}{l} I(X;Y) = H(X) - H(X|Y) \\ = H(Y) - H(Y|X) \\ H(X) \ge H(X|Y) \end{array}", ["proved"] * 3),
        (r"\begin{array}{l} I(X;Y) = H(X) - H(X|Y) \\ = H(Y) + H(Y|X) \\ H(X) \le H(X|Y) \end{array}", ["proved", "refuted", "refuted"]),
        (r"\begin{array}{rcl} D(p\|q) &=& \sum_x p(x) \log \frac{p(x)}{q(x)} \\ &=& H(p,q) - H(p) \end{array}", ["definition", "proved"]),
        (r"\begin{array}{rcl} D(p\|q) &=& \sum_x p(x) \log \frac{p(x)}{q(x)} \\ &=& H(p,q) + H(p) \end{array}", ["definition", "refuted"]),
        (r"\begin{array}{l} I(X;Y) \\ = H(X) - H(X|Y) \\ \le H(X) \end{array}", ["proved", "proved"]),
        (r"\begin{array}{l} I(X;Y) \\ = H(X) + H(X|Y) \\ \ge H(X) \end{array}", ["refuted", "proved"]),
        (r"\begin{array}{cc} H(X|Y) \le H(X) & H(Y|X) \ge H(Y) \end{array}", ["proved", "refuted"]),
    ],
)
def test_each_row_is_judged(rows: str, verdicts: list[str]) -> None:
    claims = verify_document(parse_chapter(f"We have $${rows}$$", "markdown")).claims
    assert [c.verdict.word for c in claims] == verdicts


@pytest.mark.parametrize("kind", ["aligned", "split", "array}{l"])
def test_a_brace_before_a_system_of_equations_joins_them_and_says_nothing(kind: str) -> None:
    close = kind.removesuffix("}{l")
    rows = read_rows(rf"\left\{{ \begin{{{kind}}} a = b \\ c = d \end{{{close}}} \right.")
    chains = [chain for row in rows for chain in row.chains]
    assert [len(chain.links) for chain in chains] == [1, 1]


def test_a_brace_that_nothing_closes_is_refused() -> None:
    with pytest.raises(ReadError):
        read_rows(r"\left\{ \begin{aligned} a = b \\ c = d \end{aligned}")
