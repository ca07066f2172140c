"""Jeffreys' divergence is symmetric: J(p, q) = J(q, p)

For pmfs with the same support. Source: Jeffreys 1946.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Law, Term
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import p, q, quantity


def jeffreys(a: Law, b: Law) -> Term:
    return quantity("jeffreys_divergence", a, b)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", kl(p, q) + kl(q, p), "definition"),
        Line("=", kl(q, p) + kl(p, q), "rearrange"),
        Line("=", jeffreys(q, p), "definition"),
    )


IDENTITY = Identity(
    name="jeffreys-symmetry",
    title="Jeffreys' divergence is symmetric",
    statement=relation(jeffreys(p, q), "=", jeffreys(q, p), hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    source="Jeffreys 1946",
)
