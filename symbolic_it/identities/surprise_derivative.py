"""Surprise falls as probability rises: d(-log t)/dt = -1/t

For a probability 0 < t <= 1; surprise is 0 at t = 1 and unbounded as t -> 0. Source: Cover and Thomas 2006, section
2.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import POSITIVE, Derivative, Log, Symbol
from .identity import Identity, relation

t = Symbol("t", POSITIVE)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -Derivative(Log(t), t), "linearity"),
        Line("=", -(1 / t), "derivative of log", "(log t)' = 1/t"),
    )


IDENTITY = Identity(
    name="surprise-derivative",
    title="Surprise falls as probability rises",
    statement=relation(Derivative(-Log(t), t), "=", -(1 / t), hypotheses=("t > 0",)),
    lines=lines,
    remarks=("this is the gradient in the probability; in the logits it is bounded, see softmax-gradient",),
    source="Cover and Thomas 2006, section 2.1",
)
