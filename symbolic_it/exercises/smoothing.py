"""Smoothed targets under the two conventions in use, and how a question states them."""

from __future__ import annotations

from fractions import Fraction

CONVENTIONS = {
    "mix": "the one-hot target is mixed with the uniform distribution on all classes, so every class gets a share",
    "others": "the smoothing mass is shared by the other classes only, so the true class gets none of it back",
}


def smoothed(k: int, epsilon: Fraction, convention: str) -> tuple[Fraction, Fraction]:
    """(target of the true class, target of each other class)."""
    if convention == "mix":
        return 1 - epsilon + epsilon / k, epsilon / k
    return 1 - epsilon, epsilon / (k - 1)
