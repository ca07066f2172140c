"""Information need not add: I(X;Y, Z) = I(X;Y) + I(X;Z) is false

A refuted statement. For Z the exclusive or of two fair bits. True instead: the chain rule conditions the second term:
I(X;Y, Z) = I(X;Y) + I(X;Z|Y).
"""

from __future__ import annotations

from ..identities.expressions import information
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import X, Y, Z

MISTAKE = Refutation(
    name="information-is-additive",
    title="Information need not add",
    statement=relation(information(X, Y + Z), "=", information(X, Y) + information(X, Z)),
    witness={"P": [[["1/4", "0"], ["0", "1/4"]], [["0", "1/4"], ["1/4", "0"]]]},
    lesson="the chain rule conditions the second term: I(X;Y, Z) = I(X;Y) + I(X;Z|Y)",
)
