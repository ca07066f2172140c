"""Smoothing over all classes gives a pmf: sum_x ((1-eps) delta(x, y) + eps/K) = 1

The convention of torch, Keras and optax: 1 - eps + eps/K on the true class, eps/K on each other. Source: Szegedy et
al. 2016, section 7.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ONE, Delta
from .identity import Identity, relation
from .vocabulary import K, epsilon, total, y


def lines() -> tuple[Line, ...]:
    return (
        Line("=", (1 - epsilon) * total(lambda x: Delta(x, y)) + total(lambda x: epsilon / K), "linearity"),
        Line("=", (1 - epsilon) + epsilon, "counting", "one outcome is y; K terms ε/K"),
        Line("=", ONE, "cancellation"),
    )


IDENTITY = Identity(
    name="label-smoothing-on-all-classes-is-a-pmf",
    title="Smoothing over all classes gives a pmf",
    statement=relation(
        total(lambda x: (1 - epsilon) * Delta(x, y) + epsilon / K), "=", ONE, hypotheses=("y the true class of K", "0 <= ε <= 1")
    ),
    lines=lines,
    source="Szegedy et al. 2016, section 7",
)
