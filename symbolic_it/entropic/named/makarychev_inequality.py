"""A five-variable inequality that does not follow from Shannon's.

Proved with a copy of E; with E = A it is the Zhang-Yeung inequality.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "I(A;B) <= I(A;B|C) + I(A;B|D) + I(C;D) + I(E;B|C) + I(E;C|B) + I(B;C|E)",
    references=("K. Makarychev, Yu. Makarychev, A. Romashchenko, N. Vereshchagin, Comm. in Inf. and Systems 2, 2002",),
)
