"""Conditioning can raise information: I(X;Y|Z) <= I(X;Y) is false

A refuted statement. For Z the exclusive or of two fair bits. True instead: it holds if X - Y - Z is a Markov chain.
"""

from __future__ import annotations

from ..identities.expressions import information
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import X, Y, Z

MISTAKE = Refutation(
    name="conditioning-lowers-information",
    title="Conditioning can raise information",
    statement=relation(information(X, Y, Z), "<=", information(X, Y)),
    witness={"P": [[["1/4", "0"], ["0", "1/4"]], [["0", "1/4"], ["1/4", "0"]]]},
    lesson="it holds if X - Y - Z is a Markov chain",
    source="Cover and Thomas 2006, section 2.8",
)
