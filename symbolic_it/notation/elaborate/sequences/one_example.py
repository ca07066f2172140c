r"""Formulas about one example of the data: log p(x^{(i)}) = log \sum_z p(x^{(i)}, z) is one about x, whatever it is.

Only where one index stands above, nothing runs over it, and no letter stands with it and without it.
"""

from __future__ import annotations

from dataclasses import replace

from ...syntax.nodes import BigOp, Call, Name, Node, Statement
from ...syntax.walk import walk
from ..roles.letters import is_letter
from ..shorthand import rebuilt

_OUTCOMES = frozenset("xyzuvwst")


def of_one_example(statement: Statement) -> Statement:
    """The statement with x for x^{(i)}; unchanged where it may be about several examples."""
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
