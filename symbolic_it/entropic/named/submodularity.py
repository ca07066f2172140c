"""Submodularity of entropy: H(S) + H(T) >= H(S u T) + H(S n T).

With monotonicity this is all that Shannon's inequalities say.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "H(X,Y,Z) + H(Z) <= H(X,Z) + H(Y,Z)",
    references=(
        "S. Fujishige, Information and Control 39, 1978",
        "R. W. Yeung, Information Theory and Network Coding, 2008, chapter 14",
    ),
)
