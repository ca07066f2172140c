"""Draws: a small generator of whole numbers that gives the same numbers on every machine and every Python.

SplitMix64 (Steele, Lea and Flood 2014) started from a SHA-256 of a text; nothing depends on `random` or on hashes of str.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from fractions import Fraction
from typing import TypeVar

T = TypeVar("T")
_MASK = (1 << 64) - 1


class Reject(ValueError):
    """The drawn numbers make no good question; the template is drawn again."""


class Draw:
    """A stream of draws from a text such as "coin-entropy/1/2026/0"."""

    def __init__(self, text: str) -> None:
        self._state = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")

    def _next(self) -> int:
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        z = self._state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
        return z ^ (z >> 31)

    def below(self, n: int) -> int:
        """A whole number from 0 to n - 1, each equally likely (the few values that would tilt it are passed over)."""
        limit = (1 << 64) - (1 << 64) % n
        while (x := self._next()) >= limit:
            pass
        return x % n

    def integer(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + self.below(high - low + 1)

    def choice(self, options: Sequence[T]) -> T:
        """One of the options."""
        return options[self.below(len(options))]

    def shuffled(self, options: Sequence[T]) -> tuple[T, ...]:
        """All the options in random order (Fisher and Yates)."""
        out = list(options)
        for k in range(len(out) - 1, 0, -1):
            j = self.below(k + 1)
            out[k], out[j] = out[j], out[k]
        return tuple(out)

    def sample(self, options: Sequence[T], n: int) -> tuple[T, ...]:
        """n different options in random order."""
        return self.shuffled(options)[:n]

    def fraction(self, low: int, high: int, denominator: int) -> Fraction:
        """k/denominator with k from low to high."""
        return Fraction(self.integer(low, high), denominator)

    def shares(self, n: int, denominator: int) -> tuple[Fraction, ...]:
        """n positive multiples of 1/denominator that add up to 1."""
        cuts = sorted(self.sample(range(1, denominator), n - 1))
        return tuple(Fraction(b - a, denominator) for a, b in zip((0, *cuts), (*cuts, denominator), strict=True))

    def dyadic(self, n: int, deepest: int = 6) -> tuple[Fraction, ...]:
        """n masses that are powers of 1/2 and add up to 1, in random order: leaves of a tree that is split n - 1 times."""
        depths = [0]
        while len(depths) < n:
            k = self.below(len(depths))
            if depths[k] < deepest:
                depths[k : k + 1] = [depths[k] + 1, depths[k] + 1]
        return self.shuffled([Fraction(1, 2**d) for d in depths])


def two_dyadic(rng: Draw, n: int) -> tuple[tuple[Fraction, ...], tuple[Fraction, ...]]:
    """Two dyadic distributions on n >= 4 outcomes whose divergences differ in the two directions (on 3 they never do).

    sum (p + q) log(p/q) with dyadic masses is a sum of whole numbers, so the symmetric cases are seen without logarithms.
    """
    while True:
        p, q = rng.dyadic(n), rng.dyadic(n)
        if sum((a + b) * (b.denominator.bit_length() - a.denominator.bit_length()) for a, b in zip(p, q, strict=True)):
            return p, q
