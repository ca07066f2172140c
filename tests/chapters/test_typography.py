"""Commands that only size and space what is printed are blanked in maths, each at its place."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.chapters.typography import as_typed


@pytest.mark.parametrize(
    ("tex", "typed"),
    [
        (r"H\left(X\right)", r"H     (X      )"),
        (r"\bigl[ p\,(x) \bigr]", r"     [ p  (x)      ]"),
        (r"\sum\limits_x p(x)\;\log p(x)", r"\sum       _x p(x)  \log p(x)"),
        (r"\left. f(t) \right|_{t=0}", r"\left. f(t) \right|_{t=0}"),
        (r"\left\{ a \right.", r"\left\{ a \right."),
        (r"50\,257", r"50\,257"),
        (r"a \\, b \left\| p \right\|", r"a \\, b \left\| p \right\|"),
    ],
)
def test_what_says_nothing_is_blanked(tex: str, typed: str) -> None:
    assert as_typed(tex) == typed and len(typed) == len(tex)


def test_the_text_keeps_what_was_written_and_what_is_searched_does_not() -> None:
    text = r"Let $p\left(x,\,y\right)$ be a law."
    document = parse_chapter(text, "markdown")
    assert document.text == text and document.said == r"Let $p     (x,  y      )$ be a law."
