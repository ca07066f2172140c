"""Mutual information is symmetric: I(X;Y) = I(Y;X)

For two discrete random variables. Source: Cover and Thomas 2006, theorem 2.4.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log, sum_over
from .expressions import information
from .identity import Identity, relation
from .vocabulary import X, Y, a, b, joint


def lines() -> tuple[Line, ...]:
    return (
        Line("=", sum_over(a, sum_over(b, joint(X=a, Y=b) * Log(joint(X=a, Y=b) / (joint(X=a) * joint(Y=b))))), "definition"),
        Line(
            "=",
            sum_over(b, sum_over(a, joint(X=a, Y=b) * Log(joint(X=a, Y=b) / (joint(Y=b) * joint(X=a))))),
            "exchange of sums",
            "and of the factors below",
        ),
        Line("=", information(Y, X), "definition"),
    )


IDENTITY = Identity(
    name="mutual-information-symmetry",
    title="Mutual information is symmetric",
    statement=relation(information(X, Y), "=", information(Y, X), hypotheses=("X, Y discrete random variables with a joint law P",)),
    lines=lines,
    source="Cover and Thomas 2006, theorem 2.4.1",
)
