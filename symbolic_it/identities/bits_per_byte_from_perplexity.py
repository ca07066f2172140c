"""Bits per byte from perplexity: BPB = (T/B) log_2 PPL

For a text of T tokens and B bytes with total negative log-likelihood L, PPL = exp(L/T). Source: Gao et al. 2020,
section 3.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import NATURAL, NONNEGATIVE, TWO, Exp, Log, Symbol
from .expressions import LOG2
from .identity import Identity, relation
from .vocabulary import quantity

nats, tokens, byte_count = Symbol("L", NONNEGATIVE), Symbol("T", NATURAL), Symbol("B", NATURAL)
bpb = quantity("bits_per_byte", nats, byte_count)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", nats / (byte_count * LOG2), "definition"),
        Line("=", (tokens / byte_count) * ((nats / tokens) / LOG2), "multiply and divide by T"),
        Line("=", (tokens / byte_count) * (Log(Exp(nats / tokens)) / LOG2), "log of an exponential", "log PPL = L/T"),
        Line("=", (tokens / byte_count) * Log(Exp(nats / tokens), TWO), "change of base", "log_2 a = log a/log 2"),
    )


IDENTITY = Identity(
    name="bits-per-byte-from-perplexity",
    title="Bits per byte from perplexity",
    statement=relation(
        bpb, "=", (tokens / byte_count) * Log(Exp(nats / tokens), TWO), hypotheses=("L >= 0 nats in total", "T >= 1 tokens, B >= 1 bytes")
    ),
    lines=lines,
    remarks=("bits per byte compare models with different tokenizers, perplexities do not: T depends on the tokenizer",),
    source="Gao et al. 2020, section 3.1",
)
