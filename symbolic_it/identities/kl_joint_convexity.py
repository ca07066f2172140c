"""Divergence is jointly convex: D(m||n) <= lambda D(p||q) + (1-lambda) D(s||r)

For m = lambda p + (1-lambda) s and n = lambda q + (1-lambda) r. Source: Cover and Thomas 2006, theorem 2.7.2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import mixture, p, p_, q, q_, r, r_, s, s_, weight

first_blend = mixture(weight, p_, s_, "m")
second_blend = mixture(weight, q_, r_, "n")


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "<=",
            weight * kl(p, q) + (1 - weight) * kl(s, r),
            "log-sum inequality",
            "for each x, with the pairs λ p, λ q and (1−λ) s, (1−λ) r",
        ),
    )


IDENTITY = Identity(
    name="kl-joint-convexity",
    title="Divergence is jointly convex",
    statement=relation(
        kl(first_blend, second_blend),
        "<=",
        weight * kl(p, q) + (1 - weight) * kl(s, r),
        hypotheses=("p, q, r, s pmfs on one finite alphabet", "0 <= λ <= 1"),
    ),
    lines=lines,
    equality="iff p/q = s/r wherever both terms are positive, or λ is 0 or 1; where both sides are finite",
    source="Cover and Thomas 2006, theorem 2.7.2",
)
