"""Divergence is at most Rényi's of a higher order: D(p||q) <= D_a(p||q) for a > 1

Source: van Erven and Harremoës 2014, theorem 3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.statement import Relation
from ..terms.term import ONE, POSITIVE, Log, Symbol
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import at, p, q, quantity, total

alpha = Symbol("alpha", POSITIVE)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "<=",
            Log(total(lambda x: at(p, x) * (at(p, x) / at(q, x)) ** (alpha - 1))) / (alpha - 1),
            "Jensen's inequality",
            "the mean of log((p/q)^(α - 1)) is at most the log of the mean of (p/q)^(α - 1)",
        ),
        Line("=", quantity("renyi_divergence", alpha, p, q), "definition"),
    )


IDENTITY = Identity(
    name="kl-at-most-renyi",
    title="Divergence is at most Rényi's of a higher order",
    statement=relation(
        kl(p, q),
        "<=",
        quantity("renyi_divergence", alpha, p, q),
        Relation(alpha, ">", ONE),
        hypotheses=("p, q pmfs on one finite alphabet", "α > 1"),
    ),
    lines=lines,
    equality="iff p(x)/q(x) is the same wherever p(x) > 0; where both sides are finite",
    source="van Erven and Harremoës 2014, theorem 3",
)
