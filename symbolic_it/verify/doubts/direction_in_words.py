r""" "The reverse KL is $K = \sum_y r \log(r/p)$": which of two directions a formula has, only its letters tell.

What is called by a direction and merely introduced, under a name of the text's own, is not shown to be of that one.
"""

from __future__ import annotations

import re

from ...notation.elaborate.functionals.functionals import is_functional
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..doubt import Doubt, JudgedLink
from ..sentences.truth_and_model import MODEL, TRUTH, told_roles

_DIRECTED = regex(
    r"\b(?:reversed?|forward|backward|exclusive|inclusive)\s+(?:KL\b|K-L\b|Kullback|divergence|relative entropy)[^.;]*\Z|\bKL(?: divergence)? (?:from|of) [^.;]*\Z",
    re.I,
)

_BEHIND = 160  # characters in which the same sentence may tell its letters


def _is_of_a_direction(judged: JudgedLink) -> bool:
    """Whether a name is introduced by a divergence, spelled or by its sign, behind words that say from what to what it goes."""
    verdict, left, right = judged.verdict, judged.link.left.node, judged.link.right.node
    if verdict.word != "definition" or not verdict.message.startswith("introduces") or _DIRECTED.search(judged.formula.before) is None:
        return False
    if not isinstance(left, n.Name) or not any(map(_compares, walk(right))):
        return False
    roles = set(told_roles(f"{judged.section} \ufffc {judged.formula.after[:_BEHIND]}").values())
    return not {TRUTH, MODEL} <= roles  # where the text tells both, its letters have been compared with the words


def _compares(node: n.Node) -> bool:
    """A logarithm of a ratio, or a divergence of two laws by its sign."""
    if isinstance(node, n.Log):
        return isinstance(node.arg, n.Div)
    return isinstance(node, n.Call) and "||" in node.separators and is_functional(node)


DOUBT = Doubt("the words before it say which direction it has; that it is this one is not shown", _is_of_a_direction, of_names=True)
