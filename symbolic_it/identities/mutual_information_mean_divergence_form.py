"""Mutual information is a mean divergence: I(X;Y) = sum_y P(y) D(P_X|y||P_X)

For two discrete random variables: how far, on average, Y moves the law of X. With a fair choice Y between two laws it
is their Jensen-Shannon divergence. Source: Cover and Thomas 2006, section 2.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log, function_of, sum_over
from .expressions import information, kl
from .identity import Identity, relation
from .vocabulary import X, Y, a, b, joint

posterior = function_of((a,), joint(X=a, Y=b) / joint(Y=b))
prior = function_of((a,), joint(X=a), "P_X")


def lines() -> tuple[Line, ...]:
    return (
        Line("=", sum_over(a, sum_over(b, joint(X=a, Y=b) * Log(joint(X=a, Y=b) / (joint(X=a) * joint(Y=b))))), "definition"),
        Line(
            "=",
            sum_over(b, joint(Y=b) * sum_over(a, (joint(X=a, Y=b) / joint(Y=b)) * Log((joint(X=a, Y=b) / joint(Y=b)) / joint(X=a)))),
            "factor out",
            "P(x, y) = P(y) P(x|y)",
            ("P(y) > 0",),
        ),
        Line("=", sum_over(b, joint(Y=b) * kl(posterior, prior)), "definition"),
    )


IDENTITY = Identity(
    name="mutual-information-mean-divergence-form",
    title="Mutual information is a mean divergence",
    statement=relation(
        information(X, Y),
        "=",
        sum_over(b, joint(Y=b) * kl(posterior, prior)),
        hypotheses=("X, Y discrete random variables with a joint law P",),
    ),
    lines=lines,
    source="Cover and Thomas 2006, section 2.4",
)
