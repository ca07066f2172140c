"""Data processing inequality: no processing of Y says more about X than Y does."""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "I(X;Z) <= I(X;Y)",
    given=("X->Y->Z",),
    references=("T. M. Cover, J. A. Thomas, Elements of Information Theory, 2nd ed., 2006, theorem 2.8.1",),
)
