"""Entropic core of Fano's inequality.

E says whether the estimate Z of X from Y is wrong. The last term is at most P(E = 1) log(K - 1).
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "H(X|Y) <= H(E) + H(X|E,Z)",
    given=("X->Y->Z", "E = f(X,Z)"),
    references=("T. M. Cover, J. A. Thomas, Elements of Information Theory, 2nd ed., 2006, theorem 2.10.1",),
)
