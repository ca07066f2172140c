"""Lines of a solution as LaTeX, in spellings that the library's own reader reads back."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from ..enclosure.number import Number
from ..enclosure.value import Infinite, Undefined, Value
from ..notation.latex import to_latex
from ..terms.term import Term
from . import exact
from .template import Line, Side

UNITS = {"bits": r"\text{ bits}", "nats": r"\text{ nats}"}


def side_latex(side: Side) -> str:
    """One side of a line."""
    if isinstance(side, str):
        return side
    if isinstance(side, Infinite | Undefined | Number):
        return _exact_latex(side)
    return _term_latex(side)


@lru_cache(maxsize=8192)
def _term_latex(term: Term) -> str:
    return to_latex(term, log="ln")


def _exact_latex(value: Value) -> str:
    if isinstance(value, Infinite):
        return r"\infty" if value.sign > 0 else r"-\infty"
    q = value.fraction if isinstance(value, Number) else None
    if q is not None:
        return _fraction(q)
    return _term_latex(exact.shown(value))


def _fraction(q: Fraction) -> str:
    if q.denominator == 1:
        return str(q.numerator)
    return rf"{'-' if q < 0 else ''}\frac{{{abs(q.numerator)}}}{{{q.denominator}}}"


def line_latex(line: Line) -> str:
    """The sides with = between them; a side that repeats the one before is left out."""
    out: list[str] = []
    for side in map(side_latex, line.sides):
        if not out or out[-1] != side:
            out.append(side)
    return " = ".join(out)


def value_latex(value: Value, decimal: str, unit: str) -> str:
    r"""The last line: 2 - \frac{3}{4} \log_2 3 \approx 0.811 \text{ bits}."""
    shown = _exact_latex(value)
    with_unit = UNITS.get(unit, "")
    q = value.fraction if isinstance(value, Number) else None
    if isinstance(value, Infinite):
        return shown
    if shown == decimal:
        return f"{shown}{with_unit}"
    relation = "=" if q is not None and Fraction(decimal) == q else r"\approx"
    return f"{shown} {relation} {decimal}{with_unit}"
