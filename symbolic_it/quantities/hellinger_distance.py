"""Hellinger distance sqrt((1/2) sum_x (sqrt(p(x)) - sqrt(q(x)))^2)

A pure number in [0, 1] and a metric; 1 iff the supports are disjoint; its square is 1 - sum_x sqrt(p(x) q(x)). Some
authors leave out the factor 1/2. Source: Tsybakov 2009, section 2.4 (there without the factor).
"""

from __future__ import annotations

from ..terms.term import HALF, TWO, Lambda, Pow, Term, apply
from .quantity import Definition, sum_over_outcomes


def build(p: Lambda, q: Lambda) -> Term:
    """sqrt((1/2) sum_x (sqrt p(x) - sqrt q(x))^2)."""
    return Pow(HALF * sum_over_outcomes(p.spaces, lambda *x: (Pow(apply(p, *x), HALF) - Pow(apply(q, *x), HALF)) ** TWO), HALF)


QUANTITY = Definition(
    name="hellinger_distance",
    symbol="Hel({0}, {1})",
    latex=r"\mathrm{{Hel}}({0}, {1})",
    parameters=("pmf", "pmf"),
    build=build,
    unit="1",
    domain="pmfs p, q on one finite alphabet",
    sign="0 <= Hel(p, q) <= 1",
    source="Tsybakov 2009, section 2.4",
)
