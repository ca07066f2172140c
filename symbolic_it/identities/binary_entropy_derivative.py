"""The slope of binary entropy is the log-odds against: h'(t) = log((1-t)/t)

For 0 < t < 1. Source: Cover and Thomas 2006, section 2.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import OPEN_UNIT_INTERVAL, Derivative, Log, Symbol
from .expressions import binary_entropy
from .identity import Identity, relation

t = Symbol("t", OPEN_UNIT_INTERVAL)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Derivative(-(t * Log(t)) - (1 - t) * Log(1 - t), t), "definition"),
        Line("=", (-Log(t) - 1) + (Log(1 - t) + 1), "product rule", "(t log t)' = log t + 1"),
        Line("=", Log(1 - t) - Log(t), "cancellation"),
        Line("=", Log((1 - t) / t), "log of a quotient"),
    )


IDENTITY = Identity(
    name="binary-entropy-derivative",
    title="The slope of binary entropy is the log-odds against",
    statement=relation(Derivative(binary_entropy(t), t), "=", Log((1 - t) / t), hypotheses=("0 < t < 1",)),
    lines=lines,
    remarks=("positive below t = 1/2 and negative above: the maximum is at t = 1/2",),
    source="Cover and Thomas 2006, section 2.1",
)
