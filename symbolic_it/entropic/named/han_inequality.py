"""Han's inequality: average entropies of larger subsets are smaller, per variable.

For three variables: 2H(X,Y,Z) is at most the sum over the pairs.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "2H(X,Y,Z) <= H(X,Y) + H(Y,Z) + H(X,Z)",
    references=("T. S. Han, Information and Control 36, 1978",),
)
