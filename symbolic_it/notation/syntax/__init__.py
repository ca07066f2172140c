"""Syntax tree and reader of LaTeX and plain-text formulas; imports nothing else of the package."""

from __future__ import annotations

from .definitions import read_macros
from .dump import dump
from .errors import ReadError
from .macros import Macro, written_out
from .reader import read, read_expression, read_rows
from .walk import children, mentions, walk

__all__ = [
    "Macro",
    "ReadError",
    "children",
    "dump",
    "mentions",
    "read",
    "read_expression",
    "read_macros",
    "read_rows",
    "walk",
    "written_out",
]
