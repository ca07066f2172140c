r"""Blocks of a sequence: X_1, \dots, X_n; X_{1:n}; X^n; X_{<i}; where each begins and ends, and its expansion into members."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from fractions import Fraction
from typing import Any

from ...syntax.nodes import Before, BigOp, Call, Ellipsis, Name, Node, Number, Pow, Range, Sub
from ..roles.letters import is_variable

_ONE = 1


@dataclass(frozen=True, slots=True)
class Block:
    """The members of a sequence from the first to `last`, named by `stem` (a Name without a subscript)."""

    stem: Name
    last: Node


#: What replaces a block or a single member in the arguments of a call; None: leave the formula alone.
Members = Callable[[Block], tuple[Node, ...] | None]


def block_of(node: Node) -> Block | None:
    """The block that one node writes: X_{1:n}, X_{<i}, X_{\\le i}, X^n, X_1^n."""
    match node:
        case Name(sub=Range(Number(_, value), last)) if value == _ONE:
            return Block(replace(node, sub=None), last)
        case Name(sub=Before(last, "<")):
            return Block(replace(node, sub=None), minus_one(last))
        case Name(sub=Before(last, "<=")):
            return Block(replace(node, sub=None), last)
        case Pow(Name(sub=None) as stem, last) if is_variable(stem) and not isinstance(last, Number):
            return Block(stem, last)
        case Pow(Name(sub=Number(_, value)) as first, last) if value == _ONE and is_variable(replace(first, sub=None)):
            return Block(replace(first, sub=None), last)
    return None


def summed_over(node: Node) -> tuple[Block, ...]:
    """The runs of members that a sum is over."""
    return tuple(b for b in map(block_of, node.binder.names) if b is not None) if isinstance(node, BigOp) and node.kind == "sum" else ()


def over_members(node: BigOp, members: Members, body: Node) -> Node | None:
    """A sum over runs of members with them written out, and a body; the body alone where no member is left."""
    names: list[Node] = []
    for x in node.binder.names:
        block = block_of(x)
        expanded = (x,) if block is None else members(block)
        if expanded is None:
            return None
        names += expanded
    return replace(node, binder=replace(node.binder, names=tuple(names)), body=body) if names else body


def minus_one(node: Node) -> Node:
    """n - 1, simplified for numbers and for i + 1."""
    if isinstance(node, Number):
        return replace(node, text=str(int(node.value) - 1), value=node.value - 1)
    return Sub(node, Number("1", Fraction(1)), span=node.span)


def runs(node: Call) -> dict[int, tuple[int, Block]]:
    """The dotted runs among arguments: start -> (end, block), for X_1, X_2, ..., X_n and X_{i-1}, X_{i-2}, ..., X_2, X_1."""
    out: dict[int, tuple[int, Block]] = {}
    args = node.args
    for k, a in enumerate(args):
        last = _counted_down(node, k + 1)
        end = args[last] if isinstance(a, Ellipsis) and 0 < k < len(args) - 1 else None
        if not isinstance(end, Name) or end.sub is None or node.separators[k - 1 : k + 1] != (",", ","):
            continue
        stem = replace(end, sub=None)
        start = k - 1
        while start and node.separators[start - 1] == "," and not _is_first(args[start]) and _is_member(args[start - 1], stem):
            start -= 1
        first = args[start]
        if not isinstance(first, Name) or not _is_member(first, stem) or first.sub is None:
            continue
        if _is_first(first):
            out[start] = (last, Block(stem, end.sub))
        elif _is_first(end):
            out[start] = (last, Block(stem, first.sub))
    return out


def _counted_down(node: Call, k: int) -> int:
    """Where the members that count down to the first from argument k on end, as X_2, X_1 do; k if they do not."""
    at = k
    while at + 1 < len(node.args) and node.separators[at] == ",":
        here, after = node.args[at], node.args[at + 1]
        if not (isinstance(here, Name) and isinstance(after, Name) and isinstance(here.sub, Number) and isinstance(after.sub, Number)):
            break
        if replace(here, sub=None) != replace(after, sub=None) or after.sub.value != here.sub.value - 1:
            break
        at += 1
    return at if at > k and _is_first(node.args[at]) else k


def _is_first(node: Node) -> bool:
    return isinstance(node, Name) and isinstance(node.sub, Number) and node.sub.value == _ONE


def _is_member(node: Node, stem: Name) -> bool:
    return isinstance(node, Name) and node.sub is not None and replace(node, sub=None) == stem


def with_members(node: Call, members: Members, single: Callable[[Node], Node]) -> Call | None:
    """The call with its blocks written out; a bar with nothing after it is dropped. None where that makes no sense."""
    found = runs(node)
    groups: list[tuple[str, list[Node]]] = [("", [])]
    k = 0
    while k < len(node.args):
        sign = node.separators[k - 1] if k else ""
        if k and sign != ",":
            groups.append((sign, []))
        a = node.args[k]
        block = block_of(a)
        if k in found:
            k, block = found[k]
        if block is not None:
            expanded = members(block)
            if expanded is None:
                return None
            groups[-1][1].extend(expanded)
        else:
            groups[-1][1].append(single(a))
        k += 1
    groups = [g for g in groups if g[1] or g[0] != "|"]
    if any(not items for _, items in groups):
        return None
    args: list[Node] = []
    separators: list[str] = []
    for sign, items in groups:
        for j, item in enumerate(items):
            if args:
                separators.append(sign if j == 0 else ",")
            args.append(item)
    return replace(node, args=tuple(args), separators=tuple(separators))


def rebuilt(node: Node, change: Callable[[Node], Node]) -> Node:
    """The node with every child changed."""
    changes: dict[str, Any] = {}
    for field in fields(node):
        if field.name == "span":
            continue
        old = getattr(node, field.name)
        new: Any = old
        if isinstance(old, Node):
            new = change(old)
        elif isinstance(old, tuple) and any(isinstance(i, Node) for i in old):
            new = tuple(change(i) if isinstance(i, Node) else i for i in old)
        if new is not old and new != old:
            changes[field.name] = new
    return replace(node, **changes) if changes else node
