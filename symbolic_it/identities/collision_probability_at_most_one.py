"""The chance that two draws agree is at most one: sum p(x)^2 <= 1

For a pmf on a finite alphabet; its negative logarithm is the Rényi entropy of order 2, which is thus >= 0. Source: Rényi 1961.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ONE
from .identity import Identity, relation
from .vocabulary import at, p, total

collision = total(lambda x: at(p, x) ** 2)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", collision + total(lambda x: at(p, x) * (1 - at(p, x))), "normalisation", "1 = ∑ p"),
        Line(">=", collision, "signs", "p ≤ 1"),
    )


IDENTITY = Identity(
    name="collision-probability-at-most-one",
    title="The chance that two draws agree is at most one",
    statement=relation(ONE, ">=", collision, hypotheses=("p a pmf on a finite alphabet",)),
    lines=lines,
    source="Rényi 1961",
    equality="iff p is certain",
)
