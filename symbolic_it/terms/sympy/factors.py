"""What array code must know of a term: on which outcomes it depends, and whether a factor 0 beside it needs a mask."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ..term import ONE, Bound, Delta, Entry, Exp, Index, Largest, Log, Mass, Pow, Product, Rational, Sum, Symbol, Term, children
from . import numbers

Axes = tuple[int, ...]  # the levels of the open outcomes, in the order of the last axes of an array


@dataclass(frozen=True, slots=True)
class Mask:
    """A boolean array: where it holds, the value does not matter."""

    name: str
    axes: Axes


@lru_cache(maxsize=4096)
def outcomes_in(term: Term) -> frozenset[int]:
    """Levels of bound outcomes that a term depends on."""
    if isinstance(term, Bound):
        return frozenset([term.level])
    inside: frozenset[int] = frozenset().union(*(outcomes_in(c) for c in children(term)))
    return inside - {term.level} if isinstance(term, (Sum, Product, Largest)) else inside


@lru_cache(maxsize=4096)
def is_risky(term: Term) -> bool:
    """Whether a factor may be infinite or undefined where the factors beside it are 0: logarithms, quotients inside."""
    if isinstance(term, Log):
        return numbers.number(term) is None and not is_log_sum_exp(term)
    if isinstance(term, Pow) and isinstance(term.exponent, Rational) and term.exponent.value < 0:
        return is_risky(term.base)
    if isinstance(term, (Rational, Symbol, Index, Bound, Mass, Entry, Delta)):
        return False
    divided = any(isinstance(c, Pow) and isinstance(c.exponent, Rational) and c.exponent.value < 0 for c in children(term))
    return divided or any(is_risky(c) for c in children(term))


def is_log_sum_exp(term: Log) -> bool:
    return term.base is None and isinstance(term.arg, Sum) and term.arg.weight == ONE and isinstance(term.arg.body, Exp)
