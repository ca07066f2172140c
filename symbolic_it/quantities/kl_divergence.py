"""Relative entropy (Kullback-Leibler divergence) D(p||q) = sum_x p(x) log(p(x)/q(x))

In nats; the expectation is under the first argument; 0 log(0/q) = 0, and +inf where q(x) = 0 < p(x).
Source: Cover and Thomas 2006, eq. 2.26.
"""

from __future__ import annotations

from ..terms.term import Lambda, Log, Term, apply
from .quantity import Definition, sum_over_outcomes


def build(p: Lambda, q: Lambda) -> Term:
    """sum_x p(x) log(p(x)/q(x))."""
    return sum_over_outcomes(p.spaces, lambda *x: apply(p, *x) * Log(apply(p, *x) / apply(q, *x)))


QUANTITY = Definition(
    name="kl_divergence",
    symbol="D({0}‖{1})",
    latex=r"D_{{\mathrm{{KL}}}}({0} \,\|\, {1})",
    parameters=("pmf", "pmf"),
    build=build,
    domain="pmfs p, q on one finite alphabet",
    sign="D(p||q) >= 0",
    references=("scipy.special.rel_entr", "torch.nn.functional.kl_div"),
    source="Cover and Thomas 2006, eq. 2.26",
)
