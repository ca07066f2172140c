"""A smoothed target makes a zero infinite: H(target, q) < inf is false where q(x) = 0 on another class

A refuted statement. For eps/K on all classes. True instead: a hard target ignores zeros on other classes, a smoothed
one charges -log 0 for them; finite logits keep q positive.
"""

from __future__ import annotations

from ..identities.expressions import cross_entropy, on_all_classes
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import q_
from ..terms.term import OO

MISTAKE = Refutation(
    name="smoothed-loss-is-finite-at-zero",
    title="A smoothed target makes a zero infinite",
    statement=relation(cross_entropy(on_all_classes(label="t"), q_), "<", OO),
    witness={"q": ["1/2", "1/2", "0"], "y": "1", "epsilon": "1/10"},
    lesson="a hard target ignores zeros on other classes, a smoothed one charges -log 0 for them; finite logits keep q positive",
)
