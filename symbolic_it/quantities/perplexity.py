"""Perplexity PPL(p, q) = exp(H(p, q))

A pure number: the exponential of the cross-entropy in nats (b to the cross-entropy in base b, for any b); +inf where
q(x) = 0 < p(x). PPL(p, p) = exp(H(p)), between 1 and K. Source: Jelinek, Mercer, Bahl and Baker 1977.
"""

from __future__ import annotations

from ..terms.term import Exp, Lambda, Term
from .cross_entropy import QUANTITY as CE
from .quantity import Definition


def build(p: Lambda, q: Lambda) -> Term:
    """exp(H(p, q))."""
    return Exp(CE(p, q))


QUANTITY = Definition(
    name="perplexity",
    symbol="PPL({0}, {1})",
    latex=r"\mathrm{{PPL}}({0}, {1})",
    parameters=("pmf", "pmf"),
    build=build,
    unit="1",
    domain="pmfs p, q on one finite alphabet",
    sign="PPL(p, q) >= exp(H(p)) >= 1",
    references=("torchmetrics.functional.text.perplexity",),
    source="Jelinek, Mercer, Bahl and Baker 1977",
)
