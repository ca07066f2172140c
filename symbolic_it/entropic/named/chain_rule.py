"""Chain rule of entropy: a joint entropy is a sum of conditional ones.

Each variable adds what it still has to tell, given those before it.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "H(X,Y,Z) = H(X) + H(Y|X) + H(Z|X,Y)",
    references=("T. M. Cover, J. A. Thomas, Elements of Information Theory, 2nd ed., 2006, theorem 2.5.1",),
)
