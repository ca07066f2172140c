"""Rényi's divergence of a lower order is at most the divergence: D_a(p||q) <= D(p||q) for 0 < a < 1

Source: van Erven and Harremoës 2014, theorem 3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.domain import OPEN_UNIT_INTERVAL
from ..terms.term import Log, Symbol
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import at, p, q, quantity, total

alpha = Symbol("alpha", OPEN_UNIT_INTERVAL)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            ">=",
            -Log(total(lambda x: at(p, x) * (at(q, x) / at(p, x)) ** (1 - alpha))) / (1 - alpha),
            "Jensen's inequality",
            "the mean of log((q/p)^(1 - α)) is at most the log of the mean of (q/p)^(1 - α)",
        ),
        Line("=", quantity("renyi_divergence", alpha, p, q), "definition"),
    )


IDENTITY = Identity(
    name="renyi-at-most-kl",
    title="Rényi's divergence of a lower order is at most the divergence",
    statement=relation(
        kl(p, q),
        ">=",
        quantity("renyi_divergence", alpha, p, q),
        hypotheses=("p, q pmfs on one finite alphabet", "0 < α < 1"),
    ),
    lines=lines,
    equality="iff p(x)/q(x) is the same wherever p(x) > 0; where both sides are finite",
    source="van Erven and Harremoës 2014, theorem 3",
)
