"""Jeffreys' divergence as one sum: J(p, q) = sum (p - q) log(p/q)

For pmfs with the same support; every term is non-negative. Source: Jeffreys 1946.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import at, p, q, quantity, total


def lines() -> tuple[Line, ...]:
    return (
        Line("=", kl(p, q) + kl(q, p), "definition"),
        Line(
            "=", total(lambda x: at(p, x) * Log(at(p, x) / at(q, x))) + total(lambda x: at(q, x) * Log(at(q, x) / at(p, x))), "definition"
        ),
        Line(
            "=",
            total(lambda x: at(p, x) * Log(at(p, x) / at(q, x)) - at(q, x) * Log(at(p, x) / at(q, x))),
            "log of a reciprocal",
            "log(q/p) = -log(p/q)",
        ),
        Line("=", total(lambda x: (at(p, x) - at(q, x)) * Log(at(p, x) / at(q, x))), "factor out"),
    )


IDENTITY = Identity(
    name="jeffreys-one-sum",
    title="Jeffreys' divergence as one sum",
    statement=relation(
        quantity("jeffreys_divergence", p, q),
        "=",
        total(lambda x: (at(p, x) - at(q, x)) * Log(at(p, x) / at(q, x))),
        hypotheses=("p, q pmfs on one finite alphabet",),
    ),
    lines=lines,
    source="Jeffreys 1946",
)
