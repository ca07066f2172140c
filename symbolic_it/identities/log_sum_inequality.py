"""The log-sum inequality: sum a log(a/b) >= A log(A/B) with A = sum a, B = sum b

For positive numbers a(x), b(x). Source: Cover and Thomas 2006, theorem 2.7.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.abbreviation import Abbreviation
from ..terms.term import Log
from .expressions import positive_function
from .identity import Identity, relation
from .vocabulary import k, total

a_, b_ = positive_function("a"), positive_function("b")
A, B = total(a_, k), total(b_, k)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            A * Log(A / B) + total(lambda x: a_(x) * -Log(A * b_(x) / (B * a_(x)))),
            "log of a product",
            "log(a/b) = log(A/B) - log(A b/(B a))",
        ),
        Line(">=", A * Log(A / B) + total(lambda x: a_(x) * (1 - A * b_(x) / (B * a_(x)))), "tangent line", "-log u >= 1 - u"),
        Line("=", A * Log(A / B), "linearity", "∑ a - (A/B) ∑ b = A - A = 0"),
    )


IDENTITY = Identity(
    name="log-sum-inequality",
    title="The log-sum inequality",
    statement=relation(
        total(lambda x: a_(x) * Log(a_(x) / b_(x))), ">=", A * Log(A / B), hypotheses=("a(x), b(x) > 0, with sums A and B",)
    ),
    lines=lines,
    where=(
        Abbreviation("A", A),
        Abbreviation("B", B),
    ),
    equality="iff a(x)/b(x) is the same for all x",
    remarks=("the sums need not be 1: Gibbs' inequality is the case A = B = 1",),
    source="Cover and Thomas 2006, theorem 2.7.1",
)
