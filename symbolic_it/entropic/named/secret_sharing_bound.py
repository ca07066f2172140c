"""A share has at least the entropy of the secret.

The secret S follows from both shares, but T alone says nothing about it.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "H(R) >= H(S)",
    given=("H(S|R,T)=0", "I(S;T)=0"),
    references=("E. D. Karnin, J. W. Greene, M. E. Hellman, IEEE Trans. Inf. Theory 29, 1983",),
)
