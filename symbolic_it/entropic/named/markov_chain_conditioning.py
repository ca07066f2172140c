"""Along a Markov chain, conditioning on the end reduces mutual information.

Without the chain it may increase: see conditioning-reduces-information.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "I(X;Y|Z) <= I(X;Y)",
    given=("X->Y->Z",),
    references=("T. M. Cover, J. A. Thomas, Elements of Information Theory, 2nd ed., 2006, corollary to theorem 2.8.1",),
)
