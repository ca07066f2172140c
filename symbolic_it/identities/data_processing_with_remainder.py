"""Data processing: I(X;Z) <= I(X;Y) + I(X;Z|Y)

For three discrete random variables. In a Markov chain X - Y - Z the last term is 0, and processing Y into Z cannot
add information. Source: Cover and Thomas 2006, theorem 2.8.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .expressions import information
from .identity import Identity, relation
from .vocabulary import X, Y, Z


def lines() -> tuple[Line, ...]:
    return (
        Line("<=", information(X, Z) + information(X, Y, Z), "signs", "I(X;Y|Z) >= 0"),
        Line("=", information(X, Y + Z), "chain rule", "beginning with Z"),
        Line("=", information(X, Y) + information(X, Z, Y), "chain rule", "beginning with Y"),
    )


IDENTITY = Identity(
    name="data-processing-with-remainder",
    title="Data processing",
    statement=relation(
        information(X, Z),
        "<=",
        information(X, Y) + information(X, Z, Y),
        hypotheses=("X, Y, Z discrete random variables with a joint law P",),
    ),
    lines=lines,
    equality="iff X and Y are independent given Z",
    remarks=("X - Y - Z Markov: I(X;Z|Y) = 0, hence I(X;Z) <= I(X;Y)",),
    source="Cover and Thomas 2006, theorem 2.8.1",
)
