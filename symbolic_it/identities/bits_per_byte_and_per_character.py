"""Bits per byte and per character describe one total: B BPB = C BPC

For a text of B bytes and C characters; they are equal only if every character is one byte. Source: Graves 2013.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import NATURAL, NONNEGATIVE, Symbol
from .expressions import LOG2
from .identity import Identity, relation
from .vocabulary import quantity

nats, byte_count, characters = Symbol("L", NONNEGATIVE), Symbol("B", NATURAL), Symbol("C", NATURAL)
bpb = quantity("bits_per_byte", nats, byte_count)
bpc = quantity("bits_per_character", nats, characters)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", byte_count * (nats / (byte_count * LOG2)), "definition"),
        Line("=", nats / LOG2, "cancellation", "the total in bits"),
        Line("=", characters * (nats / (characters * LOG2)), "multiply and divide by C"),
        Line("=", characters * bpc, "definition"),
    )


IDENTITY = Identity(
    name="bits-per-byte-and-per-character",
    title="Bits per byte and per character describe one total",
    statement=relation(byte_count * bpb, "=", characters * bpc, hypotheses=("L >= 0 nats in total", "B >= 1 bytes, C >= 1 characters")),
    lines=lines,
    source="Graves 2013",
)
