"""The two label smoothings differ at equal eps: H(t, q) is not the same for both

A refuted statement. eps/K on all classes against eps/(K-1) on the others. True instead: they agree for eps' = eps
(K-1)/K: see label-smoothing-conventions.
"""

from __future__ import annotations

from ..identities.expressions import cross_entropy, on_all_classes, on_the_others
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import q_

MISTAKE = Refutation(
    name="label-smoothings-agree",
    title="The two label smoothings differ at equal eps",
    statement=relation(cross_entropy(on_all_classes(label="t"), q_), "=", cross_entropy(on_the_others(label="t"), q_)),
    witness={"q": ["1/2", "1/4", "1/8", "1/8"], "y": "1", "epsilon": "1/10"},
    lesson="they agree for ε' = ε (K−1)/K: see label-smoothing-conventions",
)
