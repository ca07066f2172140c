"""Sheets: papers as files, one file here per format.

A sheet holds questions, or questions with solutions; formats for learning platforms hold the answers and the feedback
for each named mistake. `SHEETS` names them; each renders a list of papers.
"""

from __future__ import annotations

from importlib import import_module

from .sheet import Sheet

#: The formats in the order in which help lists them.
NAMES = ("text", "markdown", "latex", "html", "json", "notebook", "moodle", "qti")


def load(name: str) -> Sheet:
    """The sheet of a format. Raises KeyError if there is none."""
    if name not in NAMES:
        raise KeyError(name)
    sheet: Sheet = import_module(f".{name}", __name__).SHEET
    return sheet


__all__ = ["NAMES", "Sheet", "load"]
