r"""A statement for every length n as a reader writes it: H(X_{1:n}) = \sum_i H(X_i | X_{1:i-1})"""

from __future__ import annotations

from ..terms.induction import Inductive, InductiveLink, claim_of
from .text import relation_line


def claim_text(found: Inductive, link: InductiveLink) -> str:
    return relation_line(claim_of(found, link))
