"""Mutual information is non-negative: I(X;Y) >= 0

For two discrete random variables. Source: Cover and Thomas 2006, corollary to theorem 2.6.3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ONE, ZERO, Log, sum_over
from .expressions import information
from .identity import Identity, relation
from .vocabulary import X, Y, a, b, joint


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            sum_over(a, sum_over(b, joint(X=a, Y=b) * -Log(joint(X=a) * joint(Y=b) / joint(X=a, Y=b)))),
            "definition",
            "log t = -log(1/t)",
        ),
        Line(
            ">=",
            sum_over(a, sum_over(b, joint(X=a, Y=b) * (1 - joint(X=a) * joint(Y=b) / joint(X=a, Y=b)))),
            "tangent line",
            "-log t >= 1 - t",
            ("P(x, y) > 0; other terms are 0",),
        ),
        Line("=", ONE - sum_over(a, joint(X=a)) * sum_over(b, joint(Y=b)), "linearity"),
        Line("=", ZERO, "normalisation"),
    )


IDENTITY = Identity(
    name="mutual-information-nonnegative",
    title="Mutual information is non-negative",
    statement=relation(information(X, Y), ">=", ZERO, hypotheses=("X, Y discrete random variables with a joint law P",)),
    lines=lines,
    equality="iff P(x, y) = P(x) P(y): X and Y are independent",
    source="Cover and Thomas 2006, corollary to theorem 2.6.3",
)
