"""Jensen's inequality for the logarithm: sum p log a <= log sum p a

For a pmf p and positive numbers a(x). Source: Cover and Thomas 2006, theorem 2.6.2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.abbreviation import Abbreviation
from ..terms.term import Log
from .expressions import positive_function
from .identity import Identity, relation
from .vocabulary import at, k, p, total

a_ = positive_function("a")
average = total(lambda x: at(p, x) * a_(x), k)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            Log(average) + total(lambda x: at(p, x) * Log(a_(x) / average)),
            "log of a quotient",
            "log a = log A + log(a/A), A = ∑ p a",
        ),
        Line("<=", Log(average) + total(lambda x: at(p, x) * (a_(x) / average - 1)), "tangent line", "log u <= u - 1"),
        Line("=", Log(average), "normalisation", "∑ p a/A = 1 = ∑ p"),
    )


IDENTITY = Identity(
    name="jensen-inequality-for-log",
    title="Jensen's inequality for the logarithm",
    statement=relation(total(lambda x: at(p, x) * Log(a_(x))), "<=", Log(average), hypotheses=("p a pmf on a finite alphabet", "a(x) > 0")),
    lines=lines,
    where=(Abbreviation("A", average),),
    equality="iff a(x) is the same wherever p(x) > 0",
    source="Cover and Thomas 2006, theorem 2.6.2",
)
