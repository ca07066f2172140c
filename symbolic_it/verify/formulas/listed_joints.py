r"""Joint laws whose masses a sentence lists one by one: P(X=0, Y=0) = 1/3, ...; p(0,0) = p(1,1) = 3/8.

Outcomes that are not listed have no mass where the others sum to one; a list that does not is no joint law.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from ...chapters import Document
from ...patterns import regex

_LABEL = r"(?:\d{1,2}|\\(?:text|mathrm)\{[^{}]{1,20}\})"
_MASS = (
    r"(?:[pP]|\\Pr|\\(?:mathbb|mathrm|operatorname)\{(?:P|Pr)\})(?:_\{?\s*(?P<sub>[A-Z]\s*,?\s*[A-Z])\s*\}?)?\s*(?:\\left)?[(\[]\s*"
    rf"(?:(?P<x>[A-Za-z])\s*=\s*)?(?P<a>{_LABEL})\s*,\s*(?:\\[,;:! ])*(?:(?P<y>[A-Za-z])\s*=\s*)?(?P<b>{_LABEL})\s*(?:\\right)?[)\]]"
)
_ONE = regex(_MASS)
_SAME = regex(r"\s*&?\s*=\s*")
_VALUE = regex(r"\s*(?P<value>\\[dt]?frac\s*\{?\d+\}?\s*\{?\d+\}?|\d*\.?\d+(?:\s*/\s*\d+)?)(?!\d|\.\d)")
MOST = 64


@dataclass(frozen=True, slots=True)
class ListedJoint:
    """The places of the first and last formula of a list, its masses by rows and columns, their labels, and the letters where it tells them."""

    start: int
    end: int
    rows: tuple[tuple[Fraction, ...], ...]
    labels: tuple[tuple[str, ...], tuple[str, ...]]
    letters: tuple[str, str] | None


def may_be_listed(text: str) -> bool:
    """Whether a text may have such a list."""
    return _ONE.search(text) is not None


def is_mass_of_pair(tex: str) -> bool:
    """Whether a formula begins with such a mass: P(X=0, Y=1) = ..."""
    return _ONE.match(tex.strip()) is not None


def listed_joints(document: Document, fraction: Callable[[str], Fraction | None]) -> Iterator[ListedJoint]:
    """The lists of a chapter that are whole, in order."""
    if not may_be_listed(document.said):
        return
    for sentence in document.sentences:
        found: dict[tuple[str, str], Fraction] = {}
        letters: set[tuple[str, str]] = set()
        places: list[tuple[int, int]] = []
        for span in sentence.maths:
            masses = _masses(span.tex, fraction)
            if masses is None:
                found.clear()  # the same mass twice, or a value that is no number
                break
            if masses[0]:
                places.append((span.start, span.end))
            if set(masses[0]) & set(found):
                found.clear()
                break
            found.update(masses[0])
            letters |= masses[1]
        if 2 < len(found) <= MOST and len(letters) <= 1 and sum(found.values()) == 1:
            rows, columns = (tuple(dict.fromkeys(pair[k] for pair in sorted(found))) for k in (0, 1))
            table = tuple(tuple(found.get((a, b), Fraction(0)) for b in columns) for a in rows)
            if len(rows) > 1 and len(columns) > 1:
                yield ListedJoint(places[0][0], places[-1][1], table, (rows, columns), next(iter(letters), None))


def _masses(
    tex: str, fraction: Callable[[str], Fraction | None]
) -> tuple[dict[tuple[str, str], Fraction], set[tuple[str, str]]] | None:  # fmt: skip
    """The masses that a formula gives, and the letters of their outcomes; None where one is given twice."""
    found: dict[tuple[str, str], Fraction] = {}
    letters: set[tuple[str, str]] = set()
    at = 0
    while (m := _ONE.search(tex, at)) is not None:
        pairs, at = [m], m.end()
        while (link := _SAME.match(tex, at)) is not None and (other := _ONE.match(tex, link.end())) is not None:
            pairs, at = [*pairs, other], other.end()
        value = _VALUE.match(tex, link.end()) if link is not None else None
        mass = None if value is None else fraction(value["value"])
        if value is None or mass is None:
            continue
        at = value.end()
        for pair in pairs:
            outcome = (pair["a"], pair["b"])
            if outcome in found:
                return None
            found[outcome] = mass
            named = (pair["x"], pair["y"]) if pair["x"] and pair["y"] else tuple(re.findall("[A-Z]", pair["sub"] or ""))
            letters |= {(named[0].upper(), named[1].upper())} if len(named) == 2 else set()
    return found, letters


__all__ = ["ListedJoint", "is_mass_of_pair", "listed_joints", "may_be_listed"]
