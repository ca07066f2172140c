"""Entropy is non-negative: H(p) >= 0

For a pmf on a finite alphabet; terms with p(x) = 0 are 0. Source: Cover and Thomas 2006, lemma 2.1.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ZERO, Log
from .expressions import entropy
from .identity import Identity, relation
from .vocabulary import at, p, total


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: at(p, x) * -Log(at(p, x))), "definition", "H(p) is the mean of -log p(x)"),
        Line(">=", ZERO, "signs", "0 < p(x) <= 1, so that -log p(x) >= 0", ("p(x) > 0; terms with p(x) = 0 are 0",)),
    )


IDENTITY = Identity(
    name="entropy-nonnegative",
    title="Entropy is non-negative",
    statement=relation(entropy(p), ">=", ZERO, hypotheses=("p a pmf on a finite alphabet",)),
    lines=lines,
    equality="iff some outcome has p(x) = 1: each term must vanish",
    remarks=("discrete only: a differential entropy can be negative",),
    source="Cover and Thomas 2006, lemma 2.1.1",
)
