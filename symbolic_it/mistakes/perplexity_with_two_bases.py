"""exp and 2^ do not mix: 2^H = exp(H) for H in nats is false

A refuted statement. Base of the logarithm and base of the power must be the same. True instead: b^(H in base b) does
not depend on b: see perplexity-base-independence.
"""

from __future__ import annotations

from ..identities.expressions import cross_entropy
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import p, q
from ..terms.term import TWO, Exp

MISTAKE = Refutation(
    name="perplexity-with-two-bases",
    title="exp and 2^ do not mix",
    statement=relation(TWO ** cross_entropy(p, q), "=", Exp(cross_entropy(p, q))),
    witness={"p": ["1/2", "1/2"], "q": ["1/4", "3/4"]},
    lesson="b^(H in base b) does not depend on b: see perplexity-base-independence",
)
