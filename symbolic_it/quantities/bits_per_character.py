"""Bits per character BPC = L/(C log 2)

In bits per character: the negative log-likelihood of a text, L nats in all, over its C characters (not bytes). Comparable across
tokenizers; equal to (T/C) log_2 PPL for T tokens of perplexity PPL. Source: Graves 2013.
"""

from __future__ import annotations

from ..terms.term import NATURAL, NONNEGATIVE, TWO, Log, Symbol, Term
from .quantity import Definition


def build(nats: Term, characters: Term) -> Term:
    """nats/(characters log 2)."""
    return nats / (characters * Log(TWO))


QUANTITY = Definition(
    name="bits_per_character",
    symbol="BPC({0}, {1})",
    latex=r"\mathrm{{BPC}}({0}, {1})",
    parameters=("scalar", "scalar"),
    build=build,
    unit="bits per character",
    domain="total negative log-likelihood L >= 0 in nats, a text of C >= 1 characters",
    sign="BPC >= 0",
    source="Graves 2013",
    standard=(Symbol("L", NONNEGATIVE), Symbol("C", NATURAL)),
)
