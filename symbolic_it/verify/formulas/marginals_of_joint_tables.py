"""Marginals printed as vectors beside a joint law: p_X = (0.4, 0.6) are the sums of its rows or columns, or are wrong."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from ...decide.verdict import Verdict
from ...patterns import regex

Rows = tuple[tuple[Fraction, ...], ...]
_VECTOR = regex(
    r"[\s$&]*(?:\\mathbb\s*\{P\}|[pP])\s*(?:_\s*\{?\s*(?P<a>[A-Za-z])\s*\}?(?:\(\s*[a-z]\s*\))?|\(\s*(?P<b>[A-Za-z])\s*\))\s*&?\s*(?:=|\\approx|≈)\s*"
    r"(?:\\left)?[(\[{]\s*(?P<entries>[^()\[\]]+?)\s*(?:\\right)?[)\]}][\s.,;$]*"
)


def judged_marginal(text: str, rows: Rows, letters: tuple[str, str] | None, entry: Callable[[str], Fraction | None]) -> Verdict | None:
    """The verdict on a vector that is called the law of one of the two variables; None for any other formula."""
    m = _VECTOR.fullmatch(text)
    letter = (m["a"] or m["b"]).upper() if m is not None else ""
    if m is None or letters is None or letter not in letters:
        return None
    written = [x.strip() for x in m["entries"].split(",")]
    printed = [entry(x) for x in written]
    lines = rows if letter == letters[0] else tuple(zip(*rows, strict=True))
    sums = [sum(line, Fraction(0)) for line in lines]
    known = [x for x in printed if x is not None]
    if len(known) != len(sums) or len(printed) != len(sums):
        return None
    apart = [abs(x - y) / _last_digit(text) for x, y, text in zip(known, sums, written, strict=True)]
    if all(x == y or d <= Fraction(1, 2) for x, y, d in zip(known, sums, apart, strict=True)):
        return Verdict("confirmed", "of the joint table above")
    if all(d < 2 for d in apart):
        return None
    shown = f"({', '.join(map(str, sums))})"
    witness = {"values": {"joint": [[str(v) for v in row] for row in rows]}, "lhs": shown, "rhs": f"({', '.join(written)})"}
    return Verdict("refuted", f"of the joint table above it is {shown}", expected=shown, witness=witness)


def _last_digit(text: str) -> Fraction:
    """One unit of the last printed digit of a decimal; next to nothing for an exact fraction."""
    return Fraction(1, 10 ** len(text.partition(".")[2])) if "." in text else Fraction(1, 10**30)
