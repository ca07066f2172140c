"""The uniform law has entropy log K: H(u) = log K

For the uniform law u(x) = 1/K on K outcomes. Source: Cover and Thomas 2006, theorem 2.6.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import entropy
from .identity import Identity, relation
from .vocabulary import K, total, uniform


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -total(lambda x: (1 / K) * Log(1 / K)), "definition", "u(x) = 1/K"),
        Line("=", total(lambda x: (1 / K) * Log(K)), "log of a reciprocal", "log(1/K) = -log K"),
        Line("=", Log(K), "counting", "K equal terms, each (1/K) log K"),
    )


IDENTITY = Identity(
    name="entropy-of-uniform",
    title="The uniform law has entropy log K",
    statement=relation(entropy(uniform), "=", Log(K), hypotheses=("u the uniform law on K outcomes",)),
    lines=lines,
    source="Cover and Thomas 2006, theorem 2.6.4",
)
