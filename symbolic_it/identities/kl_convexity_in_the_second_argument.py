"""Divergence is convex in its second argument: D(p || λ q + (1-λ) r) <= λ D(p||q) + (1-λ) D(p||r)

For 0 <= λ <= 1, on any finite alphabet. Source: Cover and Thomas 2006, theorem 2.7.2, with both first arguments p.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log, Term, apply
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import at, mixture, p, q, q_, r, r_, total, weight

blend = mixture(weight, q_, r_)
means = weight * kl(p, q) + (1 - weight) * kl(p, r)


def m(x: Term) -> Term:
    return apply(blend, x)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            means
            + total(lambda x: weight * at(p, x) * Log(at(q, x) / m(x)))
            + total(lambda x: (1 - weight) * at(p, x) * Log(at(r, x) / m(x))),
            "definition",
            "m = λ q + (1-λ) r",
        ),
        Line(
            "<=",
            means
            + total(lambda x: weight * at(p, x) * (at(q, x) / m(x) - 1))
            + total(lambda x: (1 - weight) * at(p, x) * (at(r, x) / m(x) - 1)),
            "tangent line",
            "log t ≤ t - 1",
        ),
        Line("=", means, "linearity", "λ q/m + (1-λ) r/m = 1"),
    )


IDENTITY = Identity(
    name="kl-convexity-in-the-second-argument",
    title="Divergence is convex in its second argument",
    statement=relation(kl(p, blend), "<=", means, hypotheses=("p, q, r pmfs on one finite alphabet", "0 <= λ <= 1")),
    lines=lines,
    equality="iff q = r wherever p is positive, or λ is 0 or 1",
    source="Cover and Thomas 2006, theorem 2.7.2",
)
