"""Entropic Ruzsa triangle inequality.

A = X - Y, B = Y - Z, C = X - Z of independent X, Y, Z in a group.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "H(C) + H(Y) <= H(A) + H(B)",
    given=(
        "I(X;Y,Z)=0",
        "I(Y;Z)=0",
        "H(A|X,Y)=0",
        "H(B|Y,Z)=0",
        "H(C|X,Z)=0",
        "H(C|A,B)=0",
        "H(X|C,Z)=0",
        "H(Z|C,X)=0",
        "H(X|A,Y)=0",
        "H(Y|A,X)=0",
        "H(Z|B,Y)=0",
        "H(Y|B,Z)=0",
    ),
    references=("I. Z. Ruzsa, Random Structures and Algorithms 34, 2009",),
)
