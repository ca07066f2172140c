r"""Entries of a network's scores: the f_\theta(x)_y of a softmax is a function of x and y, f_\theta(y, x)."""

from __future__ import annotations

from dataclasses import replace

from ...syntax.nodes import Call, Indexed, Name, Node, Statement
from ...syntax.walk import walk
from ..roles.letters import is_letter
from ..shorthand import rebuilt

_HEADS = frozenset("fghsz") | {"phi", "psi"}  # of scores and logits, rather than of laws


def entries_of_scores(statement: Statement) -> Statement:
    """The statement with such entries at both outcomes, where the function stands nowhere without an entry."""
    entries = [n for n in walk(statement) if _is_entry(n)]
    if not entries:
        return statement
    heads = {n.body.head for n in entries}  # type: ignore[attr-defined]
    inside = {id(n.body) for n in entries}  # type: ignore[attr-defined]
    whole = {n.head for n in walk(statement) if isinstance(n, Call) and n.head in heads and id(n) not in inside}

    def change(node: Node) -> Node | None:
        if not _is_entry(node):
            return None
        assert isinstance(node, Indexed) and isinstance(node.body, Call)
        call = node.body
        args = (node.index, *call.args)
        return None if call.head in whole else replace(call, args=args, separators=(",",) * len(call.args), span=node.span)

    return rebuilt(statement, change)


def _is_entry(node: Node) -> bool:
    if not isinstance(node, Indexed) or not is_letter(node.index) or not isinstance(node.body, Call):
        return False
    call = node.body
    return isinstance(call.head, Name) and call.head.base in _HEADS and len(call.args) == 1 and is_letter(call.args[0])


__all__ = ["entries_of_scores"]
