r"""Whole sequences by their stem: y of p(y|x) = \prod_t p(y_t | x, y_{<t}) is (y_1, ..., y_T)."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from types import NoneType

from ...syntax.nodes import Abs, Before, BigOp, Call, Name, Node, Number, Range, Statement
from ...syntax.walk import children, walk
from ..roles.letters import LAWS
from ..shorthand import rebuilt

_LENGTH = Name("T")
_ONE = Number("1", Fraction(1))


def spelled_by_members(statement: Statement) -> Statement:
    """The statement with y_{1:T} for a y that is otherwise written by its members and their histories: to T, to |y|, or all."""
    found = {x for op in walk(statement) if isinstance(op, BigOp) if (x := _of_members(op)) is not None}
    if len(found) != 1:
        return statement
    stem, head, last = found.pop()
    if not _goes_by_its_stem(statement, stem, head, last):
        return statement
    length = last if isinstance(last, Name) else _LENGTH
    if not isinstance(last, Name) and any(x == _LENGTH for x in walk(statement)):
        return statement

    def change(node: Node) -> Node | None:
        if node == last and isinstance(last, Abs):
            return length
        if last is None and isinstance(node, BigOp) and _of_members(node) is not None:
            bounds = replace(node.binder, lower=_ONE, upper=length)
            return replace(node, binder=bounds, body=rebuilt(node.body, change))
        if isinstance(node, Name) and node == stem:
            return Name(stem.base, stem.accents, Range(_ONE, length), span=node.span)
        return None

    return rebuilt(statement, change)


def _of_members(op: BigOp) -> tuple[Name, Node, Node | None] | None:
    """Stem, law and length, if that is written, of a product over t from 1 on of p(y_t | ..., y_{<t})."""
    b = op.binder
    if op.kind not in ("prod", "sum") or len(b.names) != 1 or b.conditions or b.domain is not None:
        return None
    if (b.lower is None) != (b.upper is None) or not (b.lower is None or (isinstance(b.lower, Number) and b.lower.value == 1)):
        return None
    (t,) = b.names
    for call in (x for x in walk(op.body) if isinstance(x, Call) and x.separators[:1] == ("|",)):
        if not isinstance(call.head, Name) or call.head.base not in LAWS:
            continue
        own = call.args[0]
        if not isinstance(own, Name) or own.sub != t:
            continue
        before = [x for x in call.args[1:] if isinstance(x, Name) and x.base == own.base and isinstance(x.sub, Before)]
        if len(before) == 1 and before[0].sub == Before(t, "<") and isinstance(b.upper, (Name, Abs, NoneType)):
            return Name(own.base, own.accents), call.head, b.upper
    return None


def _goes_by_its_stem(statement: Statement, stem: Name, head: Node, last: Node | None) -> bool:
    """Whether the bare stem stands before the bar of the same law somewhere, and nowhere else but in its length."""
    laws = 0
    stack: list[Node] = [*statement.chains]
    while stack:
        node = stack.pop()
        if node == stem or (isinstance(node, Name) and node.base == stem.base and node.sub is None):
            return False
        if node == last and isinstance(last, Abs):
            if last.body != stem:
                return False
            continue
        if isinstance(node, Call) and node.head == head and node.args[:1] == (stem,):
            laws += 1
            stack += node.args[1:]
            continue
        stack += children(node)
    return laws > 0
