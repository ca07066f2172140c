r"""Scores with a label below: the z_S of softmax(z_S), with entries z_{S,i}, is the vector z^{(S)} with entries z^{(S)}_i."""

from __future__ import annotations

from ...syntax.nodes import Apply, BigOp, Indexed, Name, Node, Seq, Statement, Text, Tuple
from ...syntax.walk import walk
from ..roles.letters import index_letters
from ..shorthand import rebuilt

_OF_VECTORS = frozenset(["softmax", "logsoftmax", "logsumexp"])


def labelled_scores(statement: Statement) -> Statement:
    """The statement with such labels above, where they cannot be taken for an index or for a random variable."""
    applied = [n for n in walk(statement) if isinstance(n, Apply) and n.function in _OF_VECTORS]
    if not applied:
        return statement
    bound = {name for n in walk(statement) if isinstance(n, BigOp) for name in n.binder.names}
    names = [n for n in walk(statement) if isinstance(n, Name)]
    entries = {(n.base, n.sub.items[0]) for n in names if isinstance(n.sub, (Tuple, Seq)) and len(n.sub.items) == 2}
    indexed = {id(n.body) for n in walk(statement) if isinstance(n, Indexed)}
    labelled: set[tuple[str, Node]] = set()
    for node in applied:
        for n in walk(node):
            if isinstance(n, Name) and n.upper is None and _is_label(n.sub, id(node) in indexed or (n.base, n.sub) in entries, bound):
                assert n.sub is not None
                labelled.add((n.base, n.sub))

    def change(node: Node) -> Node | None:
        if not isinstance(node, Name) or node.sub is None or node.upper is not None:
            return None
        if (node.base, node.sub) in labelled:
            return Name(node.base, node.accents, None, node.sup, node.sub, span=node.span)
        if isinstance(node.sub, (Tuple, Seq)) and len(node.sub.items) == 2 and (node.base, node.sub.items[0]) in labelled:
            return Name(node.base, node.accents, node.sub.items[1], node.sup, node.sub.items[0], span=node.span)
        return None

    return rebuilt(statement, change) if labelled else statement


def _is_label(sub: Node | None, is_whole: bool, bound: set[Node]) -> bool:
    if isinstance(sub, Text):
        return True
    if not isinstance(sub, Name) or sub.sub is not None or sub in bound:
        return False
    return is_whole or index_letters(sub) is None
