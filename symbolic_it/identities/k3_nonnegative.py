"""The estimator k3 is never negative: r - 1 - log r >= 0

For any ratio r > 0. Source: Schulman 2020.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import POSITIVE, ZERO, Log, Symbol
from .identity import Identity, relation
from .vocabulary import quantity

ratio = Symbol("r", POSITIVE)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", (ratio - 1) - Log(ratio), "definition"),
        Line(">=", (ratio - 1) - (ratio - 1), "tangent line", "log r <= r - 1", ("r > 0",)),
        Line("=", ZERO, "cancellation"),
    )


IDENTITY = Identity(
    name="k3-nonnegative",
    title="The estimator k3 is never negative",
    statement=relation(quantity("kl_estimator_k3", ratio), ">=", ZERO, hypotheses=("r > 0",)),
    lines=lines,
    equality="iff r = 1",
    source="Schulman 2020",
)
