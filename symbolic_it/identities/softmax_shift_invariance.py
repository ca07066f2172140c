"""Softmax does not see a common shift: softmax(z + c) = softmax(z)

For any real c; stable code subtracts the largest logit. Source: Goodfellow, Bengio and Courville 2016, section
6.2.2.3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Exp, Symbol
from .expressions import partition, softmax
from .identity import Identity, relation
from .vocabulary import i, z

shift = Symbol("c")


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Exp(z(i) + shift) / partition(lambda x: z(x) + shift), "definition"),
        Line("=", Exp(shift) * Exp(z(i)) / (Exp(shift) * partition()), "exp of a sum", "exp(z + c) = exp(c) exp(z)"),
        Line("=", softmax(i), "cancellation", "exp(c) > 0"),
    )


IDENTITY = Identity(
    name="softmax-shift-invariance",
    title="Softmax does not see a common shift",
    statement=relation(softmax(i, lambda x: z(x) + shift), "=", softmax(i), hypotheses=("z finite logits of K classes", "c real")),
    lines=lines,
    source="Goodfellow, Bengio and Courville 2016, section 6.2.2.3",
)
