"""Divergence is what entropy lacks to its tangent plane: D(p||q) = H(q) - H(p) - sum (log q + 1)(p - q)

The Bregman divergence of negative entropy, whose gradient at q is log q + 1. Source: Banerjee et al. 2005, table 1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import entropy, kl
from .identity import Identity, relation
from .vocabulary import at, p, q, total


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: at(p, x) * Log(at(p, x))) - total(lambda x: at(p, x) * Log(at(q, x))), "log of a quotient"),
        Line(
            "=",
            total(lambda x: at(p, x) * Log(at(p, x)))
            - total(lambda x: at(q, x) * Log(at(q, x)))
            - total(lambda x: Log(at(q, x)) * (at(p, x) - at(q, x))),
            "add and subtract",
            "p = q + (p - q)",
        ),
        Line(
            "=",
            entropy(q) - entropy(p) - total(lambda x: (Log(at(q, x)) + 1) * (at(p, x) - at(q, x))),
            "normalisation",
            "∑ (p - q) = 0, so that the 1 adds nothing",
        ),
    )


IDENTITY = Identity(
    name="kl-is-a-bregman-divergence",
    title="Divergence is what entropy lacks to its tangent plane",
    statement=relation(
        kl(p, q),
        "=",
        entropy(q) - entropy(p) - total(lambda x: (Log(at(q, x)) + 1) * (at(p, x) - at(q, x))),
        hypotheses=("p, q pmfs on one finite alphabet",),
    ),
    lines=lines,
    source="Banerjee et al. 2005, table 1",
)
