r"""Differential entropies by a mark: the H_c(X) and H_C(X|Y) of a chapter about them are h(X) and h(X|Y)."""

from __future__ import annotations

from ...notation.context import Context
from ...notation.elaborate.roles.letters import is_variable
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ..sentences.chapter_subjects import DIFFERENTIAL_ENTROPIES, is_about

_MARKS = (n.Name("c"), n.Name("C"))


def with_differential_entropies(statement: n.Statement, context: Context) -> n.Statement:
    """The statement with h for H_c, where the chapter speaks of differential entropies, and it is of random variables."""
    if not is_about(context, DIFFERENTIAL_ENTROPIES):
        return statement

    def without_its_mark(node: n.Node) -> n.Node | None:
        if not isinstance(node, n.Call) or not isinstance(node.head, n.Name) or node.head.base != "H" or node.head.sub not in _MARKS:
            return None
        if node.head.sup is not None or node.head.accents or not all(is_variable(a) for a in node.args):
            return None
        return n.Call(n.Name("h", span=node.head.span), node.args, node.separators, node.bracket, span=node.span)

    return rebuilt(statement, without_its_mark)
