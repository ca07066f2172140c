"""Rényi entropies of a uniform law are log K: H_a(u) = log K

For any order a between 0 and 1; larger orders alike. Source: Rényi 1961.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import OPEN_UNIT_INTERVAL, Log, Symbol
from .identity import Identity, relation
from .vocabulary import K, quantity, uniform

alpha = Symbol("alpha", OPEN_UNIT_INTERVAL)


def lines() -> tuple[Line, ...]:
    return (
        Line("=", Log(K * (1 / K) ** alpha) / (1 - alpha), "counting", "K equal terms"),
        Line("=", ((1 - alpha) * Log(K)) / (1 - alpha), "log of a product", "K K^(-α) = K^(1 - α)"),
        Line("=", Log(K), "cancellation"),
    )


IDENTITY = Identity(
    name="renyi-entropy-of-uniform",
    title="Rényi entropies of a uniform law are log K",
    statement=relation(quantity("renyi_entropy", alpha, uniform), "=", Log(K), hypotheses=("u the uniform law on K outcomes", "0 < α < 1")),
    lines=lines,
    source="Rényi 1961",
)
