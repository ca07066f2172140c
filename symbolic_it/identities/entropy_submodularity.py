"""Entropy is submodular: H(X, Y, Z) + H(Z) <= H(X, Z) + H(Y, Z)

For three discrete random variables. Source: Yeung 2008, chapter 14.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .expressions import entropy_of, information
from .identity import Identity, relation
from .vocabulary import X, Y, Z


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            entropy_of("X", "Z") + entropy_of("Y", "Z") - information(X, Y, Z),
            "conditional information",
            "I(X;Y|Z) = H(X, Z) + H(Y, Z) - H(X, Y, Z) - H(Z)",
        ),
        Line("<=", entropy_of("X", "Z") + entropy_of("Y", "Z"), "Gibbs' inequality", "I(X;Y|Z) >= 0"),
    )


IDENTITY = Identity(
    name="entropy-submodularity",
    title="Entropy is submodular",
    statement=relation(
        entropy_of("X", "Y", "Z") + entropy_of("Z"),
        "<=",
        entropy_of("X", "Z") + entropy_of("Y", "Z"),
        hypotheses=("X, Y, Z discrete random variables with a joint law P",),
    ),
    lines=lines,
    equality="iff X and Y are independent given Z",
    source="Yeung 2008, chapter 14",
)
