"""Smoothing does not always raise the loss: H(target, q) >= -log q(y) is false

A refuted statement. For eps/(K-1) on the other classes. True instead: it lowers the loss where the model prefers
other classes to the true one: see label-smoothing-change-of-loss.
"""

from __future__ import annotations

from ..identities.expressions import cross_entropy, on_the_others
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import at, q, q_, y
from ..terms.term import Log

MISTAKE = Refutation(
    name="smoothing-raises-cross-entropy",
    title="Smoothing does not always raise the loss",
    statement=relation(cross_entropy(on_the_others(label="t"), q_), ">=", -Log(at(q, y))),
    witness={"q": ["1/10", "7/10", "1/10", "1/10"], "y": "1", "epsilon": "1/10"},
    lesson="it lowers the loss where the model prefers other classes to the true one: see label-smoothing-change-of-loss",
)
