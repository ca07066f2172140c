"""Han's inequality for conditional entropies.

What each variable has on its own, given all others, is together at most the joint entropy.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "H(X|Y,Z) + H(Y|X,Z) + H(Z|X,Y) <= H(X,Y,Z)",
    references=("T. S. Han, Information and Control 36, 1978",),
)
