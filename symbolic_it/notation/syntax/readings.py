r"""The other ways to read an ambiguous formula: `\log p/q`, `a/b c`, `\sum_i a_i + b_i`, `\log (p+q)/2`.

The reader chooses one tree and marks the places where another is plausible. This file builds those others. A refutation
should hold under all of them; a proof counts for the one that is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import islice, product
from typing import Any, TypeVar

from .mixed import may_be_mixed
from .node import Node
from .operations import Add, Apply, BigOp, Div, Log, Mul, Neg, Pow, Sub
from .statements import Caution, Statement
from .walk import walk

LIMIT = 16
Tree = TypeVar("Tree", bound=Node)


def is_ambiguous(node: Node) -> bool:
    """Whether some node below is marked as readable otherwise."""
    return any(getattr(part, "ambiguous", False) for part in walk(node))


def readings(node: Tree, limit: int = LIMIT) -> tuple[Tree, ...]:
    """The tree as read, then the other plausible trees, at most `limit` in all.

    When there are more, a Statement carries the caution `too-many-readings`. Calls marked `juxtaposed` and numbers with an
    ambiguous comma are not touched: what they mean depends on the names and the list around them.
    """
    if not is_ambiguous(node):
        return (node,)
    found: list[Any] = list(islice(_unique(_alternatives(node, limit)), limit + 1))
    if len(found) > limit and isinstance(node, Statement):
        caution = Caution("too-many-readings", f"more than {limit} readings", span=node.span)
        found = [replace(tree, warnings=(*node.warnings, caution)) for tree in found]
    return tuple(found[:limit])


def _unique(trees: Iterator[Node]) -> Iterator[Node]:
    seen: set[Node] = set()
    for tree in trees:
        if tree not in seen:
            seen.add(tree)
            yield tree


def _alternatives(node: Node, limit: int, led: bool = False) -> Iterator[Node]:
    """The node itself, then its other readings, each child read in all ways; led: after a sign or a factor."""
    if not is_ambiguous(node):
        yield node
        return
    names: list[str] = []
    choices: list[list[Any]] = []
    for field in fields(node):
        value = getattr(node, field.name)
        if isinstance(value, Node):
            leads = (isinstance(node, Neg) and field.name == "body") or (isinstance(node, Mul) and field.name == "right")
            options: list[Any] = list(islice(_alternatives(value, limit, leads), limit + 1))
        elif isinstance(value, tuple) and value and all(isinstance(item, Node) for item in value):
            each = [list(islice(_alternatives(item, limit), limit + 1)) for item in value]
            options = [tuple(combination) for combination in islice(product(*each), limit + 1)]
        else:
            continue
        if len(options) > 1:
            names.append(field.name)
            choices.append(options)
    for combination in product(*choices):
        tree = replace(node, **dict(zip(names, combination, strict=True))) if names else node
        yield tree
        yield from _other(tree, led)


def _other(node: Node, led: bool) -> Iterator[Node]:
    """The other readings of the node's own mark."""
    if isinstance(node, (Mul, Div)):
        yield from _regrouped(node)
    if isinstance(node, Pow) and node.ambiguous and isinstance(node.base, (Log, Apply)):
        inside = _argument(node.base)
        yield _with_argument(node.base, replace(node, base=inside, ambiguous=False), node)
    if isinstance(node, Log) and node.ambiguous:
        yield from _less(node)
    if isinstance(node, BigOp) and node.ambiguous and not (led and isinstance(node.body, (Add, Sub))):
        yield from _narrower(node)
    if isinstance(node, (Neg, Mul)) and not led:
        yield from _lifted(node)


def _regrouped(node: Mul | Div) -> Iterator[Node]:
    left, right = node.left, node.right
    if isinstance(node, Mul) and node.ambiguous and may_be_mixed(_tail(left), right):
        part = Add(_tail(left), right, span=_tail(left).span.cover(right.span))
        yield _with_tail(left, part, node)
    if isinstance(node, Mul) and node.ambiguous and isinstance(left, Div) and left.inline:
        yield replace(left, right=Mul(left.right, right, span=left.right.span.cover(right.span)), span=node.span)
    tail = _tail(left)
    if isinstance(tail, (Log, Apply)) and node.ambiguous and not tail.bare:
        more = replace(node, left=_argument(tail), ambiguous=False)
        yield _with_tail(left, _with_argument(tail, more, node), node)
    if isinstance(tail, Log) and tail.bare and tail.ambiguous:
        more = replace(node, left=tail.arg, ambiguous=False)
        yield _with_tail(left, replace(tail, arg=more, ambiguous=False, span=tail.span.cover(node.span)), node)
    if isinstance(tail, BigOp) and tail.ambiguous and not isinstance(tail.body, (Add, Sub)):
        more = replace(node, left=tail.body, ambiguous=False)
        yield _with_tail(left, replace(tail, body=more, ambiguous=False, span=tail.span.cover(node.span)), node)


def _tail(node: Node) -> Node:
    """The last factor."""
    return node.right if isinstance(node, Mul) else node


def _with_tail(left: Node, tail: Node, whole: Node) -> Node:
    return replace(left, right=tail, span=whole.span) if isinstance(left, Mul) else tail


def _argument(node: Log | Apply) -> Node:
    return node.arg if isinstance(node, Log) else node.args[0]


def _with_argument(node: Log | Apply, arg: Node, whole: Node) -> Node:
    if isinstance(node, Log):
        return replace(node, arg=arg, span=node.span.cover(whole.span))
    return replace(node, args=(arg, *node.args[1:]), span=node.span.cover(whole.span))


def _less(node: Log) -> Iterator[Node]:
    """The logarithm of fewer factors, the others outside."""
    outside: list[Mul | Div] = []
    inside = node.arg
    while isinstance(inside, Mul) or (isinstance(inside, Div) and inside.inline):
        outside.append(inside)
        inside = inside.left
        tree: Node = replace(node, arg=inside, ambiguous=False, span=node.span.cover(inside.span))
        for step in reversed(outside):
            tree = replace(step, left=tree, ambiguous=False, span=node.span.cover(step.span))
        yield tree


def _narrower(node: BigOp) -> Iterator[Node]:
    """The operator over less: a sum that ends before the sign, a product without its last factor."""
    body = node.body
    if isinstance(body, (Add, Sub)):
        steps: list[Add | Sub] = []
        while isinstance(body, (Add, Sub)):
            steps.append(body)
            body = body.left
        tree: Node = replace(node, body=body, ambiguous=False, span=node.span.cover(body.span))
        for step in reversed(steps):
            tree = replace(step, left=tree, span=node.span.cover(step.span))
        yield tree
    elif isinstance(body, (Mul, Div)):
        less = replace(node, body=body.left, ambiguous=False)
        yield replace(body, left=less, span=node.span)


def _lifted(node: Neg | Mul) -> Iterator[Node]:
    """`-\\sum_i a_i + b_i` as `(-\\sum_i a_i) + b_i`: terms leave the sum and the sign or factor before it."""
    inner = node.body if isinstance(node, Neg) else node.right
    if isinstance(inner, BigOp) and inner.ambiguous and isinstance(inner.body, (Add, Sub)):
        for tree in _narrower(inner):
            yield _outside(node, tree)
    elif isinstance(inner, (Neg, Mul)):
        for tree in _lifted(inner):
            yield _outside(node, tree)


def _outside(node: Neg | Mul, tree: Node) -> Node:
    if isinstance(tree, (Add, Sub)):
        return replace(tree, left=_outside(node, tree.left), span=node.span)
    return replace(node, body=tree) if isinstance(node, Neg) else replace(node, right=tree)
