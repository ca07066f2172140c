"""Logistic sigmoid sigma(u) = 1/(1 + exp(-u))

A probability; defined for every real u; sigma(0) = 1/2, sigma(-u) = 1 - sigma(u). Under Bradley and Terry's model
sigma(r_w - r_l) is the probability that the answer of reward r_w is preferred.
Source: Goodfellow, Bengio and Courville 2016, eq. 3.30.
"""

from __future__ import annotations

from ..terms.term import ONE, Exp, Symbol, Term
from .quantity import Definition


def build(u: Term) -> Term:
    """1/(1 + exp(-u))."""
    return ONE / (ONE + Exp(-u))


QUANTITY = Definition(
    name="sigmoid",
    symbol="sigma({0})",
    latex=r"\sigma({0})",
    parameters=("scalar",),
    build=build,
    unit="1",
    domain="a real number u",
    sign="0 < sigma(u) < 1",
    references=("scipy.special.expit", "torch.sigmoid"),
    source="Goodfellow, Bengio and Courville 2016, eq. 3.30",
    standard=(Symbol("u"),),
)
