"""A function has no more entropy than its argument."""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "H(Z) <= H(X)",
    given=("Z = f(X)",),
    references=("T. M. Cover, J. A. Thomas, Elements of Information Theory, 2nd ed., 2006, problem 2.4",),
)
