"""Collision entropy is at most entropy: H_2(p) <= H(p)

For a pmf on a finite alphabet; H_2(p) = -log sum p^2. Source: Rényi 1961.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import TWO, Log
from .expressions import entropy
from .identity import Identity, relation
from .vocabulary import at, p, quantity, total


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -Log(total(lambda x: at(p, x) * at(p, x))), "definition", "order 2: p²"),
        Line(
            "<=",
            -total(lambda x: at(p, x) * Log(at(p, x))),
            "Jensen's inequality",
            "the log of the mean of p is at least the mean of log p",
        ),
        Line("=", entropy(p), "definition"),
    )


IDENTITY = Identity(
    name="collision-entropy-bound",
    title="Collision entropy is at most entropy",
    statement=relation(quantity("renyi_entropy", TWO, p), "<=", entropy(p), hypotheses=("p a pmf on a finite alphabet",)),
    lines=lines,
    equality="iff p is uniform on its support",
    source="Rényi 1961",
)
