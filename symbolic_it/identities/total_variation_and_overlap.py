"""Total variation is what the smaller of both leaves: TV(p, q) = 1 - sum min(p, q)

For pmfs on one finite alphabet. Source: Tsybakov 2009, lemma 2.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import HALF, ONE, Maximum, Term
from .identity import Identity, relation
from .vocabulary import at, p, q, quantity, total

tv = quantity("total_variation", p, q)


def smaller(x: Term) -> Term:
    """min(p, q)."""
    return -Maximum((-at(p, x), -at(q, x)))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", HALF * total(lambda x: at(p, x) + at(q, x) - 2 * smaller(x)), "the smaller of two", "|a - b| = a + b - 2 min(a, b)"),
        Line("=", ONE - total(smaller), "normalisation", "the sums of p and q are 1"),
    )


IDENTITY = Identity(
    name="total-variation-and-overlap",
    title="Total variation is what the smaller of both leaves",
    statement=relation(tv, "=", 1 - total(smaller), hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    source="Tsybakov 2009, lemma 2.1",
)
