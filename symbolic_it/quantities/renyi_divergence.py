"""Rényi divergence D_a(p||q) = (1/(a - 1)) log sum_x p(x)^a q(x)^(1 - a)

In nats, of order a > 0, a != 1; nondecreasing in a, with limit D(p||q) at a = 1. +inf where, for a > 1, q(x) = 0 < p(x),
and where, for a < 1, the supports are disjoint. Outcomes with p(x) = q(x) = 0 are dropped from the
alphabet. Source: van Erven and Harremoës 2014, IEEE Trans. Inf. Theory 60.
"""

from __future__ import annotations

from ..terms.term import POSITIVE, Lambda, Log, Symbol, Term, apply
from .quantity import Definition, sum_over_outcomes
from .standard import P, Q


def build(order: Term, p: Lambda, q: Lambda) -> Term:
    """(1/(order - 1)) log sum_x p(x)^order q(x)^(1 - order)."""
    return Log(sum_over_outcomes(p.spaces, lambda *x: apply(p, *x) ** order * apply(q, *x) ** (1 - order))) / (order - 1)


QUANTITY = Definition(
    name="renyi_divergence",
    symbol="D_{0}({1}‖{2})",
    latex=r"D_{{{0}}}({1} \,\|\, {2})",
    parameters=("scalar", "pmf", "pmf"),
    build=build,
    domain="order a > 0, a != 1; pmfs p, q on one finite alphabet",
    sign="D_a(p||q) >= 0",
    source="van Erven and Harremoës 2014",
    standard=(Symbol("alpha", POSITIVE), P, Q),
)
