"""Notebooks: cells are read on their own, printed text is kept, places are a cell and a line within its source."""

from __future__ import annotations

import json
from typing import Any

import pytest

from symbolic_it.chapters import ChapterError, Output, Position, parse_chapter


def notebook(*cells: dict[str, Any], **more: Any) -> str:
    return json.dumps({"cells": list(cells), "metadata": {}, "nbformat": 4, "nbformat_minor": 5, **more})


def markdown(source: str | list[str]) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": source}


def code(source: str, *outputs: dict[str, Any]) -> dict[str, Any]:
    return {"cell_type": "code", "metadata": {}, "source": source, "outputs": list(outputs), "execution_count": 1}


def test_positions_are_within_the_cell() -> None:
    document = parse_chapter(notebook(markdown(["a\n", "$x$\n"]), code("1 + 1"), markdown("\n\nb $y$")), "notebook")
    assert [document.position(m.start) for m in document.maths] == [Position(2, 2, 0), Position(3, 4, 2)]
    assert [document.position(c.start) for c in document.code_blocks] == [Position(1, 1, 1)]


def test_what_a_cell_printed_is_an_output_with_its_plain_maths() -> None:
    outputs = (
        {"output_type": "stream", "name": "stdout", "text": ["H(p) = 0.469 bits\n", "done\n"]},
        {"output_type": "stream", "name": "stderr", "text": "warning: x = 1\n"},
        {"output_type": "execute_result", "data": {"text/plain": "0.469", "text/html": "<b>"}, "metadata": {}},
        {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["\x1b[31mx = 1\x1b[0m"]},
    )
    document = parse_chapter(notebook(code("entropy(p)", *outputs)), "notebook")
    printed = [p for p in document.parts if isinstance(p, Output)]
    assert [p.text for p in printed] == ["H(p) = 0.469 bits\ndone\n", "0.469"]
    assert all(document.text[p.start : p.end] == p.text for p in printed)
    assert [(p.text, p.source) for p in document.plain_maths] == [("H(p) = 0.469 bits", "output")]
    assert document.position(printed[0].start).cell == 0


def test_colours_of_a_terminal_are_taken_out_of_outputs() -> None:
    stream = {"output_type": "stream", "name": "stdout", "text": "\x1b[1mH = 1\x1b[0m"}
    document = parse_chapter(notebook(code("x", stream)), "notebook")
    assert [p.text for p in document.parts if isinstance(p, Output)] == ["H = 1"]


def test_version_3_worksheets_are_read() -> None:
    text = json.dumps(
        {
            "nbformat": 3,
            "worksheets": [
                {
                    "cells": [
                        {"cell_type": "heading", "level": 2, "source": "Entropy"},
                        {"cell_type": "markdown", "source": "$x$"},
                        {
                            "cell_type": "code",
                            "input": "1",
                            "language": "python",
                            "outputs": [{"output_type": "pyout", "text": "1"}],
                        },
                    ]
                }
            ],
        }
    )
    document = parse_chapter(text, "notebook")
    assert [m.tex for m in document.maths] == ["x"]
    assert [h.text for h in document.heading_path(len(document.text))] == ["Entropy"]
    assert [c.text for c in document.code_blocks] == ["1"]


def test_an_unclosed_dollar_does_not_reach_the_next_cell() -> None:
    document = parse_chapter(notebook(markdown("open $x"), markdown("close$ and $y$")), "notebook")
    assert [m.tex for m in document.maths] == ["y"]


def test_directives_name_their_cell() -> None:
    cell = "<!-- symbolic-it: ignore[IT201] why -->\n\n$x$"
    document = parse_chapter(notebook(markdown("a"), markdown(cell)), "notebook")
    (directive,) = document.directives
    assert (directive.cell, directive.line, directive.end_line) == (1, 3, 3)


def test_a_suppression_in_a_code_cell_is_code() -> None:
    assert not parse_chapter(notebook(code("# symbolic-it: ignore[IT201] why")), "notebook").directives


@pytest.mark.parametrize(
    ("language", "source", "expected"),
    [
        ({}, "x", "python"),
        ({"language_info": {"name": "R"}}, "x", "r"),
        ({"kernelspec": {"language": "julia"}}, "x", "julia"),
        ({}, "%%bash\nls", "bash"),
    ],
)
def test_the_language_of_code_cells(language: dict[str, Any], source: str, expected: str) -> None:
    document = parse_chapter(notebook(code(source), metadata=language), "notebook")
    assert [c.language for c in document.code_blocks] == [expected]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{", "line 1, column 2"),
        ('{"cells": [}', "column 12"),
        ("[1, 2]", "without a list of cells"),
        ('{"cells": 3}', "without a list of cells"),
        ('{"cells": [3]}', "int in place of cell 0"),
        ("not json", "line 1, column 1"),
        ("[" * 100_000, "nested too deeply"),
        ('{"cells": [{"cell_type": "markdown", "source": "a\\u0000b"}]}', "NUL"),
    ],
)
def test_broken_json_is_one_clear_error(text: str, found: str) -> None:
    with pytest.raises(ChapterError) as error:
        parse_chapter(text, "notebook", "a.ipynb")
    message = str(error.value)
    assert message.startswith("a.ipynb: found ") and found in message and "\n" not in message


def test_a_lone_surrogate_is_replaced_by_one_character() -> None:
    document = parse_chapter('{"cells": [{"cell_type": "markdown", "source": "a \\ud800 $x$"}]}', "notebook")
    assert document.text.startswith("a \ufffd $x$")
    document.text.encode("utf-8")


def test_sources_that_are_no_text_are_empty() -> None:
    cells = [{"cell_type": "markdown", "source": 3}, {"cell_type": "code", "source": None, "outputs": [3, {}]}, {}]
    document = parse_chapter(json.dumps({"cells": cells}), "notebook")
    assert not list(document.maths)
