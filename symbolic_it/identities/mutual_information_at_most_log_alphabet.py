"""Information about X is at most the logarithm of its alphabet: I(X;Y) <= log |X|

For two discrete random variables; so is the capacity of any channel with inputs in X. Source: Cover and Thomas 2006, section 7.3.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import Log
from .expressions import entropy_of, given, information
from .identity import Identity, relation
from .vocabulary import JOINT, X, Y

SIZE = JOINT.space("X").size


def lines() -> tuple[Line, ...]:
    return (
        Line("=", entropy_of("X") - given(X, Y), "reduction of uncertainty"),
        Line("<=", entropy_of("X"), "signs", "H(X|Y) >= 0"),
        Line("<=", Log(SIZE), "uniform maximises entropy", "H(X) <= log |X|"),
    )


IDENTITY = Identity(
    name="mutual-information-at-most-log-alphabet",
    title="Information about X is at most the logarithm of its alphabet",
    statement=relation(information(X, Y), "<=", Log(SIZE), hypotheses=("X, Y discrete random variables with a joint law P",)),
    lines=lines,
    equality="iff X is uniform and a function of Y",
    remarks=("by symmetry I(X;Y) <= log |Y| too",),
    source="Cover and Thomas 2006, section 7.3",
)
