r"""Probabilities of told logits in another form than a softmax: p_1 = 1/(1 + e^{z_1 - z_2}), which is p_2.

Where a text speaks of logits, a probability made of their exponentials is the softmax, and its form has to be the usual one.
"""

from __future__ import annotations

import re

from ...notation.syntax import nodes as n
from ...notation.syntax.parts import exponent_of
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..doubt import Doubt, JudgedLink
from ..naming.compare import has_form
from ..naming.known import titled
from ..naming.no_softmax import scaled_unlike

_LOGITS = regex(r"\b(?:logits?|softmax)\b", re.I)
_SOFTMAX = titled("softmax")


def _is_unlike(judged: JudgedLink) -> bool:
    """Whether an entry of a law is introduced by exponentials that are no softmax of that entry, in a section about logits."""
    left, right = judged.link.left.node, judged.link.right.node
    if (
        judged.verdict.word != "definition"
        or not isinstance(left, n.Name)
        or left.base not in ("p", "q", "P", "Q", "pi")
        or left.sub is None
    ):
        return False
    powers = any(exponent_of(x) is not None or _is_sigmoid(x) for x in walk(right))
    if not powers or _LOGITS.search(judged.around) is None or has_form(right, _SOFTMAX):
        return False
    return not _is_its_entry(left.sub, right)


def _is_sigmoid(node: n.Node) -> bool:
    named = isinstance(node, n.Call) and isinstance(node.head, n.Name) and node.head.base in ("sigma", "sigmoid")
    return named or (isinstance(node, n.Apply) and node.function == "sigmoid")


def _is_its_entry(index: n.Node, right: n.Node) -> bool:
    """e^{z_1}/(...) for the first entry, with one scale above and below the line."""
    if not isinstance(right, n.Div) or scaled_unlike(right) is not None:
        return False
    power = exponent_of(right.left)
    return power is not None and any(isinstance(x, n.Name) and x.sub == index for x in walk(power)) and not isinstance(power, n.Neg)


DOUBT = Doubt("the text speaks of logits, of which this is no softmax by its form", _is_unlike, of_names=True)
