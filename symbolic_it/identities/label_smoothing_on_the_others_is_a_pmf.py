"""Smoothing over the other classes gives a pmf: 1 - eps on the class, eps/(K-1) on each other

The convention of many papers and of fairseq-style code. Source: Szegedy et al. 2016, section 7.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ONE, Delta
from .identity import Identity, relation
from .vocabulary import K, epsilon, total, y


def lines() -> tuple[Line, ...]:
    return (
        Line("=", (1 - epsilon) * total(lambda x: Delta(x, y)) + (epsilon / (K - 1)) * total(lambda x: 1 - Delta(x, y)), "linearity"),
        Line("=", (1 - epsilon) + (epsilon / (K - 1)) * (K - 1), "counting", "one outcome is y, K - 1 are not", ("K > 1",)),
        Line("=", ONE, "cancellation"),
    )


IDENTITY = Identity(
    name="label-smoothing-on-the-others-is-a-pmf",
    title="Smoothing over the other classes gives a pmf",
    statement=relation(
        total(lambda x: (1 - epsilon) * Delta(x, y) + (epsilon / (K - 1)) * (1 - Delta(x, y))),
        "=",
        ONE,
        hypotheses=("y the true class of K", "K > 1", "0 <= ε <= 1"),
    ),
    lines=lines,
    source="Szegedy et al. 2016, section 7",
)
