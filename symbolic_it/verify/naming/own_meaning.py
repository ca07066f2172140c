"""What the text itself has said a name is: then no customary form of that letter judges a formula about it."""

from __future__ import annotations

from ...notation.context import DOUBTED, Context, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import key, stem
from ...notation.syntax import nodes as n


def own_meaning(context: Context, node: n.Node) -> Meaning | None:
    """The latest formula that the text has given a name or a function, by its letter: L, J(pi), F(q, theta)."""
    names = _names(node)
    told = (f.value for f in reversed(context.facts) if isinstance(f.value, Meaning) and f.symbol.partition("(")[0] in names)
    return next(told, None)


def is_doubted(context: Context, node: n.Node) -> bool:
    """Whether the text has given the name a formula that was not shown to be right."""
    names = _names(node)
    return any(f.symbol.startswith(DOUBTED) and f.symbol.removeprefix(DOUBTED).partition("(")[0] in names for f in context.facts)


def _names(node: n.Node) -> set[str]:
    while isinstance(node, (n.Call, n.Pow)):
        node = node.head if isinstance(node, n.Call) else node.base
    try:
        return {key(node), key(stem(node))} if isinstance(node, n.Name) else set()
    except ElaborationError:
        return set()


__all__ = ["is_doubted", "own_meaning"]
