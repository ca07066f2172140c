"""Shearer's inequality: sets that cover every variable k times have k times the joint entropy.

Here every one of four variables is covered twice.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "2H(X,Y,Z,W) <= H(X,Y) + H(Y,Z,W) + H(X,Z) + H(W)",
    references=("F. R. K. Chung, R. L. Graham, P. Frankl, J. B. Shearer, J. Combin. Theory A 43, 1986",),
)
