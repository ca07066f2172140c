"""Ingleton's inequality: true for linear codes, false for entropies in general.

With C and D fair independent bits, A their minimum and B their maximum, the right side is 0.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "I(A;B) <= I(A;B|C) + I(A;B|D) + I(C;D)",
    references=(
        "A. W. Ingleton, Combinatorial Mathematics and its Applications, 1971",
        "R. W. Yeung, Information Theory and Network Coding, 2008, section 15.1",
    ),
)
