"""Chain rule of mutual information.

What X and Y together say about Z is what X says, and what Y adds.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "I(X,Y;Z) = I(X;Z) + I(Y;Z|X)",
    references=("T. M. Cover, J. A. Thomas, Elements of Information Theory, 2nd ed., 2006, theorem 2.5.2",),
)
