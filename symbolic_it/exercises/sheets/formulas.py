"""Formulas of a sheet in other notations: LaTeX is read by the library's reader and printed by its printers."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from ...notation.mathml import mathml_of
from ...notation.prose import printable
from ...notation.syntax import ReadError, read
from ...notation.text import text_of


@lru_cache(maxsize=4096)
def formula_text(latex: str) -> str:
    """A formula on one line of Unicode; its source where it cannot be read."""
    try:
        return text_of(read(latex))
    except ReadError:
        return printable(latex)


@lru_cache(maxsize=4096)
def formula_mathml(latex: str, display: str = "inline") -> str:
    """A formula as a <math> element; its escaped source where it cannot be read."""
    try:
        return mathml_of(read(latex), display=display)
    except ReadError:
        return f"<code>{escape(printable(latex))}</code>"
