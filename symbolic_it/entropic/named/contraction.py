"""Contraction, an axiom of conditional independence."""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "I(X;Y,Z) = 0",
    given=("I(X;Y)=0", "I(X;Z|Y)=0"),
    references=("A. P. Dawid, J. Royal Statist. Soc. B 41, 1979", "J. Pearl, A. Paz, 1985"),
)
