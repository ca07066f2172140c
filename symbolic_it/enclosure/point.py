"""Points: exact distributions, arrays and scalars at which a term has a value."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from ..terms.term import Array, Index, Law, Space, Symbol
from .number import Number

Entries = Fraction | Number
Table = dict[tuple[int, ...], Entries]


@dataclass(frozen=True, slots=True)
class Point:
    """Where a term is evaluated. Entries are rational, or exact numbers where a definition makes them so (softmax).

    Sizes of spaces; full tables of laws and arrays over outcomes 0 ... size - 1, axes in the order of the law;
    values of symbols; free outcomes. A symbol that is the size of a space takes that size.
    """

    sizes: dict[Space, int] = field(default_factory=dict)
    laws: dict[Law, Table] = field(default_factory=dict)
    arrays: dict[Array, Table] = field(default_factory=dict)
    symbols: dict[Symbol, Entries] = field(default_factory=dict)
    indices: dict[Index, int] = field(default_factory=dict)
