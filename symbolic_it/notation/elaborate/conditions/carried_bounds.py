"""Bounds that are carried along an order: 1 < a < b makes b a number > 1."""

from __future__ import annotations

from ....terms.domain import REAL, Domain
from ....terms.term import Symbol, Term


def carried_bounds(relations: list[tuple[Term, str, Term]], domains: dict[str, Domain]) -> dict[str, Domain]:
    """The domains with the lower bound of the lesser and the upper bound of the greater of two numbers for both of them."""
    out = dict(domains)
    ordered = [(a, r, b) if r[0] == "<" else (b, r, a) for a, r, b in relations if r in ("<", "<=", ">", ">=")]
    pairs = [(a.name, b.name, len(r) == 1) for a, r, b in ordered if isinstance(a, Symbol) and isinstance(b, Symbol)]
    for _ in pairs:
        for less, more, strict in pairs:
            low, high = (out.get(n, REAL) for n in (less, more))
            if low.lower is not None:
                out[more] = high.meet(Domain(low.lower, lower_open=strict or low.lower_open))
            if high.upper is not None:
                out[less] = low.meet(Domain(upper=high.upper, upper_open=strict or high.upper_open))
    return out
