"""Chain rule of three variables: H(X, Y, Z) = H(X) + H(Y|X) + H(Z|X, Y)

For three discrete random variables; more variables by repetition. Source: Cover and Thomas 2006, theorem 2.5.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .expressions import entropy_of, given
from .identity import Identity, relation
from .vocabulary import X, Y, Z


def lines() -> tuple[Line, ...]:
    return (
        Line("=", entropy_of("X", "Y") + given(Z, X + Y), "chain rule", "for the pair (X, Y) and Z"),
        Line("=", entropy_of("X") + given(Y, X) + given(Z, X + Y), "chain rule", "for X and Y"),
    )


IDENTITY = Identity(
    name="joint-entropy-chain-rule-of-three",
    title="Chain rule of three variables",
    statement=relation(
        entropy_of("X", "Y", "Z"),
        "=",
        entropy_of("X") + given(Y, X) + given(Z, X + Y),
        hypotheses=("X, Y, Z discrete random variables with a joint law P",),
    ),
    lines=lines,
    remarks=(
        "a language model uses it token by token: the log-probability of a text is the sum of those of its tokens given what precedes them",
    ),
    source="Cover and Thomas 2006, theorem 2.5.1",
)
