"""A mixture has more entropy than its parts: H(m) = (H(p) + H(q))/2 is false

A refuted statement. For m = (p + q)/2. True instead: the gap is JSD(p, q).
"""

from __future__ import annotations

from ..identities.expressions import entropy, midpoint
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import half, p, q

MISTAKE = Refutation(
    name="entropy-of-mixture-is-mean-entropy",
    title="A mixture has more entropy than its parts",
    statement=relation(entropy(midpoint), "=", half * entropy(p) + half * entropy(q)),
    witness={"p": ["1", "0"], "q": ["0", "1"]},
    lesson="the gap is JSD(p, q)",
)
