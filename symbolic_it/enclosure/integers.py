"""Factorisation of integers, as far as it is cheap."""

from __future__ import annotations

from functools import lru_cache

from flint import fmpz

from .errors import TooLarge

MAX_BITS = 1 << 17  # no integer longer than this is ever built
_FULL = 80  # below 2^80 every factorisation takes at most a few milliseconds
_SMOOTH = 200  # beyond 2^200 only factors below 2^10 are looked for


@lru_cache(maxsize=1 << 16)
def factor(n: int) -> tuple[tuple[int, int], ...]:
    """(factor, exponent) pairs of n >= 1, ascending; all prime below 2^80, beyond that a cofactor may stay composite.

    A composite cofactor is harmless: two of them may hide a common factor, and then an equality is not noticed.
    Raises TooLarge above 2^131072.
    """
    bits = n.bit_length()
    if bits > MAX_BITS:
        raise TooLarge(f"an integer of {bits} bits is not factored")
    if bits <= _FULL:
        return tuple(sorted((int(p), int(e)) for p, e in fmpz(n).factor()))
    found: dict[int, int] = {}
    for p, e in fmpz(n).factor_smooth(20 if bits <= _SMOOTH else 10):
        for root, k in _roots(int(p)):
            for q, j in factor(root) if root.bit_length() <= _FULL else ((root, 1),):
                found[q] = found.get(q, 0) + j * k * int(e)
    return tuple(sorted(found.items()))


def _roots(n: int) -> tuple[tuple[int, int], ...]:
    """n as a power of something smaller, for the small exponents that occur."""
    if n.bit_length() > _FULL:
        for k in (2, 3, 5):
            root = int(fmpz(n).root(k))
            if root**k == n:
                return tuple((r, j * k) for r, j in _roots(root))
    return ((n, 1),)
