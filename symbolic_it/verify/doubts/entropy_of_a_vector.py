r"""Entropies of vectors by sums over their places: H(X) = -\sum_{i=1}^n p(x_i) \log p(x_i) of X = (X_1, ..., X_n).

Of a variable with the outcomes x_1, ..., x_n that is its entropy; the i of a vector counts its entries, and each of these has outcomes.
"""

from __future__ import annotations

import re

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..doubt import Doubt, JudgedLink


def _counts_entries(judged: JudgedLink) -> bool:
    """Whether the sum of an entropy, and no likelihood, runs over as many places as the section has given the vector entries."""
    match judged.link.left.node:
        case n.Call(n.Name(base="H" | "h"), (n.Name(base=vector),)) if judged.verdict.positive:
            uppers = {
                x.binder.upper.base for x in walk(judged.link.right.node) if isinstance(x, n.BigOp) and isinstance(x.binder.upper, n.Name)
            }
            return any(_lists(judged.around, vector, size) for size in uppers)
    return False


def _lists(text: str, vector: str, size: str) -> bool:
    """Whether X = (X_1, ..., X_n) stands in a text, with this last index."""
    letter = rf"\\?(?:[a-zA-Z]+\s*\{{\s*)?{re.escape(vector)}\s*\}}?(?:\^\{{?{size}\}}?)?"
    return (
        re.search(
            rf"(?<![A-Za-z]){letter}\s*(?::=|=|\\triangleq)\s*(?:\\left\s*)?[(\[]\s*[A-Za-z]_\{{?1\}}?\s*,[^()$]{{0,40}}_\{{?{re.escape(size)}\}}?\s*(?:\\right\s*)?[)\]]",
            text,
        )
        is not None
    )


DOUBT = Doubt("the section calls it a vector with as many entries as the sum has terms", _counts_entries, of_forms=True)
