"""More evidence, more information: I(X;Y) <= I(X;Y, Z)

For three discrete random variables. Source: Cover and Thomas 2006, section 2.5.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .expressions import information
from .identity import Identity, relation
from .vocabulary import X, Y, Z


def lines() -> tuple[Line, ...]:
    return (
        Line("<=", information(X, Y) + information(X, Z, Y), "signs", "I(X;Z|Y) >= 0"),
        Line("=", information(X, Y + Z), "chain rule"),
    )


IDENTITY = Identity(
    name="mutual-information-monotonicity",
    title="More evidence, more information",
    statement=relation(
        information(X, Y), "<=", information(X, Y + Z), hypotheses=("X, Y, Z discrete random variables with a joint law P",)
    ),
    lines=lines,
    equality="iff X and Z are independent given Y",
    source="Cover and Thomas 2006, section 2.5",
)
