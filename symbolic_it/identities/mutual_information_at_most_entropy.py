"""Information about X is at most its entropy: I(X;Y) <= H(X)

For two discrete random variables. Source: Cover and Thomas 2006, section 2.4.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .expressions import entropy_of, given, information
from .identity import Identity, relation
from .vocabulary import X, Y


def lines() -> tuple[Line, ...]:
    return (
        Line("=", entropy_of("X") - given(X, Y), "reduction of uncertainty"),
        Line("<=", entropy_of("X"), "signs", "H(X|Y) >= 0"),
    )


IDENTITY = Identity(
    name="mutual-information-at-most-entropy",
    title="Information about X is at most its entropy",
    statement=relation(information(X, Y), "<=", entropy_of("X"), hypotheses=("X, Y discrete random variables with a joint law P",)),
    lines=lines,
    equality="iff X is a function of Y",
    remarks=("by symmetry I(X;Y) <= H(Y) too",),
    source="Cover and Thomas 2006, section 2.4",
)
