r"""A whole number before a fraction: `1½` is 3/2, `1\frac12` may be 3/2 or a product."""

from __future__ import annotations

from .atoms import Number
from .node import Node
from .operations import Div


def may_be_mixed(whole: Node, fraction: Node) -> bool:
    """Whether a whole number stands before a fraction of whole numbers below 1, so that both may be one number."""
    return _whole(whole) and isinstance(fraction, Div) and not fraction.inline and _proper(fraction.left, fraction.right)


def is_mixed(whole: Node, fraction: Node) -> bool:
    """Whether the fraction is one character right behind the digits: `1½`."""
    if not may_be_mixed(whole, fraction) or not isinstance(fraction, Div):
        return False
    return fraction.left.span == fraction.right.span and whole.span.end == fraction.span.start


def _whole(node: Node) -> bool:
    return isinstance(node, Number) and node.text.isdecimal() and node.value > 0


def _proper(above: Node, below: Node) -> bool:
    return _whole(above) and _whole(below) and isinstance(above, Number) and isinstance(below, Number) and above.value < below.value
