"""False in general: the intersection axiom of conditional independence.

It holds for positive distributions; copies of one variable break it.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "I(X;Y,Z) = 0",
    given=("I(X;Y|Z)=0", "I(X;Z|Y)=0"),
    references=("J. Pearl, Probabilistic Reasoning in Intelligent Systems, 1988, section 3.1",),
)
