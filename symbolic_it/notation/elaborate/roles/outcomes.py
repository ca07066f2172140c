"""Outcomes: what the arguments of a law stand for, seen from how they are written."""

from __future__ import annotations

from collections.abc import Sequence

from ...syntax.nodes import BigOp, Call, Chain, Div, Dot, ListNode, Log, Mul, Name, Node, Number, Text, Tuple, Vector
from ...syntax.walk import children, walk
from .alphabets import AMONG
from .letters import LAWS, axis_of, index_letters, is_history, key


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


def called_in(node: Node) -> frozenset[str]:
    """The names of what is called in it: mu of log mu(x)."""
    heads = (n.head for n in walk(node) if isinstance(n, Call))
    return frozenset(key(head) for head in heads if isinstance(head, Name) and has_key(head))


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


def sampled_letters(node: BigOp) -> set[str]:
    """The index of sum_i log p(x_i), where every probability stands below a logarithm: x_1, ..., x_N are what was seen."""
    letters = {key(n) for n in node.binder.names if isinstance(n, Name)}
    if node.kind != "sum" or len(letters) != 1 or not _probabilities(node.body, letters, inside=True):
        return set()
    return set() if _probabilities(node.body, letters, inside=False) else letters


def _probabilities(node: Node, letters: set[str], inside: bool) -> bool:
    """Whether p(x_i), outside of logarithms also p_i and p(x_i, y_j), stands in an expression. ``inside``: below logarithms, or not."""
    if isinstance(node, Log) and not inside:
        return False
    if isinstance(node, Call) and isinstance(node.head, Name) and node.head.base in LAWS and (len(node.args) == 1 or not inside):
        places = node.args
    else:
        places = (node,) if not inside and isinstance(node, Name) and node.base in LAWS else ()
    for place in places:
        below = index_letters(place.sub) if isinstance(place, Name) else None
        if below is not None and len(below) == 1 and isinstance(below[0], Name) and key(below[0]) in letters:
            return True
    return any(_probabilities(child, letters, inside) for child in children(node))
