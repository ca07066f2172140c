r"""A letter beside its own entries in one sum: the a of \sum_i (a_i - a) is a number of its own, and no a_i."""

from __future__ import annotations

from ...syntax.nodes import Abs, Add, BigOp, Div, Log, Mul, Name, Neg, Node, Pow, Sub
from ...syntax.walk import children, walk
from ..roles.letters import index_letters, refuse

_ARITHMETIC = (Abs, Add, Div, Log, Mul, Neg, Pow, Sub)


def refuse_beside_its_entries(node: BigOp, names: tuple[Node, ...]) -> None:
    """Raises ElaborationError for a sum over i in which a_i and a bare a are terms or factors; softmax(a) and H(a) are of the whole."""
    if not names:
        return
    entries = {_bare(x) for x in walk(node.body) if isinstance(x, Name) and set(index_letters(x.sub) or ()) & set(names)}
    for x in _numbers(node.body) if entries else ():
        if x.sub is None and x in entries:
            raise refuse(x, f"{x.base} beside its own entries", "an entry of it, or another letter")


def _bare(name: Name) -> Name:
    return Name(name.base, accents=name.accents)


def _numbers(node: Node) -> list[Name]:
    """The names that stand for numbers of one term: under sums, products, powers and logarithms, and not as arguments."""
    if isinstance(node, Name):
        return [node]
    return [y for x in children(node) for y in _numbers(x)] if isinstance(node, _ARITHMETIC) else []
