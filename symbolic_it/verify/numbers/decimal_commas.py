"""Commas in braces between digits: whether 2{,}585 is a little more than two, or thousands."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes
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
    """The statement with every 1,585 read as a little more than 1.5: nothing but thousands was read into the comma."""

    def change(node: nodes.Node) -> nodes.Node | None:
        m = _GROUPED.fullmatch(node.text) if isinstance(node, nodes.Number) else None
        if m is None or not isinstance(node, nodes.Number):
            return None
        return replace(node, text=f"{m['whole']}.{m['rest']}", value=Fraction(int(m["whole"] + m["rest"]), 1000), decimals=3)

    return rebuilt(statement, change)
