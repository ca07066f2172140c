"""Jensen-Shannon distance sqrt(JSD(p, q))

The square root of the Jensen-Shannon divergence in nats; a metric, between 0 and sqrt(log 2) = 0.8325546112.
This is what `scipy.spatial.distance.jensenshannon` returns. Source: Endres and Schindelin 2003.
"""

from __future__ import annotations

from ..terms.term import HALF, Lambda, Pow, Term
from .jensen_shannon_divergence import QUANTITY as JSD
from .quantity import Definition


def build(p: Lambda, q: Lambda) -> Term:
    """JSD(p, q) ** (1/2)."""
    return Pow(JSD(p, q), HALF)


QUANTITY = Definition(
    name="jensen_shannon_distance",
    symbol="JSdist({0}, {1})",
    latex=r"\mathrm{{JSdist}}({0}, {1})",
    parameters=("pmf", "pmf"),
    build=build,
    unit="square root of nats",
    domain="pmfs p, q on one finite alphabet",
    sign="0 <= JSdist(p, q) <= sqrt(log 2)",
    references=("scipy.spatial.distance.jensenshannon",),
    source="Endres and Schindelin 2003",
)
