"""Independence bound: a joint entropy is at most the sum of the single ones.

With equality exactly when the variables are independent.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "H(X,Y,Z) <= H(X) + H(Y) + H(Z)",
    references=("T. M. Cover, J. A. Thomas, Elements of Information Theory, 2nd ed., 2006, theorem 2.6.6",),
)
