"""Entropic: statements about random variables, such as H(X|Y) and I(X;Y|Z).

Joint entropies as coordinates, Shannon inequalities as a linear program, and exact rational certificates of whatever
the program finds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .combination import Combination, entropy, mutual_information
from .proof.certificate import Certificate
from .proof.replay import CertificateError, check_certificate
from .reading.read import read_statement
from .reading.tokens import ReadError
from .search.distribution import Distribution
from .statement import Constraint, Statement
from .verdict import Verdict

if TYPE_CHECKING:
    from .decision import decide

__all__ = [
    "Certificate",
    "CertificateError",
    "Combination",
    "Constraint",
    "Distribution",
    "ReadError",
    "Statement",
    "Verdict",
    "check_certificate",
    "decide",
    "entropy",
    "mutual_information",
    "read_statement",
]


def __getattr__(name: str) -> object:
    """`decide`, which needs NumPy and a linear-programming library: statements are read, printed and replayed without them."""
    if name == "decide":
        from .decision import decide

        return decide
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
