"""Zhang-Yeung inequality, the first that does not follow from Shannon's.

Proved with a copy of one variable.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "I(A;B) <= I(A;B|C) + I(A;B|D) + I(C;D) + I(A;B|C) + I(B;C|A) + I(A;C|B)",
    references=("Z. Zhang, R. W. Yeung, IEEE Trans. Inf. Theory 44, 1998",),
)
