r"""Sums without an index: \sum y_i \log \hat y_i runs over the letter below, and each of nested sums over its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeGuard

from ..syntax.nodes import BigOp, Call, Name, Node, Statement
from ..syntax.walk import children, walk
from .roles.letters import COUNTERS, is_letter
from .shorthand import rebuilt


def indices_put_in(statement: Statement) -> Statement:
    """A sum without an index runs over the one letter below what it sums, if nothing else has that letter; nested ones over their own."""
    sums = [n for n in walk(statement) if _is_bare(n)]
    bodies = {id(n): {id(x) for x in walk(n.body)} for n in sums}
    letters: dict[int, Name | None] = {}  # outer sums come first

    def letter_of(node: BigOp) -> Name | None:
        around = [n for n in sums if id(node) in bodies[id(n)]]
        taken = [letters[id(n)] for n in around]
        own = [x for x in outside_sums(node.body) if isinstance(x, (Name, Call, BigOp))]
        below = {x.sub for x in own if isinstance(x, Name) and isinstance(x.sub, Name) and is_letter(x.sub) and x.sub.base in COUNTERS}
        other = any((isinstance(x, Call) and any(map(is_letter, x.args))) or (isinstance(x, BigOp) and not _is_bare(x)) for x in own)
        if any(isinstance(x, Name) and x.sub in taken for x in own) and len(below) == 1:
            return None  # b_i / sum b_i below another sum over i
        (letter,) = below - {*taken} if len(below - {*taken}) == 1 and not other and None not in taken else (None,)
        if letter is None:
            return None
        here = [x for c in statement.chains if any(y is node for y in walk(c)) for x in walk(c)]  # p_i >= 0, sum p_i = 1: two chains
        bound = [x for c in statement.chains for n in walk(c) if isinstance(n, BigOp) and letter in n.binder.names for x in walk(n)]
        within = {id(x) for x in bound}.union(*(bodies[id(n)] for n in sums if n not in around))  # prod_{i=1}^N q(x_i) has an i of its own
        return letter if all(id(x) in within for x in here if x == letter) else None

    for node in sums:
        letters[id(node)] = letter_of(node)

    def change(node: Node) -> Node | None:
        letter = letters.get(id(node))
        if letter is None or not isinstance(node, BigOp):
            return None
        return replace(node, binder=replace(node.binder, names=(letter,)), body=rebuilt(node.body, change))

    return rebuilt(statement, change) if sums else statement


def _is_bare(node: Node) -> TypeGuard[BigOp]:
    """Whether it is a sum or a product without an index."""
    bare = isinstance(node, BigOp) and node.kind in ("sum", "prod") and not node.binder.names
    return bare and isinstance(node, BigOp) and not (node.binder.distribution or node.binder.lower or node.binder.conditions)


def outside_sums(tree: Node) -> Iterator[Node]:
    """All nodes but those below sums, integrals and means; these come themselves."""
    yield tree
    if not isinstance(tree, BigOp):
        for child in children(tree):
            yield from outside_sums(child)


__all__ = ["indices_put_in", "outside_sums"]
