"""Cross-entropy is not a joint entropy: H(p, q) <= H(p) + H(q) is false

A refuted statement. The comma of H(p, q) separates data and model, that of H(X, Y) two variables. True instead: H(X,
Y) <= H(X) + H(Y) is about two variables with one joint law.
"""

from __future__ import annotations

from ..identities.expressions import cross_entropy, entropy
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import p, q

MISTAKE = Refutation(
    name="cross-entropy-at-most-sum-of-entropies",
    title="Cross-entropy is not a joint entropy",
    statement=relation(cross_entropy(p, q), "<=", entropy(p) + entropy(q)),
    witness={"p": ["1/2", "1/2"], "q": ["1/100", "99/100"]},
    lesson="H(X, Y) <= H(X) + H(Y) is about two variables with one joint law",
)
