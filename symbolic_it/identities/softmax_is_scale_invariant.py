"""Softmax sees scale: softmax(c z) = softmax(z) is false

A refuted statement. It does not see a common shift. True instead: c acts as an inverse temperature; softmax(z + c) =
softmax(z).
"""

from __future__ import annotations

from ..terms.term import POSITIVE, Symbol
from .expressions import softmax
from .identity import relation
from .refutation import Refutation
from .vocabulary import i, z

scale = Symbol("c", POSITIVE)

IDENTITY = Refutation(
    name="softmax-is-scale-invariant",
    title="Softmax sees scale",
    statement=relation(softmax(i, lambda x: scale * z(x)), "=", softmax(i)),
    witness={"z": ["1", "0"], "c": "2", "i": "1"},
    lesson="c acts as an inverse temperature; softmax(z + c) = softmax(z)",
)
