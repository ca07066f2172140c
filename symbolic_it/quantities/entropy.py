"""Entropy H(p) = -sum_x p(x) log p(x)

In nats; 0 log 0 = 0; between 0 (one mass is 1) and log K (uniform). Source: Cover and Thomas 2006, eq. 2.1.
"""

from __future__ import annotations

from ..terms.term import Lambda, Log, Term, apply
from .quantity import Definition, sum_over_outcomes


def build(p: Lambda) -> Term:
    """-sum_x p(x) log p(x)."""
    return -sum_over_outcomes(p.spaces, lambda *x: apply(p, *x) * Log(apply(p, *x)))


QUANTITY = Definition(
    name="entropy",
    symbol="H({0})",
    latex=r"H({0})",
    parameters=("pmf",),
    build=build,
    domain="pmf p on a finite alphabet",
    sign="0 <= H(p) <= log K",
    references=("scipy.stats.entropy",),
    source="Cover and Thomas 2006, eq. 2.1",
)
