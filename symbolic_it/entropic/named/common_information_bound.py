"""What two variables have in common is at most their mutual information.

P. Gacs and J. Korner's common information is the largest such H(U).
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "H(U) <= I(X;Y)",
    given=("U = f(X)", "H(U|Y)=0"),
    references=("P. Gacs, J. Korner, Problems of Control and Inf. Theory 2, 1973",),
)
