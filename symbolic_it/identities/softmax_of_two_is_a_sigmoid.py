"""Softmax of two logits is a sigmoid: exp(a)/(exp(a) + exp(b)) = sigma(a - b)

For real a, b; sigma(u) = 1/(1 + exp(-u)). Source: Goodfellow, Bengio and Courville 2016, section 6.2.2.3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ONE, Exp, Symbol
from .expressions import sigmoid
from .identity import Identity, relation

left, right = Symbol("a"), Symbol("b")


def lines() -> tuple[Line, ...]:
    return (
        Line("=", ONE / (1 + Exp(right) / Exp(left)), "divide by exp(a)"),
        Line("=", ONE / (1 + Exp(-(left - right))), "exp of a difference", "exp(b)/exp(a) = exp(-(a - b))"),
        Line("=", sigmoid(left - right), "definition"),
    )


IDENTITY = Identity(
    name="softmax-of-two-is-a-sigmoid",
    title="Softmax of two logits is a sigmoid",
    statement=relation(Exp(left) / (Exp(left) + Exp(right)), "=", sigmoid(left - right), hypotheses=("a, b real",)),
    lines=lines,
    source="Goodfellow, Bengio and Courville 2016, section 6.2.2.3",
)
