"""Commas in braces between digits: whether 2{,}585 is a little more than two, or thousands."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes
from ...notation.syntax.walk import walk
from ...patterns import regex

_DECIMAL_COMMA = regex(r"(?<![\d.,}])(?:0\{,\}\d|\d+\{,\}(?:\d{1,2}|\d{4,})(?![\d{]))")
_THREE_DECIMALS = regex(r"(?<![\d.,}])\d{1,3}\{,\}\d{3}(?![\d{])")
_CONTINENTAL = regex(
    r"(?<!\w)(?:ist|und|dann|für|gilt|sind|est|et|les|des|pour|donc|el|los|las|por|entonces|il|che|della|são|uma|então|и|это|что|равна)(?!\w)",
    re.I,
)


def writes_decimal_commas(text: str) -> bool:
    """Whether 2{,}585 is a little more than two: the text writes 0{,}5 too, or no point, in a language whose comma is the decimal one."""
    if _DECIMAL_COMMA.search(text) is not None:
        return True
    return (
        _THREE_DECIMALS.search(text) is not None and re.search(r"\d\.\d", text) is None and len(set(_CONTINENTAL.findall(text.lower()))) > 1
    )


_GROUPED = regex(r"(?P<whole>[1-9]\d{0,2})(?:,|\{,\})(?P<rest>\d{3})")


def in_decimals(statement: nodes.Statement) -> nodes.Statement:
    """The statement with every 1,585 read as a little more than 1.5, into whose comma thousands were read, and 1,44 that was read as 1 and 44."""

    def change(node: nodes.Node) -> nodes.Node | None:
        if isinstance(node, nodes.ListNode):
            return _joined(node)
        m = _GROUPED.fullmatch(node.text) if isinstance(node, nodes.Number) else None
        if m is None or not isinstance(node, nodes.Number):
            return None
        return replace(node, text=f"{m['whole']}.{m['rest']}", value=Fraction(int(m["whole"] + m["rest"]), 1000), decimals=3)

    return rebuilt(statement, change)


def has_two_numbers_or_one(statement: nodes.Statement) -> bool:
    """Whether a side is 1,44, written as one number and read as two."""
    return any(_joined(link.right) is not None for chain in statement.chains for link in chain.links)


def is_of_numbers(statement: nodes.Statement) -> bool:
    """Whether no letter stands in it, which 0,5 may have been given before."""
    heads = {n.head for n in walk(statement) if isinstance(n, nodes.Call)}
    return not any(isinstance(n, nodes.Name) and n not in heads and n.base not in ("e", "pi") for n in walk(statement))


def _joined(node: nodes.Node) -> nodes.Node | None:
    match node:
        case nodes.ListNode(items=(nodes.Number() as one, nodes.WithUnit(value=nodes.Number() as other) as last)):
            number = _one_number(one, other)
            return None if number is None else replace(last, value=number, span=node.span)
        case nodes.ListNode(items=(nodes.Number() as one, nodes.Number() as other)):
            return _one_number(one, other)
    return None


def _one_number(one: nodes.Number, other: nodes.Number) -> nodes.Number | None:
    if not (one.text.isdigit() and other.text.isdigit() and one.span.end + 1 == other.span.start):
        return None
    value = Fraction(int(one.text + other.text), 10 ** len(other.text))
    return replace(one, text=f"{one.text}.{other.text}", value=value, decimals=len(other.text), span=one.span.cover(other.span))
