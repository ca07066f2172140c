"""Cross-entropy is non-negative: H(p, q) >= 0

For pmfs (not densities) on one finite alphabet. Source: Goodfellow, Bengio and Courville 2016, section 3.13.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ZERO, Log
from .expressions import cross_entropy
from .identity import Identity, relation
from .vocabulary import at, p, q, total


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: at(p, x) * -Log(at(q, x))), "definition"),
        Line(">=", ZERO, "signs", "q(x) <= 1, so that -log q(x) >= 0"),
    )


IDENTITY = Identity(
    name="cross-entropy-nonnegative",
    title="Cross-entropy is non-negative",
    statement=relation(cross_entropy(p, q), ">=", ZERO, hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    equality="iff p and q are the same one-hot law",
    source="Goodfellow, Bengio and Courville 2016, section 3.13",
)
