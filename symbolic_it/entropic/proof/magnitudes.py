"""Coefficients of very different size, one size after the other.

Floating point cannot see the 10^-30 of 1 + 10^-30; as a sum of parts of falling magnitude both are plain numbers. The
parts only rank candidates: what is found with them is checked with the exact coefficients.
"""

from __future__ import annotations

import math
from fractions import Fraction

from ..problem import Vector

_MOST_PARTS = 4
_DENOMINATOR = 10**6


def magnitudes(vector: Vector) -> list[dict[int, Fraction]]:
    """The vector as a positive combination of parts of size about 1, the largest first."""
    parts: list[dict[int, Fraction]] = []
    rest = dict(vector)
    while rest and len(parts) < _MOST_PARTS:
        size = max(map(abs, rest.values()))
        power = math.floor(math.log10(size.numerator) - math.log10(size.denominator))
        scaled = {mask: c / Fraction(10) ** power for mask, c in rest.items()}
        part = {mask: c.limit_denominator(_DENOMINATOR) for mask, c in scaled.items()}
        parts.append({mask: c for mask, c in part.items() if c})
        rest = {mask: c - part[mask] for mask, c in scaled.items() if c != part[mask]}
    return parts
