"""Mutual information by entropies: I(X;Y) = H(X) + H(Y) - H(X, Y)

For two discrete random variables. Source: Cover and Thomas 2006, theorem 2.4.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log, sum_over
from .expressions import entropy_of, information
from .identity import Identity, relation
from .vocabulary import X, Y, a, b, joint


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=", sum_over(a, sum_over(b, joint(X=a, Y=b) * (Log(joint(X=a, Y=b)) - Log(joint(X=a)) - Log(joint(Y=b))))), "log of a quotient"
        ),
        Line(
            "=",
            sum_over(a, sum_over(b, joint(X=a, Y=b) * Log(joint(X=a, Y=b))))
            - sum_over(a, joint(X=a) * Log(joint(X=a)))
            - sum_over(b, joint(Y=b) * Log(joint(Y=b))),
            "marginalisation",
            "∑_y P(x, y) = P(x), ∑ₓ P(x, y) = P(y)",
        ),
        Line("=", entropy_of("X") + entropy_of("Y") - entropy_of("X", "Y"), "definition"),
    )


IDENTITY = Identity(
    name="mutual-information-entropy-form",
    title="Mutual information by entropies",
    statement=relation(
        information(X, Y),
        "=",
        entropy_of("X") + entropy_of("Y") - entropy_of("X", "Y"),
        hypotheses=("X, Y discrete random variables with a joint law P",),
    ),
    lines=lines,
    source="Cover and Thomas 2006, theorem 2.4.1",
)
