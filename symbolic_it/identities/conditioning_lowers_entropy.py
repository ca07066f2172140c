"""Conditioning lowers entropy on average: H(X|Y) <= H(X)

For two discrete random variables. Source: Cover and Thomas 2006, theorem 2.6.5.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .expressions import entropy_of, given, information
from .identity import Identity, relation
from .vocabulary import X, Y


def lines() -> tuple[Line, ...]:
    return (
        Line("=", entropy_of("X") - information(X, Y), "mutual information", "I(X;Y) = H(X) - H(X|Y)"),
        Line("<=", entropy_of("X"), "Gibbs' inequality", "I(X;Y) is a divergence, hence >= 0"),
    )


IDENTITY = Identity(
    name="conditioning-lowers-entropy",
    title="Conditioning lowers entropy on average",
    statement=relation(given(X, Y), "<=", entropy_of("X"), hypotheses=("X, Y discrete random variables with a joint law P",)),
    lines=lines,
    equality="iff X and Y are independent",
    remarks=("on average only: H(X|Y=y) can exceed H(X) for one y",),
    source="Cover and Thomas 2006, theorem 2.6.5",
)
