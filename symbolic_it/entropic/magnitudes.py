"""Coefficients of very different size, one size after the other.

Floating point cannot see the 10^-30 of 1 + 10^-30; as a sum of parts of falling magnitude both are plain numbers.
"""

from __future__ import annotations

from fractions import Fraction

from .problem import Vector

_MOST_PARTS = 4


def magnitudes(vector: Vector) -> list[dict[int, Fraction]]:
    """The vector as a sum of parts of falling magnitude: 1 + 10^-30 is 1 and, a part later, 10^-30 (scaled to 1)."""
    parts: list[dict[int, Fraction]] = []
    rest = dict(vector)
    while rest and len(parts) < _MOST_PARTS:
        size = max(map(abs, rest.values()))
        scaled = {mask: c / size for mask, c in rest.items()}
        near = {mask: c.limit_denominator(10_000) for mask, c in scaled.items()}
        if all(abs(near[mask] - c) < Fraction(1, 10**7) for mask, c in scaled.items()):
            part = {mask: c for mask, c in near.items() if c}
        else:
            part = scaled
        parts.append(part)
        rest = {mask: c - part.get(mask, 0) for mask, c in scaled.items() if c != part.get(mask, 0)}
    return parts
