"""Information is not a difference of unlike entropies: I(X;Y) = H(X) - H(Y|X) is false

A refuted statement. H(X) goes with H(X|Y), and H(Y) with H(Y|X). True instead: I(X;Y) = H(X) - H(X|Y) = H(Y) -
H(Y|X).
"""

from __future__ import annotations

from ..identities.expressions import PAIR
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import X, Y
from ..quantities import load

MISTAKE = Refutation(
    name="information-with-wrong-conditioning",
    title="Information is not a difference of unlike entropies",
    statement=relation(
        load("mutual_information").of(PAIR, X, Y), "=", load("joint_entropy").of(PAIR, X) - load("conditional_entropy").of(PAIR, Y, X)
    ),
    witness={"P": [["2/5", "1/10"], ["1/5", "3/10"]]},
    lesson="I(X;Y) = H(X) - H(X|Y) = H(Y) - H(Y|X)",
)
