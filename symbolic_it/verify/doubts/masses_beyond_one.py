"""Refutations by probabilities below 0 or above 1: p/(p + q) <= 1 is said of masses, and fails at p = 2, q = -1."""

from __future__ import annotations

from ...notation.syntax import nodes as n
from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_MASSES = ("p", "q")
_DIMENSION = regex(r"\\mathbb\s*\{?\s*[RN]\s*\}?\s*\^\s*\{?\s*([pq])\b")


def _is_no_probability(judged: JudgedLink) -> bool:
    """Whether the witness takes such a number for p or q."""
    ends = {x.binder.upper.base for x in judged.nodes if isinstance(x, n.BigOp) and isinstance(x.binder.upper, n.Name)}  # a sum to q
    ends |= set(_DIMENSION.findall(judged.section))  # o in R^q
    return judged.refuted_in_general and any(not 0 <= judged.numbers.get(x, 0) <= 1 for x in _MASSES if x not in ends)


DOUBT = Doubt("it fails at a p or q that is no probability, and may be said of masses", _is_no_probability)
