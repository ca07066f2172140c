"""Cross-entropy is not symmetric: H(p, q) = H(q, p) is false

A refuted statement. The first law is the data, the second the model. True instead: H(p, q) averages under p.
"""

from __future__ import annotations

from ..identities.expressions import cross_entropy
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import p, q

MISTAKE = Refutation(
    name="cross-entropy-is-symmetric",
    title="Cross-entropy is not symmetric",
    statement=relation(cross_entropy(p, q), "=", cross_entropy(q, p)),
    witness={"p": ["1/2", "1/2"], "q": ["1/4", "3/4"]},
    lesson="H(p, q) averages under p",
)
