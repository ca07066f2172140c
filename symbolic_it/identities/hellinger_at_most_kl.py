"""Twice the squared Hellinger distance is at most the divergence: 2 Hel(p, q)^2 <= D(p||q)

For pmfs on one finite alphabet. Source: Tsybakov 2009, lemma 2.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log, Pow, Term
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import at, half, p, q, quantity, total

hellinger = quantity("hellinger_distance", p, q)


def root(x: Term) -> Term:
    return Pow(at(q, x) / at(p, x), half)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", 2 * total(lambda x: at(p, x) * -Log(root(x))), "log of a root", "log(p/q) = -2 log √(q/p)"),
        Line(">=", 2 * total(lambda x: at(p, x) * (1 - root(x))), "tangent line", "-log t ≥ 1 - t"),
        Line("=", 2 * hellinger**2, "definition", "½ ∑ (√p - √q)² = 1 - ∑ √(p q)"),
    )


IDENTITY = Identity(
    name="hellinger-at-most-kl",
    title="Twice the squared Hellinger distance is at most the divergence",
    statement=relation(kl(p, q), ">=", 2 * hellinger**2, hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff p = q",
    source="Tsybakov 2009, lemma 2.4",
)
