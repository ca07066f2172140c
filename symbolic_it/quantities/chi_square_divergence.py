"""Chi-square divergence chi2(p||q) = sum_x (p(x) - q(x))^2/q(x)

A pure number; equal to sum_x p(x)^2/q(x) - 1; infinite (undefined as a quotient) where q(x) = 0 < p(x); an outcome with
p(x) = q(x) = 0 adds nothing. Source: Tsybakov 2009, section 2.4.
"""

from __future__ import annotations

from ..terms.term import Lambda, Mul, Term, apply
from .quantity import Definition, sum_over_outcomes


def build(p: Lambda, q: Lambda) -> Term:
    """sum_x (p(x) - q(x)) ((p(x) - q(x))/q(x)): in this grouping the factor 0 of a common zero stands before 0/0."""

    def term(*x: Term) -> Term:
        difference = apply(p, *x) - apply(q, *x)
        return Mul((difference, difference / apply(q, *x)))

    return sum_over_outcomes(p.spaces, term)


QUANTITY = Definition(
    name="chi_square_divergence",
    symbol="chi^2({0}‖{1})",
    latex=r"\chi^2({0} \,\|\, {1})",
    parameters=("pmf", "pmf"),
    build=build,
    unit="1",
    domain="pmfs p, q on one finite alphabet, q(x) > 0 where p(x) > 0",
    sign="chi2(p||q) >= 0",
    source="Tsybakov 2009, section 2.4",
)
