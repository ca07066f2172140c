"""A table of p(x) and q(x) gives the laws of what follows it in its section; other variables and other laws are not measured by it."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

COLUMNS = "| $x$ | $p(x)$ | $q(x)$ |\n|---|---|---|\n| a | 0.5 | 0.25 |\n| b | 0.25 | 0.25 |\n| c | 0.25 | 0.5 |\n\n"
ROWS = "| $x$ | $a$ | $b$ | $c$ |\n|---|---|---|---|\n| $p(x)$ | 0.5 | 0.25 | 0.25 |\n| $q(x)$ | 1/4 | 1/4 | 1/2 |\n\n"
TEX = (
    "\\begin{tabular}{lrrr}\n\\hline\n$x$ & $a$ & $b$ & $c$ \\\\\n\\hline\n$p(x)$ & 0.5 & 0.25 & 0.25 \\\\\n$q(x)$ & 0.25 & 0.25 & 0.5 \\\\\n"
    "\\hline\n\\end{tabular}\n\n"
)


def words(text: str, kind: str = "markdown") -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, kind)).claims if c.verdict.word != "data"]


@pytest.mark.parametrize(("table", "kind"), [(COLUMNS, "markdown"), (ROWS, "markdown"), (TEX, "latex")])
def test_values_are_measured_by_the_table(table: str, kind: str) -> None:
    assert words(table + "We find $H(p) = 1.5$ bits and $H(p, q) = 1.75$ bits.", kind) == ["confirmed", "confirmed"]
    assert words(table + "We find $H(p) = 1.8$ bits and $H(p, q) = 1.25$ bits.", kind) == ["refuted", "refuted"]


@pytest.mark.parametrize(
    "text",
    [
        r"The variable $Y$ has $H(Y) = 2$ bits.",
        r"If $q = p$ then $H(p,q) = H(p)$.",
        r"Now let $p = (0.9, 0.1)$. $H(p) \approx 0.469$ bits.",
        r"Suppose $p(x) = 1/K$. Then $H(p) = \log K$.",
        r"In general $H(p) \le \log K$, with equality iff $p$ is uniform.",
        "# Another section\n\nWe have $H(p) = 2$ bits.",
    ],
)
def test_what_is_not_of_the_table_is_not_refuted_by_it(text: str) -> None:
    assert not {"refuted", "convention-mismatch", "rounding-slip"} & set(words(COLUMNS + text))


@pytest.mark.parametrize(
    "table",
    [
        COLUMNS.replace("0.5 | 0.25 |", "0.6 | 0.25 |", 1),  # p does not add up to 1
        COLUMNS.replace("$x$", "Model"),  # of models, not of outcomes
        COLUMNS.replace("| b |", "| a |"),  # an outcome twice
        COLUMNS.replace("$p(x)$", "$p(y)$"),
    ],
)
def test_other_tables_tell_nothing(table: str) -> None:
    assert words(table + "We find $H(p) = 1.8$ bits.") == ["undecided"]
