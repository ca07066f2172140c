"""The sum of independent variables has at least the entropy of each.

Z = X + Y in any group: each of the three is a function of the other two.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "H(X) <= H(Z)",
    given=("I(X;Y)=0", "H(Z|X,Y)=0", "H(X|Y,Z)=0", "H(Y|X,Z)=0"),
    references=("T. M. Cover, J. A. Thomas, Elements of Information Theory, 2nd ed., 2006, problem 2.14",),
)
