"""The Bretagnolle-Huber inequality without its root: TV(p, q) <= 1 - exp(-D(p||q))/2

What a test between p and q is left to err, however large the divergence. Source: Tsybakov 2009, theorem 2.2 and lemma 2.6.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.abbreviation import Abbreviation
from ..terms.term import HALF, ONE, Exp
from .bretagnolle_huber_inequality import overlap, tv
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import p, q


def lines() -> tuple[Line, ...]:
    return (
        Line("<=", HALF * (ONE + tv**2), "squares", "(1 - TV)² ≥ 0"),
        Line("<=", ONE - HALF * overlap**2, "Cauchy-Schwarz", "TV² ≤ 1 - b²"),
        Line("<=", ONE - HALF * Exp(-kl(p, q)), "tangent line", "-2 log b ≤ D(p||q), since log is concave"),
    )


IDENTITY = Identity(
    name="bretagnolle-huber-linear-bound",
    title="The Bretagnolle-Huber inequality without its root",
    statement=relation(tv, "<=", ONE - HALF * Exp(-kl(p, q)), hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff p and q have no outcome in common",
    source="Tsybakov 2009, theorem 2.2",
    where=(Abbreviation("b", overlap),),
)
