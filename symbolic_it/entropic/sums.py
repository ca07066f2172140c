"""Sums of random variables: Y = X + Z, Y = 2X - 3, Y = X + Z mod 2."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Sum:
    """Variables whose weighted sum, and a constant, is zero (modulo ``modulus``). The one that is determined stands last."""

    terms: tuple[tuple[str, Fraction], ...]
    modulus: int | None = None
    constant: Fraction = Fraction(0)

    @property
    def names(self) -> tuple[str, ...]:
        """The variables, each a function of the others."""
        return tuple(n for n, _ in self.terms)
