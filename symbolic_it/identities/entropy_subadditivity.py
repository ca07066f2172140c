"""Joint entropy is at most the sum: H(X, Y) <= H(X) + H(Y)

For two discrete random variables. Source: Cover and Thomas 2006, theorem 2.6.6.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .expressions import entropy_of, given
from .identity import Identity, relation
from .vocabulary import X, Y


def lines() -> tuple[Line, ...]:
    return (
        Line("=", entropy_of("X") + given(Y, X), "chain rule"),
        Line("<=", entropy_of("X") + entropy_of("Y"), "conditioning", "H(Y|X) <= H(Y)"),
    )


IDENTITY = Identity(
    name="entropy-subadditivity",
    title="Joint entropy is at most the sum",
    statement=relation(
        entropy_of("X", "Y"), "<=", entropy_of("X") + entropy_of("Y"), hypotheses=("X, Y discrete random variables with a joint law P",)
    ),
    lines=lines,
    equality="iff X and Y are independent",
    source="Cover and Thomas 2006, theorem 2.6.6",
)
