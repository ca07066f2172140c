"""Total variation distance TV(p, q) = (1/2) sum_x |p(x) - q(x)|

A pure number in [0, 1]: the largest difference of probabilities of an event; 1 iff the supports are disjoint. Without
the factor 1/2 it is the L1 distance. Source: Tsybakov 2009, section 2.4.
"""

from __future__ import annotations

from ..terms.term import HALF, Absolute, Lambda, Term, apply
from .quantity import Definition, sum_over_outcomes


def build(p: Lambda, q: Lambda) -> Term:
    """(1/2) sum_x |p(x) - q(x)|."""
    return HALF * sum_over_outcomes(p.spaces, lambda *x: Absolute(apply(p, *x) - apply(q, *x)))


QUANTITY = Definition(
    name="total_variation",
    symbol="TV({0}, {1})",
    latex=r"\mathrm{{TV}}({0}, {1})",
    parameters=("pmf", "pmf"),
    build=build,
    unit="1",
    domain="pmfs p, q on one finite alphabet",
    sign="0 <= TV(p, q) <= 1",
    source="Tsybakov 2009, section 2.4",
)
