"""Collision entropy is at most log K: H_2(p) <= log K

For a pmf on K outcomes. Source: Rényi 1961.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import TWO, Log
from .expressions import entropy
from .identity import Identity, relation
from .vocabulary import K, p, quantity


def lines() -> tuple[Line, ...]:
    return (
        Line("<=", entropy(p), "Jensen's inequality", "see collision-entropy-bound"),
        Line("<=", Log(K), "Gibbs' inequality", "the uniform law maximises entropy"),
    )


IDENTITY = Identity(
    name="collision-entropy-at-most-log-k",
    title="Collision entropy is at most log K",
    statement=relation(quantity("renyi_entropy", TWO, p), "<=", Log(K), hypotheses=("p a pmf on K outcomes",)),
    lines=lines,
    equality="iff p is uniform",
    source="Rényi 1961",
)
