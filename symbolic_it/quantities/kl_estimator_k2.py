"""KL estimator k2(r) = (log r)^2/2

In nats, of the ratio r = p(x)/q(x) for one sample x drawn from q; it estimates D(q||p): biased, but never
negative; defined for r > 0. Source: Schulman 2020, Approximating KL divergence.
"""

from __future__ import annotations

from ..terms.term import HALF, POSITIVE, Log, Symbol, Term
from .quantity import Definition


def build(ratio: Term) -> Term:
    """(log r)^2/2."""
    return HALF * Log(ratio) ** 2


QUANTITY = Definition(
    name="kl_estimator_k2",
    symbol="k_2({0})",
    latex=r"k_2({0})",
    parameters=("scalar",),
    build=build,
    domain="a ratio r = p(x)/q(x) > 0 of probabilities of a sample from q",
    sign="k2(r) >= 0",
    source="Schulman 2020",
    standard=(Symbol("r", POSITIVE),),
)
