"""A softmax probability is at most 1: softmax(z)_y <= 1

For any real logits. Source: Goodfellow, Bengio and Courville 2016, section 6.2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ONE, Delta, Exp
from .expressions import partition, softmax
from .identity import Identity, relation
from .vocabulary import k, total, y, z

others = total(lambda i: (1 - Delta(i, y)) * Exp(z(i)), k)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", 1 - others / partition(), "algebra", "the sum of all exponentials is that of the others and exp z_y"),
        Line("<=", ONE, "signs", "an exponential is positive"),
    )


IDENTITY = Identity(
    name="softmax-at-most-one",
    title="A softmax probability is at most 1",
    statement=relation(softmax(y), "<=", ONE, hypotheses=("z real logits",)),
    lines=lines,
    equality="iff there is one class",
    source="Goodfellow, Bengio and Courville 2016, section 6.2",
)
