"""KL estimator k3(r) = r - 1 - log r

In nats, of the ratio r = p(x)/q(x) for one sample x drawn from q; it estimates D(q||p): never negative, and
unbiased iff p has no mass where q has none; +inf at r = 0. Source: Schulman 2020, Approximating KL divergence.
"""

from __future__ import annotations

from ..terms.term import POSITIVE, Log, Symbol, Term
from .quantity import Definition


def build(ratio: Term) -> Term:
    """r - 1 - log r."""
    return ratio - 1 - Log(ratio)


QUANTITY = Definition(
    name="kl_estimator_k3",
    symbol="k_3({0})",
    latex=r"k_3({0})",
    parameters=("scalar",),
    build=build,
    domain="a ratio r = p(x)/q(x) > 0 of probabilities of a sample from q",
    sign="k3(r) >= 0",
    source="Schulman 2020",
    standard=(Symbol("r", POSITIVE),),
)
