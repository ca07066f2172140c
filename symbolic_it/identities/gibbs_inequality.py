"""Gibbs' inequality: D(p||q) >= 0, with equality if and only if p = q

For pmfs on one finite alphabet; zeros are allowed, with 0 log 0 = 0. Source: Cover and Thomas 2006, theorem 2.6.3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ONE, ZERO, Log
from .identity import Identity, relation
from .vocabulary import at, p, q, quantity, total

D = quantity("kl_divergence", p, q)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: at(p, x) * Log(at(p, x) / at(q, x))), "definition"),
        Line("=", total(lambda x: at(p, x) * -Log(at(q, x) / at(p, x))), "log of a reciprocal", "log(1/t) = -log t"),
        Line(
            ">=",
            total(lambda x: at(p, x) * (ONE - at(q, x) / at(p, x))),
            "tangent line",
            "-log t >= 1 - t: the convex -log lies above its tangent at t = 1",
            ("p(x) > 0; terms with p(x) = 0 are 0",),
        ),
        Line(
            "=",
            total(lambda x: at(p, x)) - total(lambda x: at(q, x)),
            "linearity",
            "p(x) (1 - q(x)/p(x)) = p(x) - q(x)",
        ),
        Line("=", ZERO, "normalisation", "both pmfs sum to 1"),
    )


IDENTITY = Identity(
    name="gibbs-inequality",
    title="Gibbs' inequality",
    statement=relation(D, ">=", ZERO, hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff q(x) = p(x) for every x with p(x) > 0, that is p = q (-log is strictly convex, and both sum to 1)",
    remarks=("where q(x) = 0 < p(x) the divergence is +inf",),
    source="Cover and Thomas 2006, theorem 2.6.3",
)
