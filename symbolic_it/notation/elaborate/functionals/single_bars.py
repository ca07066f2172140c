"""One bar between two distributions: D_KL(p | q) is D(p || q), and so is D(p | q) where the text says what its D is."""

from __future__ import annotations

from dataclasses import replace

from ...context import Context, Declared, Fact
from ...syntax.nodes import Call, Name
from .functionals import Functional

_TOLD = "D(p | q) with one bar is the relative entropy"


def single_bar() -> Fact:
    """What a text tells that defines D(p | q) as the relative entropy."""
    return Fact(_TOLD, Declared(_TOLD))


def with_two_bars(node: Call, found: Functional, context: Context) -> Call:
    """The call with two bars for its one, where the head says KL or the text has said that D is."""
    if found.name != "KL" or node.separators != ("|",):
        return node
    bare = isinstance(node.head, Name) and node.head == Name("D")
    plain = all(isinstance(a, Name) or (isinstance(a, Call) and "|" not in a.separators) for a in node.args)
    if bare and not (plain and context.about(_TOLD) is not None):
        return node
    return replace(node, separators=("||",))
