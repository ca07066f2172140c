"""Constraints of an optimisation: "maximise H(p) subject to ..." requires what follows of the laws looked for."""

from __future__ import annotations

import re

from ...notation.syntax.languages import words
from ...patterns import regex

_SUBJECT = rf"(?:\bsubject(?:ed)? to|\bs\.\s?t\.|(?<!\bno )(?<!without )\bconstrain(?:ed (?:to|by)|ts?)\b|{words('constrained')})"
_UP_TO = regex(rf"{_SUBJECT}[^.;。；\ufffc]{{0,60}}(?:\ufffc(?:\s|[,、，;]|\b(?:and|with)\b|{words('and')})*)*\Z", re.I)
_ENDS = regex(rf"{_SUBJECT}[^.;。；\ufffc]{{0,60}}\Z", re.I)

_REQUIRED = regex(
    r"\b(?:must|shall|should|ha(?:s|ve) to|needs? to|(?:is|are) required to|we (?:require|demand|want|ask|insist))(?: \w+)?(?: that| satisfy| obey| fulfil| meet| respect)\s*\Z",
    re.I,
)
_TO_A_NUMBER = regex(r"(?:[<>≤≥]|\\(?:[lg]eq?(?:slant)?|[lg]t)(?![A-Za-z]))\s*(?!0\b(?!\.))[\d.]+\s*(?:\\?\w+)?\s*[.,]?\s*\Z")


def is_required(before: str, formula: str) -> bool:
    """Whether a bound by a number is asked for: "the code must satisfy I(X;Z) <= 2", where a law says so of no number but 0."""
    return _REQUIRED.search(before) is not None and _TO_A_NUMBER.search(formula) is not None


def is_constrained(before: str) -> bool:
    """Whether the words before a formula, and other formulas, make it one of the constraints."""
    return _UP_TO.search(before) is not None


def announces_constraints(sentence: str) -> bool:
    """Whether what stands behind a sentence are the constraints: it ends in "subject to", "under these constraints:"."""
    return _ENDS.search(sentence) is not None


__all__ = ["announces_constraints", "is_constrained", "is_required"]
