"""Le Cam's inequality: sum min(p, q) >= (sum sqrt(p q))^2/2

What two laws have in common, by their Bhattacharyya coefficient. Source: Tsybakov 2009, lemma 2.3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.abbreviation import Abbreviation
from ..terms.term import HALF, ONE, Maximum, Term
from .bretagnolle_huber_inequality import overlap, tv
from .identity import Identity, relation
from .vocabulary import at, p, q, total


def smaller(x: Term) -> Term:
    """min(p, q)."""
    return -Maximum((-at(p, x), -at(q, x)))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", ONE - tv, "the smaller of two", "TV = 1 - ∑ min(p, q)"),
        Line(">=", HALF * (ONE - tv**2), "squares", "(1 - TV)² ≥ 0"),
        Line(">=", HALF * overlap**2, "Cauchy-Schwarz", "TV² ≤ 1 - b²"),
    )


IDENTITY = Identity(
    name="le-cam-inequality",
    title="Le Cam's inequality",
    statement=relation(total(smaller), ">=", HALF * overlap**2, hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff p and q have no outcome in common",
    source="Tsybakov 2009, lemma 2.3",
    where=(Abbreviation("b", overlap),),
)
