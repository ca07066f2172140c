"""Columns by their titles in any language, and in tables drawn with lines: a cell that disagrees with its row is wrong."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.sentences.table_columns import wrong_cells

ROWS = [("0.1", "0.469"), ("0.3", "0.881"), ("0.4", "0.971")]


def wrong(titles: tuple[str, str], rows: list[tuple[str, str]], drawn: bool = False) -> list[str]:
    bar, rule = ("│", "────┼────") if drawn else ("|", "|---|---|")
    lines = [f"{a} {bar} {b}" if drawn else f"| {a} | {b} |" for a, b in [titles, *rows]]
    text = "\n".join(["The values:", "", lines[0], rule, *lines[1:], ""])
    document = parse_chapter(text, "text" if drawn else "markdown")
    return [w.cell.text for table in document.tables for w in wrong_cells(table)]


@pytest.mark.parametrize("drawn", [False, True])
def test_a_wrong_entropy_of_a_coin_is_found(drawn: bool) -> None:
    assert wrong(("p", "H(p)"), ROWS, drawn) == []
    assert wrong(("p", "H(p)"), [*ROWS, ("0.2", "0.822")], drawn) == ["0.822"]


def test_titles_of_other_languages_say_the_same() -> None:
    rows = [("1/2", "1"), ("1/6", "2.585"), ("1/4", "2")]
    for titles in (("概率 P(x)", "自信息 I(x)"), ("확률", "자기 정보"), ("Probability P(x)", "Information I(x)")):
        assert wrong(titles, rows) == []
        assert wrong(titles, [*rows, ("1/8", "4")]) == ["4"]
    assert wrong(("概率", "平均信息量"), [*rows, ("1/8", "4")]) == []
