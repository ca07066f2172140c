"""Conditional mutual information is non-negative: I(X;Y|Z) >= 0

For three discrete random variables. Source: Cover and Thomas 2006, section 2.6.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ZERO, Log, sum_over
from .expressions import information
from .identity import Identity, relation
from .vocabulary import X, Y, Z, a, b, c, joint

ratio = joint(X=a, Z=c) * joint(Y=b, Z=c) / (joint(X=a, Y=b, Z=c) * joint(Z=c))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -sum_over(a, sum_over(b, sum_over(c, joint(X=a, Y=b, Z=c) * Log(ratio)))), "definition", "log t = -log(1/t)"),
        Line(
            ">=",
            sum_over(a, sum_over(b, sum_over(c, joint(X=a, Y=b, Z=c) * (1 - ratio)))),
            "tangent line",
            "-log t >= 1 - t",
            ("P(x, y, z) > 0; other terms are 0",),
        ),
        Line("=", ZERO, "marginalisation", "sum over x of P(x, z) P(y, z)/P(z) is P(y, z); all sums to 1 - 1"),
    )


IDENTITY = Identity(
    name="conditional-mutual-information-nonnegative",
    title="Conditional mutual information is non-negative",
    statement=relation(information(X, Y, Z), ">=", ZERO, hypotheses=("X, Y, Z discrete random variables with a joint law P",)),
    lines=lines,
    equality="iff X and Y are independent given Z",
    source="Cover and Thomas 2006, section 2.6",
)
