r"""Derivatives by a whole vector, and by what is differentiated itself: dL/dz, and sum_k dL/dp_k dp_k/dz_i

The first is the gradient by z. In the second p_k stands for itself and not for its formula, and the derivative by it is that of L as given.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...notation.context import Context, Meaning
from ...notation.elaborate.roles.letters import key_if_any, stem
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import over_children, walk
from ..naming.stationary import slopes


def derivatives_in_full(statement: n.Statement, context: Context) -> Iterator[n.Statement]:
    """The statement with gradients for derivatives by whole vectors, and with slopes for derivatives by what is differentiated itself."""
    gradients = over_children(statement, _gradients)
    if gradients is not statement:
        yield gradients
    inner = {x.body for x in walk(statement) if isinstance(x, n.Derivative) and len(x.variables) == 1}

    def by_slopes(node: n.Node) -> n.Node:
        if isinstance(node, n.Derivative) and node.order == 1 and len(node.variables) == 1 and node.variables[0] in inner:
            found = next(slopes(context, node.variables[0], node.body), None) if isinstance(node.body, n.Name) else None
            return node if found is None else found
        return over_children(node, by_slopes)

    chained = over_children(statement, by_slopes)
    if chained is not statement:
        yield chained


def with_called_functions(statement: n.Statement, context: Context) -> n.Statement:
    r"""d log Z(t) / dt for d log Z / dt, where the text has told a function Z(t): the statement as it is where it has none."""
    return over_children(statement, lambda node: _called(node, context))


def _called(node: n.Node, context: Context) -> n.Node:
    if not isinstance(node, n.Derivative) or len(set(node.variables)) != 1 or not isinstance(node.variables[0], n.Name):
        return over_children(node, lambda child: _called(child, context))
    by = stem(node.variables[0])
    heads = {id(x.head) for x in walk(node.body) if isinstance(x, n.Call)}

    def change(x: n.Node) -> n.Node | None:
        fact = context.about(key_if_any(x), Meaning) if isinstance(x, n.Name) and x.sub is None and id(x) not in heads else None
        is_one = fact is not None and isinstance(fact.value, Meaning) and fact.value.parameters == (by,)
        return n.Call(x, (by,), span=x.span) if is_one else None

    return replace(node, body=rebuilt(node.body, change))


def _gradients(node: n.Node) -> n.Node:
    match node:
        case n.Derivative(body=n.Name() | n.Call(), variables=(n.Name(sub=None),), order=1, kind=kind) if kind in ("partial", "total"):
            return replace(node, kind="gradient")
    return over_children(node, _gradients)


__all__ = ["derivatives_in_full", "with_called_functions"]
