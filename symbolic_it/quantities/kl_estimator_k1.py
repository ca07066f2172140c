"""KL estimator k1(r) = -log r

In nats, of the ratio r = p(x)/q(x) for one sample x drawn from q; it estimates D(q||p): unbiased; negative where r > 1, although the
divergence is not; +inf at r = 0. Source: Schulman 2020, Approximating KL divergence.
"""

from __future__ import annotations

from ..terms.term import POSITIVE, Log, Symbol, Term
from .quantity import Definition


def build(ratio: Term) -> Term:
    """-log r."""
    return -Log(ratio)


QUANTITY = Definition(
    name="kl_estimator_k1",
    symbol="k_1({0})",
    latex=r"k_1({0})",
    parameters=("scalar",),
    build=build,
    domain="a ratio r = p(x)/q(x) > 0 of probabilities of a sample from q",
    sign="real",
    source="Schulman 2020",
    standard=(Symbol("r", POSITIVE),),
)
