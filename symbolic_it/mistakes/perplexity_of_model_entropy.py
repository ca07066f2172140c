"""Perplexity is not the entropy of the model: exp(H(q)) = PPL(p, q) is false

A refuted statement. Perplexity on data is exp of the cross-entropy. True instead: exp(H(p)) <= PPL(p, q); exp(H(q))
says how flat the model is, not how well it fits.
"""

from __future__ import annotations

from ..identities.expressions import entropy, perplexity
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import p, q
from ..terms.term import Exp

MISTAKE = Refutation(
    name="perplexity-of-model-entropy",
    title="Perplexity is not the entropy of the model",
    statement=relation(Exp(entropy(q)), "=", perplexity(p, q)),
    witness={"p": ["1/2", "1/2"], "q": ["1/4", "3/4"]},
    lesson="exp(H(p)) <= PPL(p, q); exp(H(q)) says how flat the model is, not how well it fits",
)
