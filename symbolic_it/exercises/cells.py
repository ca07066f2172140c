"""The joint law of two binary variables as a table: what is drawn for one, and the laws that it holds."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from .draw import Draw

Masses = tuple[Fraction, ...]


def draw(rng: Draw) -> dict[str, Any]:
    """Four cells in twentieths."""
    a, b, c, d = rng.shares(4, 20)
    return {"cells": ((a, b), (c, d))}


def laws(cells: tuple[Masses, ...]) -> tuple[Masses, Masses, Masses]:
    """The joint law row by row, that of the rows and that of the columns."""
    flat = tuple(x for row in cells for x in row)
    rows = tuple(sum(row, Fraction(0)) for row in cells)
    columns = tuple(sum(column, Fraction(0)) for column in zip(*cells, strict=True))
    return flat, rows, columns
