"""Mutual information is the divergence from independence: I(X;Y) = D(P_XY||P_X P_Y)

For two discrete random variables. Source: Cover and Thomas 2006, eq. 2.29.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log, function_of, sum_over
from .expressions import information, kl
from .identity import Identity, relation
from .vocabulary import X, Y, a, b, joint

pair = function_of((a, b), joint(X=a, Y=b), "P_XY")
independent = function_of((a, b), joint(X=a) * joint(Y=b))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", sum_over(a, sum_over(b, joint(X=a, Y=b) * Log(joint(X=a, Y=b) / (joint(X=a) * joint(Y=b))))), "definition"),
        Line("=", kl(pair, independent), "definition", "the product of the marginals is the second law"),
    )


IDENTITY = Identity(
    name="mutual-information-divergence-form",
    title="Mutual information is the divergence from independence",
    statement=relation(information(X, Y), "=", kl(pair, independent), hypotheses=("X, Y discrete random variables with a joint law P",)),
    lines=lines,
    source="Cover and Thomas 2006, eq. 2.29",
)
