r"""Entries of vectors that functions make of vectors: s(x)_i = e^{x_i} / \sum_j e^{x_j} defines s_i."""

from __future__ import annotations

from dataclasses import replace

from ...context import Context, Meaning
from ...syntax.nodes import Call, Indexed, Name, Node, Statement
from ...syntax.walk import walk
from ..functionals.functionals import of_call
from ..roles.letters import index_letters, is_letter, key
from ..roles.outcomes import has_key
from ..shorthand import rebuilt

_OURS = frozenset(["sigma", "softmax", "delta"])


def entries_of_maps(statement: Statement, context: Context) -> Statement:
    """The statement with s_i for s(x)_i, where x has entries beside it, and s is taken of x alone, and of no other thing."""
    entries = [n for n in walk(statement) if _is_entry(n)]
    if not entries:
        return statement
    vectors = {replace(n, sub=None, accents=()) for n in walk(statement) if isinstance(n, Name) and index_letters(n.sub) is not None}
    calls = [n for n in walk(statement) if isinstance(n, Call)]
    inside = {id(n.body) for n in entries if isinstance(n, Indexed)}
    heads: set[Name] = set()
    for entry in entries:
        assert isinstance(entry, Indexed) and isinstance(entry.body, Call)
        head, (argument,) = entry.body.head, entry.body.args
        assert isinstance(head, Name) and isinstance(argument, Name)
        own = [c for c in calls if c.head == head]
        alone = all(id(c) in inside and c.args == (argument,) for c in own) and not _stands_bare(statement, head)
        made = _is_made_of(context, head, argument)
        if alone and (made or (made is None and replace(argument, accents=()) in vectors)):
            heads.add(head)

    def change(node: Node) -> Node | None:
        if not _is_entry(node) or not isinstance(node, Indexed) or not isinstance(node.body, Call) or node.body.head not in heads:
            return None
        head = node.body.head
        return replace(head, accents=(), sub=node.index, span=node.span) if isinstance(head, Name) else None

    return rebuilt(statement, change) if heads else statement


def _is_entry(node: Node) -> bool:
    if not isinstance(node, Indexed) or not is_letter(node.index) or not isinstance(node.body, Call):
        return False
    call = node.body
    if not isinstance(call.head, Name) or call.head.sub is not None or call.head.sup or call.head.base in _OURS:
        return False
    return set(call.head.accents) <= {"bold"} and len(call.args) == 1 and is_letter(call.args[0]) and of_call(call) is None


def _stands_bare(statement: Statement, head: Name) -> bool:
    """Whether the name is a function elsewhere, or has an index of its own."""
    called = {id(n.head) for n in walk(statement) if isinstance(n, Call)}
    return any(isinstance(n, Name) and n.base == head.base and id(n) not in called for n in walk(statement))


def _is_made_of(context: Context, head: Name, argument: Name) -> bool | None:
    """Whether the text has given s_i a formula in the entries of x; None where it has given it none."""
    fact = context.about(key(replace(head, accents=()))) if has_key(head) else None
    if fact is None:
        return None
    if not isinstance(fact.value, Meaning) or len(fact.value.parameters) != 1:
        return False
    return any(isinstance(n, Name) and n.base == argument.base and index_letters(n.sub) is not None for n in walk(fact.value.body))


__all__ = ["entries_of_maps"]
