"""Softmax is a pmf: sum_i softmax(z)_i = 1

For finite logits; every entry is positive. Source: Goodfellow, Bengio and Courville 2016, eq. 6.29.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ONE, Exp
from .expressions import partition, softmax
from .identity import Identity, relation
from .vocabulary import i, total, z


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda i: Exp(z(i)) / partition(), i), "definition"),
        Line("=", total(lambda i: Exp(z(i)), i) / partition(), "linearity", "the denominator does not depend on i"),
        Line("=", ONE, "cancellation", "numerator and denominator are the same sum"),
    )


IDENTITY = Identity(
    name="softmax-normalisation",
    title="Softmax is a pmf",
    statement=relation(total(softmax, i), "=", ONE, hypotheses=("z finite logits of K classes",)),
    lines=lines,
    source="Goodfellow, Bengio and Courville 2016, eq. 6.29",
)
