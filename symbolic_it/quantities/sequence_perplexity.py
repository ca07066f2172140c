"""Perplexity of a sequence exp(-(1/T) sum_t log q_t)

A pure number: the exponential of the mean negative log-probability (in nats) that a model gave to the T tokens, which
is the geometric mean of 1/q_t; +inf if a token had probability 0. Source: Jurafsky and Martin 2025, section 3.3.
"""

from __future__ import annotations

from ..terms.term import Exp, Lambda, Log, Term, apply
from .quantity import Definition, sum_over_outcomes


def build(q: Lambda) -> Term:
    """exp(-(1/T) sum_t log q_t)."""
    (positions,) = q.spaces
    return Exp(-(sum_over_outcomes(q.spaces, lambda t: Log(apply(q, t))) / positions.size))


QUANTITY = Definition(
    name="sequence_perplexity",
    symbol="PPL({0})",
    latex=r"\mathrm{{PPL}}({0})",
    parameters=("sequence",),
    build=build,
    unit="1",
    domain="token probabilities q_1, ..., q_T in [0, 1]",
    sign="PPL(q) >= 1",
    source="Jurafsky and Martin 2025, section 3.3",
)
