r"""A penalty is taken from a reward: r - beta log(pi/pi_ref), E[r] - beta D(pi || pi_ref).

Source: Ziegler et al. 2019, equation 2; Ouyang et al. 2022, equation 2.
"""

from __future__ import annotations

import re

from ...notation.syntax import nodes as n
from ...patterns import regex
from .typed_letters import KINDS

_REWARDS = frozenset(["r", "R", "J"])
_OTHERWISE = regex(r"\b(?:costs?|loss(?:es)?|minimi[sz]\w*|negative|bonus|energ\w+|sign|implicit)\b", re.I)


def adds_penalty(left: n.Node, right: n.Node, sentence: str) -> bool:
    """Whether a reward or an objective is a reward plus a divergence from the reference, beta times or not."""
    head = left.head if isinstance(left, n.Call) else left
    if not isinstance(head, n.Name) or head.base not in _REWARDS or head.sup is not None or _OTHERWISE.search(sentence) is not None:
        return False
    body = right
    while isinstance(body, n.BigOp) and body.kind in ("E", "max"):
        body = body.body
    while isinstance(body, n.Vector) and len(body.items) == 1:
        body = body.items[0]
    return isinstance(body, n.Add) and _is_reward(body.left) and _drifts(body.right)


def _is_reward(node: n.Node) -> bool:
    while isinstance(node, n.BigOp) and node.kind == "E":
        node = node.body
    while isinstance(node, n.Vector) and len(node.items) == 1:
        node = node.items[0]
    return KINDS["R"](node)


def _drifts(node: n.Node) -> bool:
    """log(pi/pi_ref) or D(pi || pi_ref), with a weight."""
    while isinstance(node, n.Mul) and KINDS["T"](node.left):
        node = node.right
    match node:
        case n.Log(n.Div(above, below)):
            return KINDS["W"](above) and KINDS["U"](below)
        case n.Call(_, (first, second)) if "||" in node.separators:
            calls = [x if isinstance(x, n.Call) else n.Call(x, (n.Name("y"),), ()) for x in (first, second)]
            return KINDS["W"](calls[0]) and KINDS["U"](calls[1])
    return False
