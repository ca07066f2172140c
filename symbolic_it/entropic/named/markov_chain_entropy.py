"""Joint entropy of a Markov chain: each step needs only the one before."""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "H(X,Y,Z,W) = H(X) + H(Y|X) + H(Z|Y) + H(W|Z)",
    given=("X->Y->Z->W",),
    references=("T. M. Cover, J. A. Thomas, Elements of Information Theory, 2nd ed., 2006, section 4.2",),
)
