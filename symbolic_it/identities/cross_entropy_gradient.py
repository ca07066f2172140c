"""The gradient of cross-entropy in the model's masses: d H(p, q)/d q(i) = -p(i)/q(i)

Each mass q(i) > 0 varied freely, without the constraint that q sums to 1. Source: Goodfellow, Bengio and Courville
2016, section 6.2.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Delta, Derivative, Log
from .expressions import cross_entropy
from .identity import Identity, relation
from .vocabulary import at, i, p, q, total


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -total(lambda x: at(p, x) * Derivative(Log(at(q, x)), at(q, i))), "linearity", "differentiate each term"),
        Line(
            "=",
            -total(lambda x: at(p, x) * (Delta(x, i) / at(q, x))),
            "derivative of log",
            "d log q(x)/d q(i) = δ(x, i)/q(x)",
            ("q(x) > 0",),
        ),
        Line("=", -(at(p, i) / at(q, i)), "one-hot", "only x = i is left"),
    )


IDENTITY = Identity(
    name="cross-entropy-gradient",
    title="The gradient of cross-entropy in the model's masses",
    statement=relation(
        Derivative(cross_entropy(p, q), at(q, i)), "=", -(at(p, i) / at(q, i)), hypotheses=("p, q pmfs on one finite alphabet",)
    ),
    lines=lines,
    remarks=("with a multiplier for ∑ q = 1 all entries p(i)/q(i) must be equal, which makes q = p the optimum",),
    source="Goodfellow, Bengio and Courville 2016, section 6.2.1",
)
