r"""Losses that are none: $-\sum_v p(v) \log p(v)$ is of one law, and $-\sum_v p(v) q(v)$ has lost its logarithm"""

from __future__ import annotations

import re

from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words
from ...patterns import regex

_LOSS = regex(r"\bloss\b|损失|損失|손실", re.I)
_ENTROPY = regex(rf"\bentropy|熵|confiden|regulari[sz]|uncertain|正则|정규화|{words('entropy')}", re.I)


def is_no_loss(name: n.Node, right: n.Node, around: str) -> bool:
    """Whether what the words call a loss, and no entropy, is minus a mean of the law itself, or of its own logarithm."""
    if not isinstance(name, n.Name) or name.base not in ("L", "ell", "loss"):
        return False
    if _LOSS.search(around) is None or _ENTROPY.search(around) is not None:
        return False
    return isinstance(right, n.Neg) and _is_of_one_law(right.body)


def _is_of_one_law(node: n.Node) -> bool:
    while isinstance(node, n.BigOp) and node.kind == "sum":
        node = node.body
    if not isinstance(node, n.Mul) or not isinstance(node.left, n.Call):
        return False
    law, other = node.left, node.right
    both = isinstance(other, n.Call) and all(isinstance(x.head, n.Name) and x.head.base in ("p", "q", "P", "Q") for x in (law, other))
    return (isinstance(other, n.Log) and other.arg == law) or (both and isinstance(other, n.Call) and other.args == law.args)
