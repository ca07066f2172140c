"""The mean of PMI under independence is not mutual information: sum P(x) P(y) PMI(x; y) = I(X;Y) is false

A refuted statement. The expectation must be under the joint law. True instead: under P(x) P(y) the mean of PMI is
-D(P_X P_Y||P_XY) <= 0.
"""

from __future__ import annotations

from ..identities.expressions import P2, first, second, y2
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import quantity, total
from ..quantities import load

MISTAKE = Refutation(
    name="information-is-pmi-under-independence",
    title="The mean of PMI under independence is not mutual information",
    statement=relation(
        total(lambda x: first(P2, x) * total(lambda y: second(P2, y) * quantity("pointwise_mutual_information", P2, x, y), y2)),
        "=",
        load("mutual_information").of(P2, ("x",), ("y",)),
    ),
    witness={"p": [["2/5", "1/10"], ["1/5", "3/10"]]},
    lesson="under P(x) P(y) the mean of PMI is -D(P_X P_Y||P_XY) <= 0",
)
