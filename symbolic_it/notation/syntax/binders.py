r"""What a big operator binds, from the items written below and above it."""

from __future__ import annotations

from dataclasses import replace

from .atoms import Infinity, ListNode, Name, Number, Seq, Tuple
from .errors import ReadError
from .node import Node, Span
from .operations import BigOp, Binder, Call, Div, Mul, Pow
from .statements import Chain, Given, Link, Vector
from .tokens import Token
from .walk import children, mentions, walk

_OUTCOMES = frozenset("xyzut")


def link(first: Node, relation: Token, right: Node) -> Chain:
    """A chain of one relation."""
    one = Link(relation.text, right, relation.span, span=relation.span.cover(right.span))
    return Chain(first, (one,), span=first.span.cover(right.span))


def names_of(node: Node) -> tuple[Node, ...]:
    """The names that one item binds: `x`, `ij`, `(x, y)`."""
    if isinstance(node, (Seq, Tuple, ListNode)) or (isinstance(node, Vector) and node.bracket == "("):
        return tuple(node.items)
    return (node,)


def bind(kind: str, below: list[Node], conditions: list[Node], upper: Node | None) -> Binder:
    """The binder for the items below an operator and the bound above it."""
    names: list[Node] = []
    found = Binder(upper=upper)
    rest = list(conditions)
    domains: list[Node] = []
    waiting: list[Node] = []  # names before the one with the relation: `x, y \in X`
    for item in below:
        if not isinstance(item, Chain):
            if isinstance(item, (Number, Infinity)) and found.lower is None:
                found = replace(found, lower=item)
            else:
                waiting.extend(names_of(item))
            continue
        names.extend(waiting)
        waiting = []
        first, relations = item.first, [link.relation for link in item.links]
        if first is None:
            rest.append(item)
            continue
        right = item.links[0].right
        if relations == ["="] and found.lower is None:
            names.extend(names_of(first))
            found = replace(found, lower=right)
        elif relations == ["in"]:
            names.extend(names_of(first))
            domains.append(right)
        elif relations == ["sim"] and found.distribution is None:
            names.extend(names_of(first))
            found = replace(found, distribution=right)
        elif relations == ["to"] and kind.startswith("lim"):
            names.extend(names_of(first))
            side = item.links[0].annotation
            if isinstance(right, Name) and right.sup in ("+", "-"):
                side, right = right.sup, replace(right, sup=None)
            found = replace(found, target=right, side=side)
        else:
            if not (isinstance(first, Name) and first in names) and isinstance(first, Name) and "=" not in relations:
                names.append(first)
            rest.append(item)
    if waiting and (domains or found.distribution is not None or (found.lower is not None and names)):
        raise ReadError(waiting[0].span, "a name without a range of its own", "a range for each name")
    names.extend(waiting)
    if domains:
        several = Tuple(tuple(domains), span=domains[0].span.cover(domains[-1].span))
        found = replace(found, domain=domains[0] if len(domains) == 1 else several)
    return replace(found, names=tuple(names), conditions=tuple(rest))


def integral_binder(below: list[Node], conditions: list[Node], upper: Node | None, found: list[Node]) -> Binder:
    """The binder of an integral with the differentials `found`."""
    binder = bind("int", below, conditions, upper)
    if not found:
        return binder
    written = binder.names
    if not written or binder.domain is not None or binder.lower is not None:
        return replace(binder, names=tuple(found))
    if set(written) <= set(found):
        return replace(binder, names=tuple(found))
    if len(written) == 1 and upper is not None:
        return replace(binder, names=tuple(found), lower=written[0])
    if len(written) == 1:
        return replace(binder, names=tuple(found), domain=written[0])
    raise ReadError(written[0].span, "names below the integral that have no differential", "the same names")


