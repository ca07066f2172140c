"""Bits per byte BPB = L/(B log 2)

In bits per byte: the negative log-likelihood of a text, L nats in all, over its B bytes. Comparable across
tokenizers; equal to (T/B) log_2 PPL for T tokens of perplexity PPL. Source: Gao et al. 2020, section 3.1.
"""

from __future__ import annotations

from ..terms.term import NATURAL, NONNEGATIVE, TWO, Log, Symbol, Term
from .quantity import Definition


def build(nats: Term, bytes: Term) -> Term:
    """nats/(bytes log 2)."""
    return nats / (bytes * Log(TWO))


QUANTITY = Definition(
    name="bits_per_byte",
    symbol="BPB({0}, {1})",
    latex=r"\mathrm{{BPB}}({0}, {1})",
    parameters=("scalar", "scalar"),
    build=build,
    unit="bits per byte",
    domain="total negative log-likelihood L >= 0 in nats, a text of B >= 1 bytes",
    sign="BPB >= 0",
    source="Gao et al. 2020, section 3.1",
    standard=(Symbol("L", NONNEGATIVE), Symbol("B", NATURAL)),
)
