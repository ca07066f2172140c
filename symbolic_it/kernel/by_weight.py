"""Logarithms of numbers, gathered by what stands before them: a log(a/b) - a log((a + c)/(b + d)) under a"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING

from ..terms.term import Pow, Rational, Term, mul
from .polynomial import Monomial, to_term

if TYPE_CHECKING:
    from .grouping import Group, Part


def by_weight(logs: Iterable[Part]) -> list[Group]:
    """For each number w before a logarithm, w times minus the logarithm of one ratio; none where there are sums."""
    ratios: dict[Monomial, dict[Term, Fraction]] = {}
    for p in logs:
        if p.indices or p.weight or p.arg is None:
            return []
        powers = ratios.setdefault(p.outside, {})
        powers[p.arg] = powers.get(p.arg, Fraction(0)) - p.coefficient
    return [
        ((), to_term({weight: Fraction(1)}), mul(*(a if n == 1 else Pow(a, Rational(n)) for a, n in powers.items() if n)))
        for weight, powers in ratios.items()
        if any(powers.values())
    ]
