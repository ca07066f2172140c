r"""Jensen's inequality for a function that words alone call convex or concave: E[f(X)] >= f(E[X]), or the other way round.

Source: Cover and Thomas 2006, theorem 2.6.2.
"""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Call, Name, Node

_FUNCTIONS = frozenset(["f", "g", "phi", "varphi", "psi", "F", "G", "h", "u"])
_KINDS = re.compile(
    r"(?P<convex>\bconvex|(?<!非)凸|볼록|下に凸|konvex|convess|выпукл)|(?P<concave>\bconcave|凹|오목|上に凸|konkav|concav|вогнут)", re.I
)
_TURNED = re.compile(r"\b(?:revers\w+|flip\w+|opposite|other way|not|never)\b", re.I)
_FLIPPED = {"<=": ">=", ">=": "<=", "<": ">", ">": "<"}


def of_jensen(left: Node, relation: str, right: Node, before: str, after: str) -> Verdict | None:
    """The verdict on an inequality between E[f(X)] and f(E[X]) where words say what f is; None for any other formula."""
    if relation not in ("<=", ">="):
        return None
    mean, value = _mean_of_values(left), _value_at_mean(right)
    if mean is None or mean != value:
        mean, value, relation = _mean_of_values(right), _value_at_mean(left), _FLIPPED[relation]
    if mean is None or mean != value:
        return None
    kind = _kind(before, after)
    if kind is None:
        return None
    if (kind == "convex") == (relation == ">="):
        return Verdict("definition", f"Jensen's inequality for a {kind} function")
    if _TURNED.search(before[-120:]) is not None:
        return None
    square = {"values": {"p": ["1/2", "1/2"], "X": ["0", "1"]}, "lhs": "1/2", "rhs": "1/4"}
    sign = "" if kind == "convex" else "-"
    return Verdict("refuted", f"for f(x) = {sign}x^2 and X of 0 or 1, each as likely, it is the other way round", witness=square)


def _kind(before: str, after: str) -> str | None:
    """What the nearest words call the function: the last before the formula, else the first behind it."""
    found = list(_KINDS.finditer(before)) or list(_KINDS.finditer(after))[:1]
    kinds = {m.lastgroup for m in found}
    return found[-1].lastgroup if len(kinds) == 1 else None


def _mean_of_values(node: Node) -> tuple[str, n.Binder, Node] | None:
    """f, the law and X of E[f(X)]."""
    match _plain(node):
        case BigOp(kind="E", binder=binder, body=body):
            call = _plain(body)
            return (call.head.base, binder, _plain(call.args[0])) if _is_function(call) else None  # type: ignore[attr-defined]
    return None


def _value_at_mean(node: Node) -> tuple[str, n.Binder, Node] | None:
    """The same of f(E[X])."""
    call = _plain(node)
    if not _is_function(call):
        return None
    match _plain(call.args[0]):  # type: ignore[attr-defined]
        case BigOp(kind="E", binder=binder, body=body):
            return call.head.base, binder, _plain(body)  # type: ignore[attr-defined]
    return None


def _is_function(node: Node) -> bool:
    return isinstance(node, Call) and isinstance(node.head, Name) and node.head.base in _FUNCTIONS and len(node.args) == 1


def _plain(node: Node) -> Node:
    """Without brackets of one item."""
    while isinstance(node, n.Vector) and len(node.items) == 1:
        node = node.items[0]
    return node
