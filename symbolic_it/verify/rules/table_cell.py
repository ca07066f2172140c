"""A number of a table that does not agree with the rest of it.

What it finds: a cell of a column titled -log p, -p log p, p log(p/q), surprise, perplexity, by a formula of other columns or by a name
that the text gives one, that is not the value of its row; a total that is not the sum of its column; marginals of a joint table that
are not its sums; rows p_1, p_2, p_3 that do not sum to one.
Why that is bad: readers learn the recipe by checking one row; a wrong one makes them doubt what they understood.
Example: a row 0.25 | 3 under p | -log2 p, where the other rows agree with that title.
Use instead: the value in `expected`.
Source: exact and ball arithmetic; a column is judged only where at least half of its rows agree with its title.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...chapters import Table
from ...decide.verdict import Verdict
from ...enclosure.ball import precision
from ..listings.shown import shown
from ..page import Page
from ..rule import Finding, Rule, refuted


def _check(page: Page) -> Iterator[Finding]:
    tables = [p for p in page.document.parts if isinstance(p, Table)]
    if not tables:
        return
    from ..sentences.columns_by_formula import wrong_by_formula
    from ..sentences.joint_margins import wrong_margins
    from ..sentences.table_columns import wrong_cells

    seen: set[int] = set()
    with precision(128):
        for wrong in (*(w for t in tables for w in (*wrong_cells(t), *wrong_margins(t))), *wrong_by_formula(page.document, tables)):
            if wrong.cell.start not in seen:
                seen.add(wrong.cell.start)
                right = shown(wrong.value)
                message = f"{wrong.why} it is {right}"
                verdict = Verdict("rounding-slip", message, expected=right) if wrong.slip else refuted(message, expected=right)
                yield Finding(wrong.cell.start, wrong.cell.end, message, f"expected {right}", verdict, kind="numeric")


RULE = Rule("IT205", "table-cell", "error", _check)
