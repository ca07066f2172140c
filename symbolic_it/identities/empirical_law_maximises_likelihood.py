"""The empirical law maximises likelihood: sum n log q <= sum n log(n/N)

For counts n(x) > 0 of a sample of size N, over all pmfs q. Source: Cover and Thomas 2006, theorem 11.1.2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.abbreviation import Abbreviation
from ..terms.term import Log
from .expressions import positive_function
from .identity import Identity, relation
from .vocabulary import at, k, q, total

count = positive_function("n")
size = total(count, k)
best = total(lambda x: count(x) * Log(count(x) / size))


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            best + total(lambda x: count(x) * Log(size * at(q, x) / count(x))),
            "log of a product",
            "log q(x) = log(n(x)/N) + log(N q(x)/n(x))",
            ("q(x) > 0",),
        ),
        Line("<=", best + total(lambda x: count(x) * (size * at(q, x) / count(x) - 1)), "tangent line", "log u <= u - 1"),
        Line("=", best, "normalisation", "N ∑ q - ∑ n = N - N = 0"),
    )


IDENTITY = Identity(
    name="empirical-law-maximises-likelihood",
    title="The empirical law maximises likelihood",
    statement=relation(total(lambda x: count(x) * Log(at(q, x))), "<=", best, hypotheses=("q a pmf", "counts n(x) > 0 with sum N")),
    lines=lines,
    where=(Abbreviation("N", size),),
    equality="iff q(x) = n(x)/N",
    source="Cover and Thomas 2006, theorem 11.1.2",
)
