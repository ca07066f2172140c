"""Data processing for functions: f(X) says no more about Y than X does."""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "I(Z;Y) <= I(X;Y)",
    given=("Z = f(X)",),
    references=("T. M. Cover, J. A. Thomas, Elements of Information Theory, 2nd ed., 2006, corollary to theorem 2.8.1",),
)
