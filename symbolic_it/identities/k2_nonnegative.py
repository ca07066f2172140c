"""The estimator k2 is never negative: (log r)^2/2 >= 0

For any ratio r > 0; it is biased. Source: Schulman 2020.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import POSITIVE, ZERO, Log, Symbol
from .identity import Identity, relation
from .vocabulary import half, quantity

ratio = Symbol("r", POSITIVE)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", half * Log(ratio) ** 2, "definition"),
        Line(">=", ZERO, "signs", "a square"),
    )


IDENTITY = Identity(
    name="k2-nonnegative",
    title="The estimator k2 is never negative",
    statement=relation(quantity("kl_estimator_k2", ratio), ">=", ZERO, hypotheses=("r > 0",)),
    lines=lines,
    equality="iff r = 1",
    source="Schulman 2020",
)
