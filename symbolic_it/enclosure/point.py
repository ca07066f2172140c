"""Points: exact distributions, arrays and scalars at which a term has a value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm
from typing import TypeVar

from ..terms.term import Array, Index, Law, Space, Symbol
from .number import Number

Entries = Fraction | Number
Table = dict[tuple[int, ...], Entries]
Summand = TypeVar("Summand", int, Number)


def whole_weights(table: Table) -> tuple[dict[tuple[int, ...], int], int] | None:
    """A rational table as whole weights over one common denominator; None if an entry is irrational."""
    entries = {at: p for at, p in table.items() if isinstance(p, Fraction)}
    if len(entries) != len(table):
        return None
    common = lcm(*(p.denominator for p in entries.values()))
    return {at: p.numerator * (common // p.denominator) for at, p in entries.items()}, common


def marginal(weights: Mapping[tuple[int, ...], Summand], keep: Sequence[int]) -> dict[tuple[int, ...], Summand]:
    """The weights summed over all axes but those at the positions `keep`, which come in that order."""
    out: dict[tuple[int, ...], Summand] = {}
    for at, w in weights.items():
        key = tuple([at[k] for k in keep])
        out[key] = out[key] + w if key in out else w
    return out


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
