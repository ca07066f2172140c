"""Conditional entropy is non-negative: H(X|Y) >= 0

For discrete random variables. Source: Cover and Thomas 2006, section 2.2.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..terms.term import ZERO, Log, sum_over
from .expressions import given
from .identity import Identity, relation
from .vocabulary import X, Y, a, b, joint


def lines() -> tuple[Line, ...]:
    return (
        Line("=", sum_over(a, sum_over(b, joint(X=a, Y=b) * -Log(joint(X=a, Y=b) / joint(Y=b)))), "definition"),
        Line(">=", ZERO, "signs", "P(x|y) <= 1"),
    )


IDENTITY = Identity(
    name="conditional-entropy-nonnegative",
    title="Conditional entropy is non-negative",
    statement=relation(given(X, Y), ">=", ZERO, hypotheses=("X, Y discrete random variables with a joint law P",)),
    lines=lines,
    equality="iff X is a function of Y",
    source="Cover and Thomas 2006, section 2.2",
)
