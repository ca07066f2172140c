"""Masses read off a joint law in a table: P(X=0) = 3/4 is a margin of it, P(X=0, Y=1) a cell, P(X=0 | Y=1) their ratio."""

from __future__ import annotations

import re
from fractions import Fraction

from ...decide.verdict import Verdict
from ...enclosure.number import Number
from ...notation.syntax import ReadError, read_expression
from ...patterns import regex
from ..numbers.arithmetic import value

_NUMBER = r"(?P<n>\d+/\d+|\d*\.?\d+|\\[dt]?frac\s*\{?\s*\d+\s*\}?\s*\{?\s*\d+\s*\}?|(?=[^=]*\.\d)(?:\d|[-+/.{}()\s]|\\[dt]?frac|\\cdot|\\times)+?)"
_EVENT = r"(?P<{0}>[A-Z])\s*=\s*(?P<{0}_is>[A-Za-z0-9]+)\s*"
_MASS = regex(
    r"[\s$&]*(?:\\Pr|\\mathbb\s*\{P\}|[Pp]r?)\s*(?:\\left)?[(\[]\s*"
    + _EVENT.format("a")
    + rf"(?:(?P<by>,|\||\\mid)\s*{_EVENT.format('b')})?(?:\\right)?[)\]]\s*&?\s*"
    rf"(?P<sign>=|\\approx|≈)\s*{_NUMBER}\s*[.,;$]*\s*"
)
_ALONE = regex(r"\d*\.?\d+")
_NEAR = Fraction(1, 50)

Rows = tuple[tuple[Fraction, ...], ...]
Labels = tuple[tuple[str, ...], tuple[str, ...]]


def judged_mass(text: str, rows: Rows, letters: tuple[str, str] | None, labels: Labels) -> Verdict | None:
    """The verdict on a mass of a joint law whose rows and columns have letters and labels; None for any other formula."""
    m = _MASS.fullmatch(text)
    if m is None or letters is None or not all(labels):
        return None
    told = {m["a"]: m["a_is"]} | ({m["b"]: m["b_is"]} if m["b"] else {})
    if len(told) != 1 + (m["b"] is not None) or not set(told) <= set(letters):
        return None
    if any(value not in labels[letters.index(name)] for name, value in told.items()):
        return None
    whole = _mass(rows, letters, labels, told)
    if m["by"] in ("|", r"\mid"):
        below = _mass(rows, letters, labels, {m["b"]: m["b_is"]})
        if not below:
            return None
        whole /= below
    try:
        printed, decimals = _printed(m["n"])
    except (ValueError, ZeroDivisionError, ReadError):
        return None
    if decimals is not None and not _ALONE.fullmatch(m["n"]):  # P(X=1 | Y=1) = 0.3/0.4: of masses as they are printed
        return (
            Verdict("confirmed", "of the joint table above")
            if printed == whole
            else _apart(rows, whole, m["n"])
            if abs(printed - whole) > _NEAR
            else None
        )
    right = printed == whole if decimals is None else abs(printed - whole) <= Fraction(1, 2 * 10**decimals)
    if right:
        return Verdict("confirmed", "of the joint table above")
    if decimals is not None and abs(printed - whole) < Fraction(2, 10**decimals):
        return Verdict("rounding-slip", "of the joint table above", expected=str(whole))
    return _apart(rows, whole, m["n"])


def _apart(rows: Rows, whole: Fraction, printed: str) -> Verdict:
    witness = {"values": {"joint": [[str(v) for v in row] for row in rows]}, "lhs": str(whole), "rhs": printed}
    return Verdict("refuted", f"of the joint table above it is {whole}", expected=str(whole), witness=witness)


def _mass(rows: Rows, letters: tuple[str, str], labels: Labels, told: dict[str, str]) -> Fraction:
    """The mass of all cells in the rows and columns that are told."""
    kept = [[told.get(name, label) == label for label in own] for name, own in zip(letters, labels, strict=True)]
    return sum(
        (v for row, here in zip(rows, kept[0], strict=True) for v, there in zip(row, kept[1], strict=True) if here and there), Fraction(0)
    )


def _printed(number: str) -> tuple[Fraction, int | None]:
    """The number, and how many decimals it has; None for a fraction or a whole number, which are exact."""
    if "." in number and not _ALONE.fullmatch(number):
        found = value(read_expression(number))
        if not isinstance(found, Number) or found.fraction is None:
            raise ValueError(number)
        return found.fraction, max(len(x) for x in re.findall(r"\.(\d+)", number))
    parts = re.findall(r"\d+", number) if "frac" in number else []
    if "frac" in number:
        digits = parts if len(parts) == 2 else [parts[0][0], parts[0][1:]]
        return Fraction(int(digits[0]), int(digits[1])), None
    return Fraction(number), len(number.partition(".")[2]) if "." in number else None
