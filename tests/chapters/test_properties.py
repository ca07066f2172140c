"""Whatever the text: reading never fails, offsets are exact, parts are in order, and nothing is read twice."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symbolic_it.chapters import (
    CodeBlock,
    Document,
    Heading,
    MathSpan,
    Output,
    ProseRun,
    Table,
    parse_chapter,
)

FRAGMENTS = st.sampled_from(
    [
        *("$", "$$", "\\(", "\\)", "\\[", "\\]", "\\\\(", "\\\\)", "\\\\[", "\\\\]", "`", "```", "~~~", "\n", "\n\n", "\r\n", "\t"),
        *("\\begin{align}", "\\end{align}", "\\begin{tabular}{l}", "\\end{tabular}", "\\begin{itemize}", "\\end{itemize}"),
        *("\\item ", "\\section{", "\\footnote{", "\\verb|", "\\newcommand{\\a}{", "{", "}", "%", "\\", "&", "\\\\", "~"),
        *("> ", "- ", "1. ", "# ", "| ", "|---|", "    ", "<!-- ", " -->", "<div>", "</div>", "<pre>", "{%", "%}", ":::", ":::{math}"),
        *("```{math}", "```{note}", "!!! note", "---", "===", "[^1]: ", "](", "[", "!", "*", "_", "x", "H(p) = 0.5", " ", "a b", "."),
        *("0.5 bits", "熵", "。", "é", "\u2028", "import numpy as np\n", '"""', "• ", "symbolic-it: off", "\\|", "\\text{", "𝔼"),
        *("word one two three ", "x_i", "\\label{a}", "$$ (eq-1)", "{#a}", ":eqlabel:`a`", "{ref}`a`", "http://a.b", "\\input{a}"),
    ]
)
TEXTS = st.lists(FRAGMENTS, max_size=40).map("".join) | st.text(max_size=60).filter(lambda s: "\0" not in s)
FORMATS = st.sampled_from(["markdown", "latex", "text"])


def check(document: Document) -> None:
    text = document.text
    for span in document.maths:
        assert span.outer_start <= span.start <= span.end <= span.outer_end
        assert text[span.start : span.end].strip()
        same_but_blanked(span.tex, text[span.start : span.end])
    for part in document.parts:
        if isinstance(part, ProseRun | CodeBlock | Output):
            same_but_blanked(part.text, text[part.start : part.end])
        if isinstance(part, Heading):
            assert len(part.text) == part.end - part.start
        if isinstance(part, Table):
            for row in part.rows:
                for cell in row:
                    assert part.start <= cell.start <= cell.end <= part.end
                    assert len(cell.text) == cell.end - cell.start
    spans = [(s.outer_start, s.outer_end) if isinstance(s, MathSpan) else (s.start, s.end) for s in document.parts]
    assert spans == sorted(spans)
    for (_, end), (start, _) in pairwise(spans):
        assert end <= start
    seen: set[int] = set()
    for paragraph in document.paragraphs:
        assert paragraph.sentences
        for sentence in paragraph.sentences:
            assert sentence.start < sentence.end
            for piece in sentence.pieces:
                assert sentence.start <= piece.start <= piece.end <= sentence.end
                if piece.span is None:
                    assert len(piece.text) == piece.end - piece.start
                else:
                    assert piece.span.outer_start not in seen
                    seen.add(piece.span.outer_start)
            sentence.words.encode("utf-8", "surrogatepass")
    for fragment in document.plain_maths:
        assert len(fragment.text) == fragment.end - fragment.start
    for directive in document.directives:
        assert 1 <= directive.line <= directive.end_line
    # Every span of the running text is in a sentence, in a cell or in a title, and only once.
    starts = [s.outer_start for s in document.maths]
    assert len(starts) == len(set(starts))


def same_but_blanked(cleaned: str, source: str) -> None:
    """As long as the source, and different only where something became a space (an entity its character)."""
    assert len(cleaned) == len(source)
    decoded = source.replace("&lt;", "<   ").replace("&gt;", ">   ").replace("&amp;", "&    ")
    assert all(a in (b, d, " ") for a, b, d in zip(cleaned, source, decoded, strict=True))


@settings(max_examples=400, deadline=None)
@given(TEXTS, FORMATS)
def test_any_text_is_read_with_exact_offsets(text: str, format: str) -> None:
    document = parse_chapter(text, format)  # type: ignore[arg-type]
    assert document.text == text.removeprefix("\ufeff") or any("\ud800" <= ch <= "\udfff" for ch in text)
    check(document)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["markdown", "code", "raw"]), TEXTS), max_size=5))
def test_any_notebook_is_read_with_exact_offsets(cells: list[tuple[str, str]]) -> None:
    data = {"cells": [{"cell_type": kind, "source": source} for kind, source in cells]}
    document = parse_chapter(json.dumps(data), "notebook")
    check(document)
    for span in document.maths:
        bounds = document.cell_at(span.start)
        assert bounds.kind == "markdown" and span.outer_end <= bounds.end
        place = document.position(span.start)
        source = cells[bounds.cell][1].split("\n")
        assert place.cell == bounds.cell and 1 <= place.line <= len(source)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80), st.sampled_from(["markdown", "latex", "notebook", "text"]))
def test_random_text_never_crashes(text: str, format: str) -> None:
    try:
        check(parse_chapter(text, format))  # type: ignore[arg-type]
    except ValueError as error:
        assert "\n" not in str(error)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(["p", "x = 1", "\\log p", "a_i", "H(X) \\le 1", "D(p\\|q)"]).flatmap(
            lambda tex: st.sampled_from([("$", "$"), ("\\(", "\\)"), ("$$", "$$"), ("\\[", "\\]")]).map(lambda ends: (tex, ends))
        ),
        min_size=1,
        max_size=8,
    ),
    st.sampled_from(["", "> ", "- ", "  "]),
    FORMATS,
)
def test_every_formula_of_a_paragraph_is_found_once(formulas: list[tuple[str, tuple[str, str]]], prefix: str, format: str) -> None:
    text = prefix + " and ".join(f"{start}{tex}{end}" for tex, (start, end) in formulas) + ".\n"
    document = parse_chapter(text, format)  # type: ignore[arg-type]
    assert [span.tex for span in document.maths] == [tex for tex, _ in formulas]
    in_sentences = [span for sentence in document.sentences for span in sentence.maths]
    assert in_sentences == list(document.maths)


@pytest.mark.parametrize("format", ["markdown", "latex", "text"])
@pytest.mark.parametrize(
    "text",
    [
        "$" * 16_000,
        "$x " * 16_000,
        "\\(" * 16_000,
        "\\[ a\n\n" * 4_000 + "\\]",
        "\\begin{align}\n" * 8_000,
        "> " * 3_000 + "x",
        "{" * 16_000,
        "$\\text{" + "$ " * 8_000,
        "`" * 5_000 + " " + "` " * 5_000,
        "<!-- " * 8_000,
        "\\newcommand{\\a}{" * 8_000,
        "\n" * 50_000,
        '"""\n' * 4_000,
        "(" * 16_000 + " = 1",
        "[a](" * 8_000,
        "# a $x$\n" * 3_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_hostile_repetition_is_read(text: str, format: str) -> None:
    document = parse_chapter(text, format)  # type: ignore[arg-type]
    assert document.text == text
