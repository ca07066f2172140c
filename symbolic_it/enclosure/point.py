"""Points: exact distributions, arrays and scalars at which a term has a value."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from symbolic_it.terms.term import Array, Index, Law, Space, Symbol

Table = dict[tuple[int, ...], Fraction]


@dataclass(frozen=True, slots=True)
class Point:
    """Sizes of spaces; full tables of laws and arrays over outcomes 0 ... size - 1, axes in the order of the law;
    values of symbols; free outcomes. A symbol that is the size of a space takes that size."""

    sizes: dict[Space, int] = field(default_factory=dict)
    laws: dict[Law, Table] = field(default_factory=dict)
    arrays: dict[Array, Table] = field(default_factory=dict)
    symbols: dict[Symbol, Fraction] = field(default_factory=dict)
    indices: dict[Index, int] = field(default_factory=dict)
