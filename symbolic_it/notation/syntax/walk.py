"""Walking the syntax tree: the children of a node, and what a subtree mentions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import fields, replace
from operator import is_
from typing import Any, TypeVar

from .atoms import Name
from .node import Node
from .operations import BigOp, Call

_FIELDS: dict[type, tuple[str, ...]] = {}
Tree = TypeVar("Tree", bound=Node)


def children(node: Node) -> tuple[Node, ...]:
    """The nodes directly below, in the order written in the class (rows of a matrix flattened)."""
    try:
        return node._children
    except AttributeError:
        found = tuple(_children(node))
        object.__setattr__(node, "_children", found)
        return found


def _fields(node: Node) -> tuple[str, ...]:
    names = _FIELDS.get(type(node))
    if names is None:
        names = tuple(f.name for f in fields(node) if f.name != "span")
        _FIELDS[type(node)] = names
    return names


def _children(node: Node) -> Iterator[Node]:
    for name in _fields(node):
        value = getattr(node, name)
        if isinstance(value, Node):
            yield value
        elif isinstance(value, tuple):
            for item in value:
                if isinstance(item, Node):
                    yield item
                elif isinstance(item, tuple):
                    yield from (cell for cell in item if isinstance(cell, Node))


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it, without recursion."""
    try:
        return iter(node._below)
    except AttributeError:
        found: list[Node] = []
        stack = [node]
        while stack:
            here = stack.pop()
            found.append(here)
            stack.extend(reversed(children(here)))
        below = tuple(found)
        object.__setattr__(node, "_below", below)
        return iter(below)


def over_children(node: Tree, change: Callable[[Node], Node]) -> Tree:
    """The node over what `change` makes of its children; the very node where it leaves all of them."""
    below = children(node)
    made = [change(child) for child in below]
    if all(map(is_, made, below)):
        return node
    queue = iter(made)

    def over(value: Any) -> Any:
        if isinstance(value, Node):
            return next(queue)
        return tuple(map(over, value)) if isinstance(value, tuple) else value

    return replace(node, **{name: over(value) for name in _fields(node) if isinstance(value := getattr(node, name), (Node, tuple))})


def mentions(node: Node, names: Collection[Node]) -> bool:
    """Whether one of the names occurs free in the subtree, in subscripts too."""
    stack = [(node, frozenset(names))]
    while stack:
        here, wanted = stack.pop()
        if here in wanted:
            return True
        if isinstance(here, BigOp):
            binder = here.binder
            outside = (binder.domain, binder.distribution, binder.lower, binder.upper, binder.target)
            stack.extend((part, wanted) for part in outside if part is not None)
            wanted = wanted - set(binder.names)
            if wanted:
                stack.extend((part, wanted) for part in (here.body, *binder.conditions))
        else:
            stack.extend((child, wanted) for child in children(here))
    return False


def mentions_at_a_point(node: Node, names: Collection[Node]) -> bool:
    """Whether one of the names occurs free as more than the placeholder of laws that are measured: the z of D(q(z) || p(z|x)), H(q(z))."""
    for call in walk(node):
        if isinstance(call, Call) and _measures_laws(call):
            laws = [a for a in call.args if isinstance(a, Call) and "|" in a.separators]
            given = [a for law in laws for a in law.args[law.separators.index("|") + 1 :]]
            others = [a for a in call.args if not isinstance(a, Call)]
            kept = replace(call, args=(*given, *others), separators=(",",) * (max(len(given) + len(others), 1) - 1))
            node = _with(node, call, kept)
    return mentions(node, names)


def _measures_laws(call: Call) -> bool:
    of_one = isinstance(call.head, Name) and call.head.base == "H" and len(call.args) == 1
    return ("||" in call.separators or of_one) and any(isinstance(a, Call) for a in call.args)


def _with(node: Node, old: Node, new: Node) -> Node:
    return new if node is old else over_children(node, lambda child: _with(child, old, new))


def mentions_outside(node: Node, name: Node, hole: Node) -> bool:
    """Whether the name occurs free in the subtree, not counting what stands in `hole` (known by its span)."""
    stack = [node]
    while stack:
        here = stack.pop()
        if here.span == hole.span and type(here) is type(hole):
            continue
        if here == name:
            return True
        if isinstance(here, BigOp) and name in here.binder.names:
            continue
        stack.extend(children(here))
    return False


def height(node: Node, limit: int) -> int:
    """The number of levels of the tree, or `limit` if there are more."""
    level, depth = [node], 0
    while level and depth < limit:
        level = [child for here in level for child in children(here)]
        depth += 1
    return depth
