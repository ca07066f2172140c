"""With a one-hot target cross-entropy is one surprise: H(delta_y, q) = -log q(y)

For hard labels: the target puts mass 1 on the class y. Source: Goodfellow, Bengio and Courville 2016, section
6.2.2.3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Delta, Log
from .expressions import cross_entropy
from .identity import Identity, relation
from .vocabulary import at, one_hot, q, q_, total, y


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -total(lambda x: Delta(x, y) * Log(at(q, x))), "definition", "the target is 1 at x = y and 0 elsewhere"),
        Line("=", -Log(at(q, y)), "one-hot", "only the term x = y is left; terms 0 log q(x) are 0"),
    )


IDENTITY = Identity(
    name="one-hot-cross-entropy",
    title="With a one-hot target cross-entropy is one surprise",
    statement=relation(cross_entropy(one_hot, q_), "=", -Log(at(q, y)), hypotheses=("q a pmf on the classes, y the true class",)),
    lines=lines,
    remarks=("q(x) may be 0 at other classes: only q(y) = 0 makes the loss infinite",),
    source="Goodfellow, Bengio and Courville 2016, section 6.2.2.3",
)
