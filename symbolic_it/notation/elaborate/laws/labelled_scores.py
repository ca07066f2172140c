r"""Scores with a label below: the z_S of softmax(z_S), with entries z_{S,i}, is the vector z^{(S)} with entries z^{(S)}_i."""

from __future__ import annotations

from dataclasses import replace

from ...context import Context, Fact, Meaning
from ...syntax.nodes import Apply, BigOp, Derivative, Indexed, Name, Node, Seq, Statement, Text, Tuple
from ...syntax.walk import walk
from ..roles.letters import COUNTERS, index_letters
from ..shorthand import rebuilt

_COUNTERS = frozenset(map(Name, COUNTERS))
_OF_VECTORS = frozenset(["softmax", "logsoftmax", "logsumexp"])


def labelled_scores(statement: Statement, context: Context) -> tuple[Statement, Context]:
    """Both with such labels above, where they cannot be taken for an index or for a random variable.

    What the text has told of such scores is looked at where a slope by one is taken.
    """
    labelled = _labels(statement)
    taken = [n for n in walk(statement) if isinstance(n, Derivative)]
    slopes = {v for n in taken for v in n.variables if isinstance(v, Name) and v.sub is not None}
    gradients = {v for n in taken if n.kind == "gradient" for v in n.variables}
    whole = frozenset((v.base, v.sub) for v in slopes if v.sub is not None and (v in gradients or v.sub not in _COUNTERS))
    for fact in context.facts if slopes else ():
        if isinstance(fact.value, Meaning):
            labelled |= _labels(fact.value.body, whole) | _labels_above(fact.value.body)
    if not labelled:
        return statement, context
    told = tuple(_changed(f, labelled) for f in context.facts) if slopes else context.facts
    return rebuilt(statement, lambda n: _above(n, labelled)), replace(context, facts=told)


def _labels(node: Node, whole: frozenset[tuple[str, Node]] = frozenset()) -> set[tuple[str, Node]]:
    """The letters of scores with their labels; ``whole``: those that are vectors by what is done with them."""
    applied = [n for n in walk(node) if isinstance(n, Apply) and n.function in _OF_VECTORS]
    if not applied:
        return set()
    bound = {name for n in walk(node) if isinstance(n, BigOp) for name in n.binder.names}
    names = [n for n in walk(node) if isinstance(n, Name)]
    entries = {(n.base, n.sub.items[0]) for n in names if isinstance(n.sub, (Tuple, Seq)) and len(n.sub.items) == 2} | whole
    indexed = {id(n.body) for n in walk(node) if isinstance(n, Indexed)}
    return {
        (n.base, n.sub)
        for x in applied
        for n in walk(x)
        if isinstance(n, Name)
        and n.sub is not None
        and n.upper is None
        and _is_label(n.sub, id(x) in indexed or (n.base, n.sub) in entries, bound)
    }


def _labels_above(node: Node) -> set[tuple[str, Node]]:
    applied = (n for n in walk(node) if isinstance(n, Apply) and n.function in _OF_VECTORS)
    return {(n.base, n.upper) for x in applied for n in walk(x) if isinstance(n, Name) and n.upper is not None}


def _changed(fact: Fact, labelled: set[tuple[str, Node]]) -> Fact:
    if not isinstance(fact.value, Meaning):
        return fact
    return replace(fact, value=replace(fact.value, body=rebuilt(fact.value.body, lambda n: _above(n, labelled))))


def _above(node: Node, labelled: set[tuple[str, Node]]) -> Node | None:
    """z^{(S)} for z_S, and z^{(S)}_i for z_{S,i}."""
    if not isinstance(node, Name) or node.sub is None or node.upper is not None:
        return None
    if (node.base, node.sub) in labelled:
        return Name(node.base, node.accents, None, node.sup, node.sub, span=node.span)
    if isinstance(node.sub, (Tuple, Seq)) and len(node.sub.items) == 2 and (node.base, node.sub.items[0]) in labelled:
        return Name(node.base, node.accents, node.sub.items[1], node.sup, node.sub.items[0], span=node.span)
    return None


def _is_label(sub: Node | None, is_whole: bool, bound: set[Node]) -> bool:
    if isinstance(sub, Text):
        return True
    if not isinstance(sub, Name) or sub.sub is not None or sub in bound:
        return False
    return is_whole or index_letters(sub) is None
