"""Softmax sees scale: softmax(c z) = softmax(z) is false

A refuted statement. It does not see a common shift. True instead: c acts as an inverse temperature; softmax(z + c) =
softmax(z).
"""

from __future__ import annotations

from ..identities.expressions import softmax
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import i, z
from ..terms.term import POSITIVE, Symbol

scale = Symbol("c", POSITIVE)

MISTAKE = Refutation(
    name="softmax-is-scale-invariant",
    title="Softmax sees scale",
    statement=relation(softmax(i, lambda x: scale * z(x)), "=", softmax(i)),
    witness={"z": ["1", "0"], "c": "2", "i": "1"},
    lesson="c acts as an inverse temperature; softmax(z + c) = softmax(z)",
)
