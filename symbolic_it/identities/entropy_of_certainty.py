"""A certain outcome has entropy 0: H(delta_y) = 0

For the one-hot law on any outcome y. Source: Cover and Thomas 2006, section 2.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ZERO, Delta, Log
from .expressions import entropy
from .identity import Identity, relation
from .vocabulary import one_hot, total, y


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -total(lambda x: Delta(x, y) * Log(Delta(x, y))), "definition"),
        Line("=", ZERO, "one-hot", "1 log 1 = 0 at x = y, and 0 log 0 = 0 elsewhere"),
    )


IDENTITY = Identity(
    name="entropy-of-certainty",
    title="A certain outcome has entropy 0",
    statement=relation(entropy(one_hot), "=", ZERO, hypotheses=("δ_y the law with all its mass on the outcome y",)),
    lines=lines,
    source="Cover and Thomas 2006, section 2.1",
)
