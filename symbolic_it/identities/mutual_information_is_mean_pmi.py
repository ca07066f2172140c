"""Mutual information is the mean of pointwise information: I(X;Y) = sum P(x, y) PMI(x; y)

For two discrete random variables; the mean is under the joint law, not under the product of the marginals. Source:
Church and Hanks 1990.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log, function_of, sum_over
from .expressions import information
from .identity import Identity, relation
from .vocabulary import X, Y, a, b, joint, quantity

pair = function_of((a, b), joint(X=a, Y=b), "P")


def lines() -> tuple[Line, ...]:
    return (
        Line("=", sum_over(a, sum_over(b, joint(X=a, Y=b) * Log(joint(X=a, Y=b) / (joint(X=a) * joint(Y=b))))), "definition"),
        Line("=", information(X, Y), "definition"),
    )


IDENTITY = Identity(
    name="mutual-information-is-mean-pmi",
    title="Mutual information is the mean of pointwise information",
    statement=relation(
        sum_over(a, sum_over(b, joint(X=a, Y=b) * quantity("pointwise_mutual_information", pair, a, b))),
        "=",
        information(X, Y),
        hypotheses=("X, Y discrete random variables with a joint law P",),
    ),
    lines=lines,
    remarks=("PMI of one pair can be negative, its mean cannot",),
    source="Church and Hanks 1990",
)
