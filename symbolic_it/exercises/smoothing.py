"""Smoothed targets under the two conventions in use: how a question states them, and what is drawn for one."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from .draw import Draw

CONVENTIONS = {
    "mix": "the one-hot target is mixed with the uniform distribution on all classes, so every class gets a share",
    "others": "the smoothing mass is shared by the other classes only, so the true class gets none of it back",
}


def draw(rng: Draw) -> dict[str, Any]:
    """3 to 10 classes, epsilon, and one of the two conventions."""
    return {
        "k": rng.integer(3, 10),
        "epsilon": rng.choice((Fraction(1, 20), Fraction(1, 10), Fraction(1, 5))),
        "convention": rng.choice(("mix", "others")),
    }


def smoothed(k: int, epsilon: Fraction, convention: str) -> tuple[Fraction, Fraction]:
    """(target of the true class, target of each other class)."""
    if convention == "mix":
        return 1 - epsilon + epsilon / k, epsilon / k
    return 1 - epsilon, epsilon / (k - 1)
