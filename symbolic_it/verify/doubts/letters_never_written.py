r"""Refutations by letters that the text never writes: H(B|A) = -\sum_{x,y} p(x,y) \log p(y|x) of values x of A.

An outcome x is by its letter one of a variable X, and a variable without a law has the law p. Where the text writes neither, its other
letters may be meant: D(w || u) = \log n - H(X) of the w that is the law of X.
"""

from __future__ import annotations

import re

from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.roles.letters import LAW_CAPITALS, is_variable
from ...notation.syntax import nodes as n
from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_MASS = regex(r"(?<![A-Za-z\\])[pqPQ]\s*\(")  # p(x, y), and no p_{ij}


def _is_by_unwritten_letters(judged: JudgedLink) -> bool:
    """Whether the witness takes a variable or a law of its own where those that the formula writes may be meant."""
    chosen = set(judged.values)
    if not judged.refuted_in_general or not chosen:
        return False
    nodes = judged.nodes
    arguments = [a for x in nodes if isinstance(x, n.Call) and of_call(x) is not None for a in x.args if isinstance(a, n.Name)]
    variables = {a.base for a in arguments if is_variable(a) and a.base not in LAW_CAPITALS and a.base in judged.formula.text}
    if not variables:
        return False
    written = {x.base for x in nodes if isinstance(x, n.Name)}
    renamed = [
        v
        for v in variables
        if v.lower() in written and re.search(rf"(?<![A-Za-z\\\\]){v.lower()}(?![A-Za-z])", judged.formula.text) is None
    ]
    if (
        len(renamed) > 1
        and _MASS.search(judged.formula.text)
        and any(isinstance(x, n.Call) and "|" in x.separators and of_call(x) is None for x in nodes)
    ):
        return True  # of two outcomes by other letters either may be that of either variable
    sized = {name.strip("|") for name in chosen if name.startswith("|") and not _writes(judged, name.strip("|"))}
    if sized and any(v.lower() not in written for v in variables):
        return True
    others = {a.base for a in arguments} & chosen - variables
    return "p" in chosen and bool(others - {"p"}) and not _writes(judged, "p")


def _writes(judged: JudgedLink, letter: str) -> bool:
    """Whether a letter stands anywhere in the chapter up to the end of the formula; \\mathcal{X} is a set, and no X."""
    text = judged.document.said[: judged.formula.end]
    return re.search(rf"(?<![A-Za-z\\]){letter}(?![A-Za-z])", re.sub(r"\\(?:mathcal|cal|mathscr)\s*\{?\s*[A-Z]\}?", "", text)) is not None


DOUBT = Doubt("it is refuted by letters that the text does not write, and may be meant of those that it writes", _is_by_unwritten_letters)
