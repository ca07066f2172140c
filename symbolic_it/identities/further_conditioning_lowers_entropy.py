"""More conditions lower entropy: H(X|Y, Z) <= H(X|Y)

For three discrete random variables: a longer context never raises the entropy of the next token. Source: Cover and
Thomas 2006, theorem 2.6.5.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from .expressions import given, information
from .identity import Identity, relation
from .vocabulary import X, Y, Z


def lines() -> tuple[Line, ...]:
    return (
        Line("=", given(X, Y) - information(X, Z, Y), "conditional information", "I(X;Z|Y) = H(X|Y) - H(X|Y, Z)"),
        Line("<=", given(X, Y), "Gibbs' inequality", "I(X;Z|Y) is a mean of divergences, hence >= 0"),
    )


IDENTITY = Identity(
    name="further-conditioning-lowers-entropy",
    title="More conditions lower entropy",
    statement=relation(given(X, Y + Z), "<=", given(X, Y), hypotheses=("X, Y, Z discrete random variables with a joint law P",)),
    lines=lines,
    equality="iff X and Z are independent given Y",
    source="Cover and Thomas 2006, theorem 2.6.5",
)
