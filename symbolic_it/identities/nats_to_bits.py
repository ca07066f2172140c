"""Entropy in bits is entropy in nats over log 2: -sum p log_2 p = H(p)/log 2

Logs without a base are natural; 1 nat = 1/log 2 bits. Source: Cover and Thomas 2006, lemma 2.1.2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import TWO, Log
from .expressions import LOG2, entropy
from .identity import Identity, relation
from .vocabulary import at, p, total


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -total(lambda x: at(p, x) * (Log(at(p, x)) / LOG2)), "change of base", "log_2 a = log a/log 2"),
        Line("=", -total(lambda x: at(p, x) * Log(at(p, x))) / LOG2, "linearity", "1/log 2 does not depend on x"),
        Line("=", entropy(p) / LOG2, "definition"),
    )


IDENTITY = Identity(
    name="nats-to-bits",
    title="Entropy in bits is entropy in nats over log 2",
    statement=relation(
        -total(lambda x: at(p, x) * Log(at(p, x), TWO)), "=", entropy(p) / LOG2, hypotheses=("p a pmf on a finite alphabet",)
    ),
    lines=lines,
    source="Cover and Thomas 2006, lemma 2.1.2",
)
