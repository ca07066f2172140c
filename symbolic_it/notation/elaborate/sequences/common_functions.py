r"""Functions around both sides: \sqrt[N]{1/P(w_1, ..., w_N)} = \sqrt[N]{1/\prod_i P(w_i | ...)} is the chain rule.

Roots, powers and reciprocals of positive numbers are one to one, so that the inner equation holds where the outer one does.
"""

from __future__ import annotations

from dataclasses import replace

from ...syntax.nodes import Apply, BigOp, Call, Chain, Div, Node, Number, Pow, Statement, Vector
from ...syntax.walk import walk


def without_common_functions(statement: Statement, subject: Node | None) -> Statement | None:
    """The inner equation of the one chain of a statement; None where there is no such function, or what it is of may not be positive."""
    if len(statement.chains) != 1 or len(statement.chains[0].links) != 1 or statement.chains[0].links[0].relation != "=":
        return None
    (chain,) = statement.chains
    (link,) = chain.links
    left = chain.first if chain.first is not None else subject
    if left is None:
        return None
    one, other = left, link.right
    while (inner := _inside(one, other)) is not None:
        one, other = inner
    if one is left or not _is_probability(one) or not _is_probability(other):
        return None
    return replace(statement, chains=(Chain(one, (replace(link, right=other),), span=chain.span),))


def _inside(one: Node, other: Node) -> tuple[Node, Node] | None:
    match one, other:
        case Vector((a,)), _:
            return a, other
        case _, Vector((b,)):
            return one, b
        case Apply("root", (a, degree), _, None, None), Apply("root", (b, degree_), _, None, None) if degree == degree_:
            return a, b
        case Div(Number(value=above) as top, a), Div(Number() as top_, b) if top == top_ and above > 0:
            return a, b
        case Pow(a, exponent), Pow(b, exponent_) if exponent == exponent_:
            return a, b
    return None


def _is_probability(node: Node) -> bool:
    """P(w_1, ..., w_N), or a product of such masses."""
    while isinstance(node, BigOp) and node.kind == "prod":
        node = node.body
    return isinstance(node, Call) and not any(isinstance(x, BigOp) for x in walk(node))
