"""What a normal law looks like: N(mu, sigma^2), N(x; mu, sigma^2)."""

from __future__ import annotations

from ..syntax.nodes import Call, Name, Node


def is_normal(node: Node) -> bool:
    """Whether a call names a normal law: N(mu, sigma^2), perhaps at a point."""
    if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in ("N", "Normal"):
        return False
    calligraphic = any(a in ("cal", "scr") for a in node.head.accents) or node.head.base == "Normal"
    count = len(node.args) - (parameters_after(node) is not None)
    return count == 2 and (calligraphic or (node.head.sub is None and "," in node.separators))


def parameters_after(node: Call) -> int | None:
    """Where the parameters begin in N(x; mu, sigma^2)."""
    return 1 if node.separators and node.separators[0] in (";", "|") else None
