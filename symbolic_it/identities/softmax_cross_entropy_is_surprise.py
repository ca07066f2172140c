"""Cross-entropy from logits is the surprise of the label: CE(z, y) = -log softmax(z)_y

For finite logits; always finite. Source: Goodfellow, Bengio and Courville 2016, eq. 6.30.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Exp, Log
from .expressions import log_sum_exp, partition, softmax
from .identity import Identity, relation
from .vocabulary import logits, quantity, y, z


def lines() -> tuple[Line, ...]:
    return (
        Line("=", log_sum_exp() - z(y), "definition"),
        Line("=", -Log(Exp(z(y)) / partition()), "log of a quotient", "z_y = log exp(z_y)"),
        Line("=", -Log(softmax(y)), "definition"),
    )


IDENTITY = Identity(
    name="softmax-cross-entropy-is-surprise",
    title="Cross-entropy from logits is the surprise of the label",
    statement=relation(
        quantity("softmax_cross_entropy", logits, y), "=", -Log(softmax(y)), hypotheses=("z finite logits of K classes", "y the true class")
    ),
    lines=lines,
    source="Goodfellow, Bengio and Courville 2016, eq. 6.30",
)
