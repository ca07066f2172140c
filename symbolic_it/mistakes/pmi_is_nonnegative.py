"""Pointwise information can be negative: PMI(x; y) >= 0 is false

A refuted statement. For a pair that is rarer than under independence. True instead: its mean under the joint law,
I(X;Y), is >= 0.
"""

from __future__ import annotations

from ..identities.expressions import P2, y2
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import quantity, x
from ..terms.term import ZERO

MISTAKE = Refutation(
    name="pmi-is-nonnegative",
    title="Pointwise information can be negative",
    statement=relation(quantity("pointwise_mutual_information", P2, x, y2), ">=", ZERO),
    witness={"p": [["2/5", "1/10"], ["1/5", "3/10"]], "x": "1", "y": "2"},
    lesson="its mean under the joint law, I(X;Y), is >= 0",
)
