"""Jensen-Shannon divergence JSD(p, q) = (D(p||m) + D(q||m))/2 with m = (p + q)/2

In nats; symmetric, between 0 and log 2 (disjoint supports), always finite. Its square root is a metric, it is not.
Source: Lin 1991, IEEE Trans. Inf. Theory 37.
"""

from __future__ import annotations

from ..terms.term import HALF, Lambda, Term, apply, fresh_index, function_of
from .kl_divergence import QUANTITY as KL
from .quantity import Definition


def build(p: Lambda, q: Lambda) -> Term:
    """D(p||m)/2 + D(q||m)/2."""
    m = mixture(p, q)
    return HALF * KL(p, m) + HALF * KL(q, m)


def mixture(p: Lambda, q: Lambda) -> Lambda:
    """The pmf (p + q)/2."""
    x = tuple(fresh_index(s) for s in p.spaces)
    return function_of(x, HALF * (apply(p, *x) + apply(q, *x)))


QUANTITY = Definition(
    name="jensen_shannon_divergence",
    symbol="JSD({0}, {1})",
    latex=r"\mathrm{{JSD}}({0}, {1})",
    parameters=("pmf", "pmf"),
    build=build,
    domain="pmfs p, q on one finite alphabet",
    sign="0 <= JSD(p, q) <= log 2",
    references=("scipy.spatial.distance.jensenshannon",),
    source="Lin 1991",
)
