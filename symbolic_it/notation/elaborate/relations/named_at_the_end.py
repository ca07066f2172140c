r"""\hat y_i = e^{z_i}/\sum_j e^{z_j} = p_i: a new name at the end of a definition is defined as well."""

from __future__ import annotations

from dataclasses import replace

from ...context import Context
from ...syntax.nodes import Chain, Link, Name, Node, Statement
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..roles.letters import is_letter, key, stem
from .shapes import is_closed


def named_at_the_end(statement: Statement, context: Context) -> Statement:
    """The statement with such a chain as two definitions."""
    if len(statement.chains) != 1 or statement.conditions:
        return statement
    (chain,) = statement.chains
    if len(chain.links) != 2 or any(link.relation not in ("=", ":=") for link in chain.links):
        return statement
    first, (middle, last) = chain.first, chain.links
    if not _is_new(context, first) or not _is_new(context, last.right) or isinstance(middle.right, Name) or is_closed(middle.right):
        return statement
    names = {x.base for x in (*walk(middle.right), first) if isinstance(x, Name)}
    if last.right.base in names or first.sub != last.right.sub:  # type: ignore[attr-defined, union-attr]
        return statement
    second = Chain(last.right, (Link("=", middle.right, span=last.span),), span=last.span)
    return replace(statement, chains=(replace(chain, links=(middle,)), second))


def _is_new(context: Context, node: Node | None) -> bool:
    """A name with a letter for its index that the text has not told yet."""
    if not isinstance(node, Name) or not is_letter(node.sub) or node.sup or node.upper is not None:
        return False
    try:
        return context.about(key(stem(node))) is None and context.about(key(node)) is None
    except ElaborationError:
        return False
