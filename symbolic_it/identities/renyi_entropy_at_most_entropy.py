"""Rényi's entropy of a higher order is at most the entropy: H_a(p) <= H(p) for a > 1

Source: Cover and Thomas 2006, section 17.8.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.statement import Relation
from ..terms.term import ONE, POSITIVE, Log, Symbol
from .expressions import entropy
from .identity import Identity, relation
from .vocabulary import at, p, quantity, total

alpha = Symbol("alpha", POSITIVE)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            ">=",
            -Log(total(lambda x: at(p, x) * at(p, x) ** (alpha - 1))) / (alpha - 1),
            "Jensen's inequality",
            "the mean of log(p^(α - 1)) is at most the log of the mean of p^(α - 1)",
        ),
        Line("=", quantity("renyi_entropy", alpha, p), "definition"),
    )


IDENTITY = Identity(
    name="renyi-entropy-at-most-entropy",
    title="Rényi's entropy of a higher order is at most the entropy",
    statement=relation(
        entropy(p),
        ">=",
        quantity("renyi_entropy", alpha, p),
        Relation(alpha, ">", ONE),
        hypotheses=("p a pmf on a finite alphabet", "α > 1"),
    ),
    lines=lines,
    equality="iff p is uniform on its support",
    source="Cover and Thomas 2006, section 17.8",
)
