"""Conditioning reduces entropy.

On average, knowing Y never makes X more uncertain; for a single value of Y it may.
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "H(X|Y) <= H(X)",
    references=("T. M. Cover, J. A. Thomas, Elements of Information Theory, 2nd ed., 2006, theorem 2.6.5",),
)
