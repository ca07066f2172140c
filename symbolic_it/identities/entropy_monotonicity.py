"""A part is no more uncertain than the whole: H(X) <= H(X, Y)

For discrete random variables. Source: Cover and Thomas 2006, section 2.2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .expressions import entropy_of, given
from .identity import Identity, relation
from .vocabulary import X, Y


def lines() -> tuple[Line, ...]:
    return (
        Line("<=", entropy_of("X") + given(Y, X), "signs", "H(Y|X) >= 0"),
        Line("=", entropy_of("X", "Y"), "chain rule"),
    )


IDENTITY = Identity(
    name="entropy-monotonicity",
    title="A part is no more uncertain than the whole",
    statement=relation(entropy_of("X"), "<=", entropy_of("X", "Y"), hypotheses=("X, Y discrete random variables with a joint law P",)),
    lines=lines,
    equality="iff Y is a function of X",
    source="Cover and Thomas 2006, section 2.2",
)
