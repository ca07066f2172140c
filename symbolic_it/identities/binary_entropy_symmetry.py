"""Binary entropy is symmetric: h(t) = h(1-t)

For 0 <= t <= 1. Source: Cover and Thomas 2006, section 2.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import OPEN_UNIT_INTERVAL, Log, Symbol
from .expressions import binary_entropy
from .identity import Identity, relation

t = Symbol("t", OPEN_UNIT_INTERVAL)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -(t * Log(t)) - (1 - t) * Log(1 - t), "definition"),
        Line("=", -((1 - t) * Log(1 - t)) - (1 - (1 - t)) * Log(1 - (1 - t)), "rearrange", "t = 1 - (1−t): the two terms change places"),
        Line("=", binary_entropy(1 - t), "definition"),
    )


IDENTITY = Identity(
    name="binary-entropy-symmetry",
    title="Binary entropy is symmetric",
    statement=relation(binary_entropy(t), "=", binary_entropy(1 - t), hypotheses=("0 < t < 1",)),
    lines=lines,
    source="Cover and Thomas 2006, section 2.1",
)
