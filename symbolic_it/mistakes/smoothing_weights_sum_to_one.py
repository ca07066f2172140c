"""eps/(K-1) on every class is not a pmf: sum_x ((1-eps) delta(x, y) + eps/(K-1)) = 1 is false

A refuted statement. A mixture of the two conventions of label smoothing. True instead: use eps/K on all classes, or
eps/(K-1) on the others only.
"""

from __future__ import annotations

from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import K, epsilon, total, y
from ..terms.term import ONE, Delta

MISTAKE = Refutation(
    name="smoothing-weights-sum-to-one",
    title="eps/(K-1) on every class is not a pmf",
    statement=relation(total(lambda x: (1 - epsilon) * Delta(x, y) + epsilon / (K - 1)), "=", ONE),
    witness={"K": "4", "y": "1", "epsilon": "1/10"},
    lesson="use ε/K on all classes, or ε/(K−1) on the others only",
)
