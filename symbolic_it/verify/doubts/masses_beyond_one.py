"""Refutations by probabilities below 0 or above 1: p/(p + q) <= 1 is said of masses, and fails at p = 2, q = -1."""

from __future__ import annotations

from fractions import Fraction

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_MASSES = ("p", "q")
_DIMENSION = regex(r"\\mathbb\s*\{?\s*[RN]\s*\}?\s*\^\s*\{?\s*([pq])\b")


def _is_no_probability(judged: JudgedLink) -> bool:
    """Whether the witness takes such a number for p or q."""
    values = (judged.verdict.witness or {}).get("values") or {}
    nodes = [x for side in (judged.link.left.node, judged.link.right.node) for x in walk(side)]
    ends = {x.binder.upper.base for x in nodes if isinstance(x, n.BigOp) and isinstance(x.binder.upper, n.Name)}  # a sum to q
    ends |= set(_DIMENSION.findall(judged.section))  # o in R^q
    return judged.refuted_in_general and any(
        isinstance(value := values.get(x), str) and (number := _number(value)) is not None and not 0 <= number <= 1
        for x in _MASSES
        if x not in ends
    )


def _number(text: str) -> Fraction | None:
    try:
        return Fraction(text)
    except ValueError:
        return None


DOUBT = Doubt("it fails at a p or q that is no probability, and may be said of masses", _is_no_probability)
