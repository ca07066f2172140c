"""Chain rule of information: I(X;Y, Z) = I(X;Y) + I(X;Z|Y)

For three discrete random variables. Source: Cover and Thomas 2006, theorem 2.5.2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .expressions import entropy_of, given, information
from .identity import Identity, relation
from .vocabulary import X, Y, Z


def lines() -> tuple[Line, ...]:
    return (
        Line("=", entropy_of("X") - given(X, Y + Z), "reduction of uncertainty"),
        Line("=", (entropy_of("X") - given(X, Y)) + (given(X, Y) - given(X, Y + Z)), "add and subtract", "H(X|Y)"),
        Line("=", information(X, Y) + information(X, Z, Y), "definition"),
    )


IDENTITY = Identity(
    name="mutual-information-chain-rule",
    title="Chain rule of information",
    statement=relation(
        information(X, Y + Z),
        "=",
        information(X, Y) + information(X, Z, Y),
        hypotheses=("X, Y, Z discrete random variables with a joint law P",),
    ),
    lines=lines,
    source="Cover and Thomas 2006, theorem 2.5.2",
)
