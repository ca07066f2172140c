"""Chain rule of entropy: H(X, Y) = H(X) + H(Y|X)

For two discrete random variables. Source: Cover and Thomas 2006, theorem 2.2.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log, sum_over
from .expressions import entropy_of, given
from .identity import Identity, relation
from .vocabulary import X, Y, a, b, joint


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -sum_over(a, sum_over(b, joint(X=a, Y=b) * Log(joint(X=a, Y=b)))), "definition"),
        Line(
            "=",
            -sum_over(a, sum_over(b, joint(X=a, Y=b) * (Log(joint(X=a)) + Log(joint(X=a, Y=b) / joint(X=a))))),
            "log of a product",
            "P(x, y) = P(x) P(y|x)",
            ("P(x) > 0",),
        ),
        Line(
            "=",
            -sum_over(a, joint(X=a) * Log(joint(X=a))) - sum_over(a, sum_over(b, joint(X=a, Y=b) * Log(joint(X=a, Y=b) / joint(X=a)))),
            "marginalisation",
            "∑_y P(x, y) = P(x)",
        ),
        Line("=", entropy_of("X") + given(Y, X), "definition"),
    )


IDENTITY = Identity(
    name="joint-entropy-chain-rule",
    title="Chain rule of entropy",
    statement=relation(
        entropy_of("X", "Y"), "=", entropy_of("X") + given(Y, X), hypotheses=("X, Y discrete random variables with a joint law P",)
    ),
    lines=lines,
    source="Cover and Thomas 2006, theorem 2.2.1",
)
