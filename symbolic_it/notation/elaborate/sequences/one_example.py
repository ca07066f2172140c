r"""Formulas about one example of the data: log p(x^{(i)}) = log \sum_z p(x^{(i)}, z) is one about x, whatever it is.

Only where one index stands above, nothing runs over it, and no letter stands with it and without it. So is the label y_i of an example
a letter below, whatever it is: -\log p_{y_i} = -\sum_k \mathbb{1}[k = y_i] \log p_k.
"""

from __future__ import annotations

from dataclasses import replace

from ...syntax.nodes import BigOp, Call, Name, Node, Seq, Statement, Tuple
from ...syntax.walk import walk
from ..roles.letters import is_letter
from ..shorthand import rebuilt

_OUTCOMES = frozenset("xyzuvwst")


def of_one_example(statement: Statement) -> Statement:
    """The statement with x for x^{(i)}; unchanged where it may be about several examples."""
    statement = _labels_below(statement)
    names = [n for n in walk(statement) if isinstance(n, Name)]
    marked = [n for n in names if n.upper is not None]
    indices = {n.upper for n in marked}
    if len(indices) != 1 or not is_letter(next(iter(indices))) or any(n.base not in _OUTCOMES or n.sub is not None for n in marked):
        return statement
    (index,) = indices
    if any(index in n.binder.names for n in walk(statement) if isinstance(n, BigOp)):
        return statement
    arguments = {id(a) for c in walk(statement) if isinstance(c, Call) for x in c.args for a in walk(x)}
    drawn = {id(x) for n in walk(statement) if isinstance(n, BigOp) for name in n.binder.names for x in walk(name)}
    if any(id(n) not in arguments | drawn for n in marked):
        return statement  # x^{(i)} - \mu: a vector of numbers
    bases = {n.base for n in marked}
    above = {id(x) for n in marked for x in walk(n.upper)}  # type: ignore[arg-type]
    if any(n == index and id(n) not in above for n in names) or any(n.base in bases and n.upper is None for n in names):
        return statement
    return rebuilt(statement, _plain)


def _plain(node: Node) -> Node | None:
    return replace(node, upper=None) if isinstance(node, Name) and node.upper is not None else None


def _labels_below(statement: Statement) -> Statement:
    """The statement with y for the y_i or y^{(i)} of p_{y_i}, where nothing runs over i, and no y stands elsewhere."""
    names = [n for n in walk(statement) if isinstance(n, Name)]
    indexed = [n for n in names if any(is_label(x) for x in _below(n))]
    labels = {x for n in indexed for x in _below(n) if is_label(x)}
    if len(labels) != 1:
        return statement
    (label,) = labels
    assert isinstance(label, Name)
    index = label.sub or label.upper
    bound = {x for n in walk(statement) if isinstance(n, BigOp) for name in n.binder.names for x in walk(name)}
    heads = {id(c.head) for c in walk(statement) if isinstance(c, Call)} | {
        id(a) for c in walk(statement) if isinstance(c, Call) and isinstance(c.head, Name) and c.head.base.isupper() for a in c.args
    }
    laws = {id(n.binder.distribution) for n in walk(statement) if isinstance(n, BigOp)}
    if index in bound or label in bound or any(id(n) in heads | laws for n in indexed):
        return statement
    if any(n.base == label.base and n != label for n in names):
        return statement
    plain = Name(label.base, label.accents)
    return rebuilt(statement, lambda node: replace(plain, span=node.span) if isinstance(node, Name) and node == label else None)


def _below(name: Name) -> tuple[Node, ...]:
    return name.sub.items if isinstance(name.sub, (Tuple, Seq)) else () if name.sub is None else (name.sub,)


def is_label(node: Node | None) -> bool:
    """The y_i or y^{(i)} of an example i."""
    if not isinstance(node, Name) or len(node.base) != 1 or not node.base.islower() or node.sup:
        return False
    return is_letter(node.sub or node.upper) and (node.sub is None or node.upper is None)
