"""Perplexity per byte is two to the bits per byte: 2^BPB = exp(L/B)

For a total negative log-likelihood of L nats on B bytes. Source: Gao et al. 2020, section 3.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import NATURAL, NONNEGATIVE, TWO, Exp, Symbol
from .expressions import LOG2
from .identity import Identity, relation
from .vocabulary import quantity

nats, byte_count = Symbol("L", NONNEGATIVE), Symbol("B", NATURAL)
bpb = quantity("bits_per_byte", nats, byte_count)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", TWO ** (nats / (byte_count * LOG2)), "definition"),
        Line("=", Exp(LOG2 * (nats / (byte_count * LOG2))), "powers of e", "2^a = exp(a log 2)"),
        Line("=", Exp(nats / byte_count), "cancellation"),
    )


IDENTITY = Identity(
    name="perplexity-per-byte",
    title="Perplexity per byte is two to the bits per byte",
    statement=relation(TWO**bpb, "=", Exp(nats / byte_count), hypotheses=("L >= 0 nats in total", "B >= 1 bytes")),
    lines=lines,
    source="Gao et al. 2020, section 3.1",
)
