"""False: pairwise independence makes three variables independent.

Two fair bits and their sum are independent in pairs, not together.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "H(X,Y,Z) = H(X) + H(Y) + H(Z)",
    given=("I(X;Y)=0", "I(X;Z)=0", "I(Y;Z)=0"),
    references=("S. N. Bernstein, 1917",),
)
