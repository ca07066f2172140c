"""Cross-entropy is linear in the data: H(lambda p + (1-lambda) r, q) = lambda H(p, q) + (1-lambda) H(r, q)

For a mixture of two data sets under one model. Source: Goodfellow, Bengio and Courville 2016, section 3.13.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import cross_entropy
from .identity import Identity, relation
from .vocabulary import at, mixture, p, p_, q, q_, r, r_, total, weight


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -total(lambda x: (weight * at(p, x) + (1 - weight) * at(r, x)) * Log(at(q, x))), "definition"),
        Line(
            "=",
            -(weight * total(lambda x: at(p, x) * Log(at(q, x)))) - (1 - weight) * total(lambda x: at(r, x) * Log(at(q, x))),
            "linearity",
        ),
        Line("=", weight * cross_entropy(p, q) + (1 - weight) * cross_entropy(r, q), "definition"),
    )


IDENTITY = Identity(
    name="cross-entropy-linearity",
    title="Cross-entropy is linear in the data",
    statement=relation(
        cross_entropy(mixture(weight, p_, r_, "m"), q_),
        "=",
        weight * cross_entropy(p, q) + (1 - weight) * cross_entropy(r, q),
        hypotheses=("p, q, r pmfs on one finite alphabet", "0 <= λ <= 1"),
    ),
    lines=lines,
    source="Goodfellow, Bengio and Courville 2016, section 3.13",
)
