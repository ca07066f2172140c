"""The Cauchy-Schwarz inequality: (sum a b)^2 <= sum a^2 sum b^2

For real functions of finitely many outcomes. Source: Hardy, Littlewood and Polya 1952, theorem 7.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import HALF
from .expressions import function
from .identity import Identity, relation
from .vocabulary import total, y

a, b = function("a"), function("b")
bound = total(lambda i: a(i) ** 2) * total(lambda i: b(i) ** 2)


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            bound - HALF * total(lambda i: total(lambda j: (a(i) * b(j) - a(j) * b(i)) ** 2, y)),
            "Lagrange's identity",
            "multiply the squares out: each mixed product comes twice",
        ),
        Line("<=", bound, "squares", "no square is negative"),
    )


IDENTITY = Identity(
    name="cauchy-schwarz-inequality",
    title="The Cauchy-Schwarz inequality",
    statement=relation(total(lambda i: a(i) * b(i)) ** 2, "<=", bound, hypotheses=("a, b real functions on a finite set",)),
    lines=lines,
    equality="iff one of a, b is a multiple of the other",
    source="Hardy, Littlewood and Pólya 1952, theorem 7",
)
