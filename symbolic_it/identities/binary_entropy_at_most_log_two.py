"""A coin has at most log 2 of entropy: h(theta) <= log 2

In nats; one bit. Source: Cover and Thomas 2006, section 2.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.domain import OPEN_UNIT_INTERVAL
from ..terms.term import Log, Symbol
from .expressions import LOG2, binary_entropy
from .identity import Identity, relation

theta = Symbol("theta", OPEN_UNIT_INTERVAL)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            LOG2 + theta * Log(1 / (2 * theta)) + (1 - theta) * Log(1 / (2 * (1 - theta))),
            "log of a product",
            "log(1/θ) = log 2 + log(1/(2θ))",
        ),
        Line("<=", LOG2 + theta * (1 / (2 * theta) - 1) + (1 - theta) * (1 / (2 * (1 - theta)) - 1), "tangent line", "log t ≤ t - 1"),
        Line("=", LOG2, "algebra", "½ - θ + ½ - (1 - θ) = 0"),
    )


IDENTITY = Identity(
    name="binary-entropy-at-most-log-two",
    title="A coin has at most log 2 of entropy",
    statement=relation(binary_entropy(theta), "<=", LOG2, hypotheses=("0 < θ < 1",)),
    lines=lines,
    equality="iff θ = 1/2",
    source="Cover and Thomas 2006, section 2.1",
)
