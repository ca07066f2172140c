"""False: conditioning reduces mutual information.

With Z the sum of two fair independent bits X and Y, I(X;Y) = 0, but I(X;Y|Z) > 0.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "I(X;Y|Z) <= I(X;Y)",
    references=("T. M. Cover, J. A. Thomas, Elements of Information Theory, 2nd ed., 2006, section 2.8",),
)
