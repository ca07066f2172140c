"""Products of matrices and vectors as they are written: S^-1 (m - n), norms, densities at one point."""

from __future__ import annotations

from ...syntax import nodes as s
from ...syntax.nodes import Call, Name, Node, Number
from .normal_shape import is_normal, parameters_after


def factors_of(node: Node) -> list[Node]:
    """The factors of a product, of a juxtaposed bracket too: S^-1 (m - n)."""
    match node:
        case s.Mul(left, right):
            return [*factors_of(left), *factors_of(right)]
        case Call(head, (arg,), juxtaposed=True) if not isinstance(head, Name):
            return [head, arg]
    return [node]


def are_densities_at_one_point(one: Call, other: Call) -> bool:
    normal = all(is_normal(x) and parameters_after(x) is not None for x in (one, other))
    return normal and one.args[0] == other.args[0]


def is_euclidean(node: s.Norm) -> bool:
    return node.sub is None or (isinstance(node.sub, Number) and node.sub.value == 2)


def inverse_of(node: Node) -> Node | None:
    match node:
        case s.Pow(body, s.Neg(Number(_, n))) if n == 1:
            return body
    return None
