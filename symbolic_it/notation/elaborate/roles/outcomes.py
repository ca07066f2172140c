"""Outcomes: what the arguments of a law stand for, seen from how they are written."""

from __future__ import annotations

from collections.abc import Sequence

from ...syntax.nodes import BigOp, Call, Chain, Div, Dot, ListNode, Mul, Name, Node, Number, Text, Tuple, Vector
from .alphabets import AMONG
from .letters import axis_of, index_letters, is_history, key


def token(node: Node) -> str | None:
    """The axis an argument of a law stands for: a variable, "*" (counting letter), "." (dot), "" (a label); None: no outcome."""
    match node:
        case Dot():
            return "."
        case Text() | Number():
            return ""
        case Chain(Name() as first, links) if len(links) == 1 and links[0].relation == "=":
            return axis_of(first)
        case Name() if is_history(node):
            return ""
        case Name():
            axis = axis_of(node)
            return axis if axis is not None else ("" if node.sub is None or index_letters(node.sub) else None)
    return None


def is_word_of_sequence(node: Call) -> bool:
    """p(character_i) of the i-th of several words seen; p(y_i | x_i) of the i-th of several pairs."""
    letters = [index_letters(a.sub) if isinstance(a, Name) else None for a in node.args]
    if len(letters) > 1 and "|" in node.separators and letters[0] and len(letters[0]) == 1 and isinstance(letters[0][0], Name):
        return all(x == letters[0] for x in letters)
    a = node.args[0] if len(node.args) == 1 else None
    return isinstance(a, Name) and len(a.base) > 3 and index_letters(a.sub) is not None


def adds_a_number(node: Node) -> bool:
    """1 - p and the like: not a mixture of laws."""
    left, right = getattr(node, "left", None), getattr(node, "right", None)
    return type(node).__name__ in ("Add", "Sub") and (isinstance(left, Number) or isinstance(right, Number))


def has_key(node: Name) -> bool:
    try:
        key(node)
    except ValueError:
        return False
    return True


def drawn_axes(names: Sequence[Node]) -> list[str]:
    """The axes that outcomes drawn together stand for: X and Y for (x, y); X, Y:w and Y:l for (x, y_w, y_l)."""
    flat = [i for n in names for i in (n.items if isinstance(n, (Tuple, Vector, ListNode)) else (n,))]
    axes = [axis_of(n) or "*" for n in flat]
    return [
        f"{a}{AMONG}{n.sub.base}" if axes.count(a) > 1 and isinstance(n, Name) and isinstance(n.sub, Name) else a
        for a, n in zip(axes, flat, strict=True)
    ]


def averaged_letters(node: Mul | Div) -> set[str]:
    """The index of 1/n sum_{i=1}^n ...: it runs over samples or positions rather than outcomes."""
    fraction, total = (node.left, node.right) if isinstance(node, Mul) else (node, node.left)
    if not isinstance(total, BigOp) or total.kind != "sum" or not isinstance(fraction, Div):
        return set()
    if fraction.right == total.binder.upper and (isinstance(node, Div) or isinstance(fraction.left, Number)):
        return {key(n) for n in total.binder.names if isinstance(n, Name)}
    return set()
