"""KTO loss 1 - sigma(beta (d - c)) of a desirable answer

A pure number; of the answer's log-ratio d = log(pi(y|x)/pi_ref(y|x)), a reference point c (an estimate of the KL divergence of
policy from reference) and beta > 0; 1/2 where d = c. Of an undesirable answer d and c change places; the weight
lambda of either kind multiplies it. Source: Ethayarajh et al. 2024, eq. 8.
"""

from __future__ import annotations

from ..terms.term import ONE, POSITIVE, Exp, Symbol, Term
from .quantity import Definition


def build(ratio: Term, reference_point: Term, beta: Term) -> Term:
    """1/(1 + exp(beta (ratio - reference point)))."""
    return ONE / (ONE + Exp(beta * (ratio - reference_point)))


QUANTITY = Definition(
    name="kto_loss",
    symbol="KTO({0}, {1}, {2})",
    latex=r"\mathrm{{KTO}}({0}, {1}, {2})",
    parameters=("scalar", "scalar", "scalar"),
    build=build,
    unit="1",
    domain="a log-ratio d, a reference point c, beta > 0",
    sign="0 < KTO < 1",
    source="Ethayarajh et al. 2024, eq. 8",
    standard=(Symbol("d"), Symbol("c"), Symbol("beta", POSITIVE)),
)
