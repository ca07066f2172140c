"""Joint entropy is not a sum: H(X, Y) = H(X) + H(Y) is false

A refuted statement. Unless the variables are independent. True instead: H(X, Y) = H(X) + H(Y|X) <= H(X) + H(Y).
"""

from __future__ import annotations

from ..identities.expressions import PAIR
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import X, Y
from ..quantities import load

MISTAKE = Refutation(
    name="joint-entropy-is-a-sum",
    title="Joint entropy is not a sum",
    statement=relation(load("joint_entropy").of(PAIR, X + Y), "=", load("joint_entropy").of(PAIR, X) + load("joint_entropy").of(PAIR, Y)),
    witness={"P": [["2/5", "1/10"], ["1/5", "3/10"]]},
    lesson="H(X, Y) = H(X) + H(Y|X) <= H(X) + H(Y)",
)
