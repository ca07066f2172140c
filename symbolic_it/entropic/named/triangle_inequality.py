"""Triangle inequality of conditional entropy.

H(X|Y) + H(Y|X) is a metric on random variables (up to relabelling).
"""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "H(X|Z) <= H(X|Y) + H(Y|Z)",
    references=("T. M. Cover, J. A. Thomas, Elements of Information Theory, 2nd ed., 2006, problem 2.10 (metric)",),
)
