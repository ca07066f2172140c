"""Odds-ratio loss of ORPO log(1 + exp(-(o_w - o_l))), o = l - log(1 - e^l)

In nats; equal to -log sigma of the log of the odds ratio, with the log-odds o of the probability e^l, l < 0 the mean log-probability
of a token of the preferred answer (l_w) and of the other one (l_l). ORPO's objective is the cross-entropy of the preferred
answer plus lambda times this. Source: Hong et al. 2024, eq. 7.
"""

from __future__ import annotations

from fractions import Fraction

from ..terms.term import ONE, Domain, Exp, Log, Symbol, Term
from .quantity import Definition

BELOW_ZERO = Domain(upper=Fraction(0), upper_open=True)


def log_odds(log_probability: Term) -> Term:
    """l - log(1 - e^l)."""
    return log_probability - Log(ONE - Exp(log_probability))


def build(preferred: Term, other: Term) -> Term:
    """log(1 + exp(-(log-odds of the preferred - log-odds of the other)))."""
    return Log(ONE + Exp(-(log_odds(preferred) - log_odds(other))))


QUANTITY = Definition(
    name="orpo_odds_ratio_loss",
    symbol="OR({0}, {1})",
    latex=r"\mathrm{{OR}}({0}, {1})",
    parameters=("scalar", "scalar"),
    build=build,
    domain="mean log-probabilities of a token l_w < 0, l_l < 0",
    sign="OR > 0",
    source="Hong et al. 2024, eq. 7",
    standard=(Symbol("l_w", BELOW_ZERO), Symbol("l_l", BELOW_ZERO)),
)
