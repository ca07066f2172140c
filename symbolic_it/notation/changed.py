"""The part of a formula that a derivation step changed."""

from __future__ import annotations

from dataclasses import dataclass

from .syntax.nodes import Node


@dataclass(frozen=True, slots=True)
class Marked(Node):
    """A part of a formula, marked as changed."""

    body: Node


@dataclass(frozen=True, slots=True)
class MarkedTail(Node):
    """`left` followed by consecutive terms of the same sum, marked as changed; each has its sign, `+` or `-`."""

    left: Node
    terms: tuple[tuple[str, Node], ...]
