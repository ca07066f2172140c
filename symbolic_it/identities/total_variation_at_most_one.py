"""Total variation is at most 1: TV(p, q) <= 1

For pmfs on one finite alphabet. Source: Tsybakov 2009, section 2.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ONE, Maximum, Term
from .identity import Identity, relation
from .vocabulary import at, p, q, quantity, total

tv = quantity("total_variation", p, q)


def smaller(x: Term) -> Term:
    """min(p, q)."""
    return -Maximum((-at(p, x), -at(q, x)))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", 1 - total(smaller), "the smaller of two", "|p - q| = p + q - 2 min(p, q)"),
        Line("<=", ONE, "signs", "min(p, q) ≥ 0"),
    )


IDENTITY = Identity(
    name="total-variation-at-most-one",
    title="Total variation is at most 1",
    statement=relation(tv, "<=", ONE, hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff p and q have disjoint supports",
    source="Tsybakov 2009, section 2.4",
)
