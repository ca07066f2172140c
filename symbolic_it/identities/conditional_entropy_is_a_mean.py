"""Conditional entropy is a mean of entropies: H(X|Y) = sum_y P(y) H(X|Y=y)

For two discrete random variables. Source: Cover and Thomas 2006, eq. 2.10.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log, function_of, sum_over
from .expressions import entropy, given
from .identity import Identity, relation
from .vocabulary import X, Y, a, b, joint

posterior = function_of((a,), joint(X=a, Y=b) / joint(Y=b))


def lines() -> tuple[Line, ...]:
    return (
        Line("=", -sum_over(a, sum_over(b, joint(X=a, Y=b) * Log(joint(X=a, Y=b) / joint(Y=b)))), "definition"),
        Line(
            "=",
            sum_over(b, joint(Y=b) * -sum_over(a, (joint(X=a, Y=b) / joint(Y=b)) * Log(joint(X=a, Y=b) / joint(Y=b)))),
            "factor out",
            "P(x, y) = P(y) P(x|y)",
            ("P(y) > 0",),
        ),
        Line("=", sum_over(b, joint(Y=b) * entropy(posterior)), "definition"),
    )


IDENTITY = Identity(
    name="conditional-entropy-is-a-mean",
    title="Conditional entropy is a mean of entropies",
    statement=relation(
        given(X, Y), "=", sum_over(b, joint(Y=b) * entropy(posterior)), hypotheses=("X, Y discrete random variables with a joint law P",)
    ),
    lines=lines,
    source="Cover and Thomas 2006, eq. 2.10",
)
