"""The dispatch from nodes to boxes, and the brackets around a part."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch

from ..boxes import Box, Fence, Row, Sign, row
from ..precedence import Level, level
from ..syntax.nodes import Node

MINUS = Sign("−", "prefix")


@singledispatch
def box(node: Node, flat: bool) -> Box:
    """The node as boxes. Raises TypeError for a node that has no layout."""
    raise TypeError(f"no layout for {type(node).__name__}")


def grouped(node: Node, flat: bool) -> Box:
    """The node in round brackets that only group."""
    return Fence("(", box(node, flat), ")")


def at_least(node: Node, least: Level, flat: bool) -> Box:
    """The node, in brackets where it holds together less tightly than asked."""
    return box(node, flat) if level(node, flat) >= least else grouped(node, flat)


def separated(items: Sequence[Node], separators: Sequence[str], flat: bool) -> Box:
    """Items with a separator between each two; the separators as in Call."""
    out: list[Box] = []
    for k, item in enumerate(items):
        if k:
            out.append(separator(separators[k - 1]))
        out.append(box(item, flat))
    return row(*out) if out else Row(())


def separator(sign: str) -> Sign:
    """The sign of a separator of arguments: comma, semicolon, bar or double bar."""
    if sign == ",":
        return Sign(",", "punctuation")
    return Sign({"||": "‖"}.get(sign, sign), "tight")