def left_out(below: list[Node], upper: Node | None, body: Node) -> list[Node]:
    r"""The x of \int_{-\infty}^\infty f(x), whose dx is left out: the one letter for real outcomes in it; none where there are several.

    The R of \int_R f(x) is where x runs, where it stands nowhere under the integral; raises `ReadError` where nothing else does.
    """
    within = list(walk(body))
    region = len(below) == 1 and isinstance(below[0], Name) and upper is None and below[0] not in within
    if len(below) != 1 or (not region and (upper is None or isinstance(below[0], (Name, Chain)))):
        return []
    letters = {x for x in within if isinstance(x, Name) and x.base in _OUTCOMES and x.sub is None and x.sup is None}
    if region and not letters and any(isinstance(x, Call) for x in within):
        raise ReadError(below[0].span, "an integral over what stands nowhere under it", "its differential")
    return list(letters) if len(letters) == 1 else []


def expectation_binder(below: list[Node], conditions: list[Node]) -> Binder:
    """The binder of an expectation."""
    sampled = [item for item in below if isinstance(item, Chain)]
    if sampled:
        plain = [item for item in below if not isinstance(item, Chain)]
        names: list[Node] = []
        sources: list[Node] = []
        rest = list(conditions)
        for item in below:
            if isinstance(item, Chain) and [link.relation for link in item.links] == ["sim"] and item.first is not None:
                names.extend(names_of(item.first))
                sources.append(item.links[0].right)
            elif isinstance(item, Chain):
                rest.append(item)
            else:
                names.extend(names_of(item))
        del plain
        if not sources:
            return replace(bind("E", below, conditions, None))
        source = sources[0] if len(sources) == 1 else Tuple(tuple(sources), span=sources[0].span.cover(sources[-1].span))
        if conditions and len(conditions) == 1 and len(rest) == 1:
            source = Given(source, conditions[0], span=source.span.cover(conditions[0].span))
            rest = []
        return Binder(tuple(names), distribution=source, conditions=tuple(rest))
    if len(below) == 1 and conditions and len(conditions) == 1:
        given = Given(below[0], conditions[0], span=below[0].span.cover(conditions[0].span))
        return Binder(distribution=given)
    if len(below) == 1 and isinstance(below[0], (Call, Mul, Pow, Div)):
        return Binder(distribution=below[0], conditions=tuple(conditions))
    if len(below) == 1 and isinstance(below[0], Seq) and any(isinstance(item, Call) for item in below[0].items):
        items = below[0].items
        product = items[0]
        for item in items[1:]:
            product = Mul(product, item, span=product.span.cover(item.span))
        return Binder(distribution=product, conditions=tuple(conditions))
    return bind("E", below, conditions, None)


def drawn_apart(node: BigOp) -> Node:
    r"""`E_{x \sim p, y \sim q}[f]` as `E_{x \sim p}[E_{y \sim q}[f]]`."""
    binder = node.binder
    sources = binder.distribution
    if not isinstance(sources, Tuple) or len(sources.items) != len(binder.names) or binder.conditions:
        return node
    out = node.body
    for k in reversed(range(len(binder.names))):
        one = replace(binder, names=(binder.names[k],), distribution=sources.items[k])
        out = replace(node, binder=one, body=out, bracketed=node.bracketed or k < len(binder.names) - 1)
    return out


def has_strange_factor(body: Node, names: tuple[Node, ...]) -> bool:
    """Whether a factor of the body does not mention the bound names, so that it may be meant outside."""
    if not isinstance(body, (Mul, Div)) or (isinstance(body, Div) and not body.inline):
        return False
    return not names or not mentions(body.right, names) or not mentions(body.left, names)


def placed(binder: Binder, word: Span) -> Binder:
    """The binder with the span of what it holds, or no span after the operator's word."""
    span = Span(word.end, word.end)
    parts = list(children(binder))
    if parts:
        span = parts[0].span
        for part in parts[1:]:
            span = span.cover(part.span)
    return replace(binder, span=span)
