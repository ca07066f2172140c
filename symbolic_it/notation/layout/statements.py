"""Layout of collections, case distinctions, chains of relations and statements."""

from __future__ import annotations

from ..boxes import Box, Fence, Row, Sign, Table, Words, row
from ..glyphs import RELATION_SIGNS
from ..precedence import Level
from ..syntax.nodes import (
    Cases,
    Chain,
    Condition,
    Given,
    Interval,
    Matrix,
    Node,
    SetLiteral,
    Statement,
    Vector,
)
from .box import at_least, box

_CLOSING = {"[": "]", "(": ")", "<": ">", "{": "}"}
_COMMA = Sign(",", "punctuation")


def relation_box(relation: str) -> Sign:
    """The sign of a relation, named as the reader names it (`<=`, `approx`, `iff`) or given as its character."""
    return Sign(RELATION_SIGNS.get(relation, relation))


def _commas(items: tuple[Node, ...], flat: bool) -> Box:
    return Row(tuple(b for k, i in enumerate(items) for b in ([_COMMA] if k else []) + [box(i, flat)]))


@box.register
def _(node: Vector, flat: bool) -> Box:
    return Fence(node.bracket, _commas(node.items, flat), _CLOSING.get(node.bracket, ")"), group=False)


@box.register
def _(node: Interval, flat: bool) -> Box:
    left, right = "[" if node.closed_left else "(", "]" if node.closed_right else ")"
    return Fence(left, _commas((node.lower, node.upper), flat), right, group=False)


@box.register
def _(node: SetLiteral, flat: bool) -> Box:
    body = _commas(node.items, flat)
    if node.condition is not None:
        body = row(body, Sign(":"), box(node.condition, flat))
    return Fence("{", body, "}", group=False)


@box.register
def _(node: Matrix, flat: bool) -> Box:
    return Table(tuple(tuple(box(c, flat) for c in r) for r in node.rows))


@box.register
def _(node: Cases, flat: bool) -> Box:
    blank: Box = Words("")
    return Table(tuple((box(c.value, flat), blank if c.condition is None else box(c.condition, flat)) for c in node.rows), True)


@box.register
def _(node: Given, flat: bool) -> Box:
    return row(box(node.body, flat), Sign("|", "tight"), box(node.given, flat))


@box.register
def _(node: Chain, flat: bool) -> Box:
    parts: list[Box] = [] if node.first is None else [at_least(node.first, Level.SUM, flat)]
    for link in node.links:
        parts += [relation_box(link.relation), at_least(link.right, Level.SUM, flat)]
    return row(*parts) if parts else Row(())


@box.register
def _(node: Statement, flat: bool) -> Box:
    parts: list[Box] = []
    for k, chain in enumerate(node.chains):
        parts += ([Sign(",", "punctuation")] if k else []) + [box(chain, flat)]
    for condition in node.conditions:
        parts += [Words(" "), box(condition, flat)]
    return row(*parts) if parts else Row(())


@box.register
def _(node: Condition, flat: bool) -> Box:
    word = Words({"equality-iff": "with equality iff", "forall": "for all", "text": ""}.get(node.word, node.word))
    return word if node.body is None else row(word, Words(" "), box(node.body, flat))
