r"""Transposes: `a^\top b`, and `p^T \log q` where the letters are those of vectors."""

from __future__ import annotations

from ...syntax.nodes import Log, Mul, Name, Node, Pow, Transpose
from ..roles.letters import VECTORS


def transposed_factor(node: Mul) -> Node | None:
    """The vector that is transposed on the left of a product, None if it is no inner product."""
    left = node.left
    if isinstance(left, Transpose):
        return left.body
    if isinstance(left, Pow) and left.exponent == Name("T") and _is_bare_vector(left.base):
        right = node.right.arg if isinstance(node.right, Log) else node.right
        return left.base if _is_bare_vector(right) else None
    return None


def _is_bare_vector(node: Node) -> bool:
    return isinstance(node, Name) and node.base in VECTORS and node.sub is None and node.sup is None
