"""Mutual information is a reduction of uncertainty: I(X;Y) = H(X) - H(X|Y)

For two discrete random variables. Source: Cover and Thomas 2006, theorem 2.4.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log, sum_over
from .expressions import entropy_of, given, information
from .identity import Identity, relation
from .vocabulary import X, Y, a, b, joint


def lines() -> tuple[Line, ...]:
    return (
        Line("=", sum_over(a, sum_over(b, joint(X=a, Y=b) * Log(joint(X=a, Y=b) / (joint(X=a) * joint(Y=b))))), "definition"),
        Line(
            "=",
            sum_over(a, sum_over(b, joint(X=a, Y=b) * (Log(joint(X=a, Y=b) / joint(Y=b)) - Log(joint(X=a))))),
            "log of a quotient",
            "P(x, y)/P(y) = P(x|y)",
        ),
        Line(
            "=",
            sum_over(a, sum_over(b, joint(X=a, Y=b) * Log(joint(X=a, Y=b) / joint(Y=b)))) - sum_over(a, joint(X=a) * Log(joint(X=a))),
            "marginalisation",
            "∑_y P(x, y) = P(x)",
        ),
        Line("=", entropy_of("X") - given(X, Y), "definition"),
    )


IDENTITY = Identity(
    name="mutual-information-reduction-form",
    title="Mutual information is a reduction of uncertainty",
    statement=relation(
        information(X, Y), "=", entropy_of("X") - given(X, Y), hypotheses=("X, Y discrete random variables with a joint law P",)
    ),
    lines=lines,
    source="Cover and Thomas 2006, theorem 2.4.1",
)
