"""Perplexity on data is not monotone in temperature: d H(p, softmax(z/T))/dT >= 0 is false

A refuted statement. Only the entropy of the model rises with T. True instead: cross-entropy is convex in 1/T, with
its minimum where the means of z under model and data agree.
"""

from __future__ import annotations

from ..identities.expressions import cross_entropy, softmax_law, tempered
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import p_, temperature
from ..terms.term import ZERO, Derivative

MISTAKE = Refutation(
    name="perplexity-rises-with-temperature",
    title="Perplexity on data is not monotone in temperature",
    statement=relation(Derivative(cross_entropy(p_, softmax_law(tempered, "s")), temperature), ">=", ZERO),
    witness={"p": ["1/2", "1/2"], "z": ["1", "0"], "T": "1"},
    lesson="cross-entropy is convex in 1/T, with its minimum where the means of z under model and data agree",
)
