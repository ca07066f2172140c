r"""What words call a variance or a covariance, in another form than E[...] or E[...] - ...: \Sigma = E[X X^T] + \mu \mu^T."""

from __future__ import annotations

import re

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_CALLED = regex(
    r"\b(?:co)?variance(?: matrix)?(?:\s+(?:of|between)\s[^.;:,]{1,60}?)?\s+(?:is|equals|becomes|reads)\s*(?:then|thus|given by|defined as|:)?\s*\Z",
    re.I,
)


def _is_of_another_form(judged: JudgedLink) -> bool:
    """Whether means are added up, or negated, to what the words call a variance."""
    right = judged.link.right.node
    if judged.verdict.word != "definition" or _CALLED.search(judged.formula.before) is None:
        return False
    return isinstance(right, (n.Neg, n.Add)) and any(isinstance(x, n.BigOp) and x.kind in ("E", "sum", "int") for x in walk(right))


DOUBT = Doubt("a variance is no sum of means, nor negative", _is_of_another_form, of_names=True)
