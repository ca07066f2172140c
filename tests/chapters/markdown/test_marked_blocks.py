r"""Displays of reStructuredText and AsciiDoc, to the line and column; what is none of them stays text."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def maths(text: str) -> list[tuple[int, int, str]]:
    document = parse_chapter(text, "markdown")
    places = ((document.position(span.start), span) for span in document.maths)
    return [(p.line, p.column, span.tex.strip()) for p, span in places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (".. math:: x = 1\n\nend $y$", [(1, 11, "x = 1"), (3, 6, "y")]),
        ("a\n\n.. math::\n\n   x = 1\n\nb", [(4, 1, "x = 1")]),
        (".. math::\n   :label: kl\n\n   x = 1\n", [(2, 1, "x = 1")]),
        ("term\n  .. math::\n     x = 1\n     :label: last\n", [(3, 1, "x = 1")]),
        (".. math::\n\n   x = 1\n\n   y = 2\n", [(2, 1, "x = 1\\\\   y = 2")]),
        ("[latexmath]\n++++\nx = 1\n++++\n", [(3, 1, "x = 1")]),
        ("[stem#id]\n++++\nx = 1\n++++\nand $y$", [(3, 1, "x = 1"), (5, 6, "y")]),
        ("a latexmath:[x = 1] b", [(1, 14, "x = 1")]),
        (r"a latexmath:[E[X\]] b", [(1, 14, "E[X ]")]),
        (r"a stem:[\log x] b", [(1, 9, r"\log x")]),
        ("a stem:[x^2] b", []),
        ("~~~equation*\nx = 1\n~~~\n", [(2, 1, "x = 1")]),
        ("```align\nx &= 1\n```\n", [(2, 1, "x &= 1")]),
        ("```python\nx = 1\n```\n", []),
        ("[latexmath]\nno block", []),
        ("the system:[x] is", []),
    ],
)
def test_where_the_maths_is(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert maths(text) == expected


RST = """
Entropy
=======

.. math::
   :label: chain

   H(X,Y) &= H(X) + H(Y|X) \\\\
          &= H(Y) + H(X|Y)

.. math:: H(X,Y) = H(X) - H(Y|X)

.. code-block:: python

   H = 3
"""


def test_their_rows_are_judged() -> None:
    claims = verify_document(parse_chapter(RST, "markdown")).claims
    assert [c.verdict.word for c in claims][:3] == ["proved", "proved", "refuted"]


def test_a_label_of_bookdown_is_no_part_of_its_formula() -> None:
    claims = verify_document(parse_chapter("\\begin{equation}\nD(p\\|q) \\ge 0\n(\\#eq:gibbs)\n\\end{equation}", "markdown")).claims
    assert [(c.verdict.word, c.text) for c in claims] == [("proved", "D(p\\|q) \\ge 0")]


def test_a_fence_of_tildes_strikes_nothing_through() -> None:
    text = "~~~equation*\nH(X,Y) = H(X) - H(Y|X)\n~~~\n\nand ~~$H(X) < 0$~~ not.\n"
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == ["refuted", "data"]
