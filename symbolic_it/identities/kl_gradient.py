"""The gradient of divergence in its first law: d D(p||q)/d p(i) = log(p(i)/q(i)) + 1

Each mass p(i) > 0 varied freely, without the constraint that p sums to 1. Source: Boyd and Vandenberghe 2004, section
3.2.6.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Delta, Derivative, Log
from .expressions import kl
from .identity import Identity, relation
from .vocabulary import at, i, p, q, total


def lines() -> tuple[Line, ...]:
    return (
        Line("=", total(lambda x: Derivative(at(p, x) * Log(at(p, x) / at(q, x)), at(p, i))), "linearity"),
        Line("=", total(lambda x: Delta(x, i) * (Log(at(p, x) / at(q, x)) + 1)), "product rule", "(t log t)' = log t + 1"),
        Line("=", Log(at(p, i) / at(q, i)) + 1, "one-hot", "only x = i is left"),
    )


IDENTITY = Identity(
    name="kl-gradient",
    title="The gradient of divergence in its first law",
    statement=relation(Derivative(kl(p, q), at(p, i)), "=", Log(at(p, i) / at(q, i)) + 1, hypotheses=("p, q pmfs on one finite alphabet",)),
    lines=lines,
    source="Boyd and Vandenberghe 2004, section 3.2.6",
)
