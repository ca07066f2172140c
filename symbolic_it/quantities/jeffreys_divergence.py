"""Jeffreys divergence J(p, q) = D(p||q) + D(q||p)

In nats; symmetric; equal to sum_x (p(x) - q(x)) log(p(x)/q(x)); +inf where one mass is 0 and the other is not.
Source: Jeffreys 1946, Proc. R. Soc. A 186; Kullback and Leibler 1951, eq. 2.5.
"""

from __future__ import annotations

from ..terms.term import Lambda, Term
from .kl_divergence import QUANTITY as KL
from .quantity import Definition


def build(p: Lambda, q: Lambda) -> Term:
    """D(p||q) + D(q||p)."""
    return KL(p, q) + KL(q, p)


QUANTITY = Definition(
    name="jeffreys_divergence",
    symbol="J({0}, {1})",
    latex=r"J({0}, {1})",
    parameters=("pmf", "pmf"),
    build=build,
    domain="pmfs p, q on one finite alphabet",
    sign="J(p, q) >= 0",
    source="Jeffreys 1946",
)
