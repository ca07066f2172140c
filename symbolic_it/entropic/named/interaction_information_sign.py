"""False: the mutual information of three variables is non-negative.

I(X;Y;Z) = I(X;Y) - I(X;Y|Z) is negative for two fair bits and their sum.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "I(X;Y;Z) >= 0",
    references=(
        "W. J. McGill, Psychometrika 19, 1954",
        "R. W. Yeung, Information Theory and Network Coding, 2008, section 3.4",
    ),
)
