"""Bits per byte are not bits per character: BPB = BPC is false

A refuted statement. For text with characters of more than one byte. True instead: B BPB = C BPC; they are equal for
ASCII text.
"""

from __future__ import annotations

from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import quantity
from ..terms.term import NATURAL, NONNEGATIVE, Symbol

nats, byte_count, characters = Symbol("L", NONNEGATIVE), Symbol("B", NATURAL), Symbol("C", NATURAL)

MISTAKE = Refutation(
    name="bits-per-byte-is-bits-per-character",
    title="Bits per byte are not bits per character",
    statement=relation(quantity("bits_per_byte", nats, byte_count), "=", quantity("bits_per_character", nats, characters)),
    witness={"L": "300", "B": "450", "C": "400"},
    lesson="B BPB = C BPC; they are equal for ASCII text",
)
