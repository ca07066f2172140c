"""Rényi entropy H_a(p) = (1/(1 - a)) log sum_x p(x)^a

In nats, of order a > 0, a != 1; nonincreasing in a; its limits are H(p) at a = 1, log of the number of outcomes with
p(x) > 0 at a = 0, and -log max p at a = oo. Between 0 and log K. Source: Rényi 1961.
"""

from __future__ import annotations

from ..terms.term import POSITIVE, Lambda, Log, Symbol, Term, apply
from .quantity import Definition, sum_over_outcomes
from .standard import P


def build(order: Term, p: Lambda) -> Term:
    """(1/(1 - order)) log sum_x p(x)^order."""
    return Log(sum_over_outcomes(p.spaces, lambda *x: apply(p, *x) ** order)) / (1 - order)


QUANTITY = Definition(
    name="renyi_entropy",
    symbol="H_{0}({1})",
    latex=r"H_{{{0}}}({1})",
    parameters=("scalar", "pmf"),
    build=build,
    domain="order a > 0, a != 1; pmf p on a finite alphabet",
    sign="0 <= H_a(p) <= log K",
    source="Rényi 1961",
    standard=(Symbol("alpha", POSITIVE), P),
)
