"""Blocks of Markdown: headings, lists, quotes, tables, code, containers and front matter."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import Document, Output, parse_chapter


def read(text: str) -> Document:
    return parse_chapter(text, "markdown")


def test_headings_carry_level_text_and_place() -> None:
    text = "# One $x$\n\nTwo\n---\n\n### Three {#id} ###\n"
    document = read(text)
    assert [(h.level, h.text.strip(), text[h.start : h.end]) for h in document.headings] == [
        (1, "One  x", "One $x$"),
        (2, "Two", "Two"),
        (3, "Three", "Three"),
    ]


def test_the_heading_path_closes_deeper_and_equal_levels() -> None:
    text = "# A\n\n## B\n\nin b\n\n## C\n\nin c\n\n# D\n\nin d\n"
    document = read(text)
    path = {w: [h.text for h in document.heading_path(text.index(w))] for w in ("in b", "in c", "in d")}
    assert path == {"in b": ["A", "B"], "in c": ["A", "C"], "in d": ["D"]}


def test_the_heading_before_a_place_has_ended_there() -> None:
    text = "before\n\n# One\n\nin one\n\n## Two\n\nin two\n"
    document = read(text)
    before = {w: document.heading_before(text.index(w)) for w in ("before", "One", "in one", "Two", "in two")}
    assert {w: h and h.text for w, h in before.items()} == {"before": None, "One": None, "in one": "One", "Two": "One", "in two": "Two"}


def test_list_items_know_marker_and_depth() -> None:
    document = read("- one\n- two\n    1. three\n    2) four\n* five\n\n  more\n\nafter\n")
    items = [(p.kind, p.marker, p.depth, p.sentences[0].words) for p in document.paragraphs]
    assert items == [
        ("item", "-", 1, "one"),
        ("item", "-", 1, "two"),
        ("item", "1.", 2, "three"),
        ("item", "2)", 2, "four"),
        ("item", "*", 1, "five"),
        ("item", None, 1, "more"),
        ("paragraph", None, 0, "after"),
    ]


def test_a_quote_is_a_region_and_its_marks_are_no_text() -> None:
    document = read("> one\n> two $x$\n\nthree")
    assert [r.kind for r in document.regions] == ["quote"]
    assert [s.words for s in document.sentences] == ["one two \ufffc", "three"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("| a | b |\n|---|---|\n| 1 | 2 |\n", [["a", "b"], ["1", "2"]]),
        ("a | b\n--|--\n1 | 2\n", [["a", "b"], ["1", "2"]]),
        ("> | a | b |\n> |---|---|\n> | 1 | 2 |\n", [["a", "b"], ["1", "2"]]),
        ("- x\n\n  | a | b |\n  |---|---|\n  | 1 | |\n", [["a", "b"], ["1", ""]]),
        ("| $p(y|x)$ | b |\n|---|---|\n| $\\|x\\|$ | `a|b` |\n", [["p(y|x)", "b"], ["|x |", "a|b"]]),
        ("| a | b |\n|---|---|\n| x \\| y | 2 |\n", [["a", "b"], ["x  | y", "2"]]),
        ("| \\(p|q\\) | b |\n|---|---|\n| **2** | 3 |\n", [["p|q", "b"], ["2", "3"]]),
    ],
)
def test_tables_keep_bars_of_maths_and_code_in_their_cells(text: str, rows: list[list[str]]) -> None:
    (table,) = read(text).tables
    assert [[cell.text.strip() for cell in row] for row in table.rows] == rows
    assert table.header == 1


def test_a_cell_is_exactly_where_it_stands() -> None:
    text = "| name | value |\n|---|--:|\n|  H  | $0.5$ bits |\n"
    document = read(text)
    cells = document.tables[0].rows[1]
    assert [text[c.start : c.end] for c in cells] == ["H", "$0.5$ bits"]
    assert [document.position(c.start).column for c in cells] == [4, 9]
    assert [p.kind for p in cells[1].pieces] == ["math", "text"]


def test_an_escaped_bar_in_a_cell_is_a_bar() -> None:
    (span,) = read("| $p(y\\|x)$ |\n|---|\n| a |\n").maths
    assert span.tex == "p(y |x)"


@pytest.mark.parametrize(
    ("text", "language", "code", "kind"),
    [
        ("```python\nx = 1\n```", "python", "x = 1", "fence"),
        ("~~~ {.r}\nx\n~~~", "r", "x", "fence"),
        ("```{code-cell} python\nx\n```", "python", "x", "fence"),
        ("```{python}\nx\n```", "python", "x", "fence"),
        ("```{.python .input}\n#@tab pytorch\nx\n```", "python", "#@tab pytorch\nx", "tab"),
        ("a\n\n    x = 1\n    y = 2\n", "", "    x = 1\n    y = 2", "indented"),
        ("> ```py\n> x\n>\n> y\n> ```", "py", "  x\n \n  y", "fence"),
        ("- a\n\n  ```py\n  x\n  ```", "py", "  x", "fence"),
        ("```\nunclosed", "", "unclosed", "fence"),
    ],
)
def test_code_has_language_and_place(text: str, language: str, code: str, kind: str) -> None:
    document = read(text)
    (block,) = document.code_blocks
    assert (block.language, block.text, block.kind) == (language, code, kind)
    assert len(code) == block.end - block.start


def test_tabs_name_their_frameworks() -> None:
    (block,) = read("```{.python .input}\n#@tab pytorch, mxnet\nx\n```").code_blocks
    assert block.tabs == ("pytorch", "mxnet")


def test_a_fence_of_output_is_output() -> None:
    document = read("```output\nH = 0.5 bits\n```")
    (output,) = (p for p in document.parts if isinstance(p, Output))
    assert output.text == "H = 0.5 bits"
    assert [(p.text, p.source) for p in document.plain_maths] == [("H = 0.5 bits", "output")]


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("```{note}\nin $x$\n```", "note", ""),
        ("````{tip} T\n```python\n$q$\n```\nin $x$\n````", "tip", "T"),
        (":::{prf:theorem} Gibbs\n:label: a\nin $x$\n:::", "theorem", "Gibbs"),
        ("::: {.callout-note}\nin $x$\n:::", "note", ""),
        ("::: warning\nin $x$\n:::", "warning", ""),
        ('!!! note "T"\n    in $x$\n\n    more\n', "note", "T"),
        ('??? note "T"\n\tin $x$\n\n\tmore\n', "note", "T"),
    ],
)
def test_containers_hold_markdown(text: str, kind: str, title: str) -> None:
    document = read(text)
    (span,) = document.maths
    assert [(r.kind, r.title) for r in document.regions_at(span.start)] == [(kind, title)]
    assert "in \ufffc" in [s.words for s in document.sentences]


def test_front_matter_is_metadata() -> None:
    document = read("---\ntitle: T $x$\n---\n\nText $y$.\n")
    assert document.metadata == "title: T $x$\n"
    assert [m.tex for m in document.maths] == ["y"]
    assert document.position(next(document.maths).start).line == 5


def test_included_files_are_named_and_not_opened() -> None:
    document = read("```{include} other.md\n```\n")
    assert [i.name for i in document.inclusions] == ["other.md"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**bold** and *it* and __b__ and ~~s~~", "bold and it and b and s"),
        ("snake_case and 2*3 and a * b", "snake_case and 2*3 and a * b"),
        ("[text](http://a.b) and ![alt](c.png)", "text and alt"),
        ("<b>x</b> and <https://a.b>", "x and"),
        ("see :eqref:`eq_a` and {ref}`b` here", "see and here"),
        ("a[^1] b", "a b"),
        ("a {{ var }} b {: .cls}", "a b"),
        ("a <!-- c --> b", "a b"),
        ("one\n[ref]: http://a.b/c", "one"),
    ],
)
def test_markup_is_no_text(text: str, words: str) -> None:
    assert [s.words for s in read(text).sentences] == [words]


def test_deeply_nested_quotes_and_lists_are_still_text() -> None:
    quoted = read(">" * 500 + " deep $x$")
    listed = read("\n".join("  " * i + "- item $x$" for i in range(150)))
    assert [m.tex for m in quoted.maths] == ["x"]
    assert len(list(listed.maths)) == 150
