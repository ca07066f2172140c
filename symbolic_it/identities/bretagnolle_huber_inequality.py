"""The Bretagnolle-Huber inequality: TV(p, q)^2 <= 1 - exp(-D(p||q))

Never trivial, however large the divergence; Pinsker's is for D > 2. Source: Tsybakov 2009, lemma 2.6.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.abbreviation import Abbreviation
from ..terms.term import Exp, Pow
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import at, half, p, q, quantity, total

tv = quantity("total_variation", p, q)
overlap = total(lambda x: Pow(at(p, x) * at(q, x), half))


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "<=",
            1 - overlap**2,
            "Cauchy-Schwarz",
            "(∑ |√p - √q| (√p + √q))² ≤ ∑ (√p - √q)² · ∑ (√p + √q)² = (2 - 2b)(2 + 2b) with b = ∑ √(p q)",
        ),
        Line("<=", 1 - Exp(-kl(p, q)), "tangent line", "-2 log ∑ √(p q) ≤ D(p||q), since log is concave"),
    )


IDENTITY = Identity(
    name="bretagnolle-huber-inequality",
    title="The Bretagnolle-Huber inequality",
    statement=relation(tv**2, "<=", 1 - Exp(-kl(p, q)), hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff p = q, or p and q have no outcome in common",
    source="Tsybakov 2009, lemma 2.6",
    where=(Abbreviation("b", overlap),),
)
