"""Arrays of numbers that code writes out, as exact fractions: np.array([0.5, 1/4, 1/4]), np.full(4, 0.25), np.ones(6) / 6."""

from __future__ import annotations

import ast
from fractions import Fraction

_MAKES = frozenset(["array", "asarray", "tensor", "constant", "Tensor", "as_tensor", "FloatTensor"])
LONGEST = 64


def numbers(node: ast.expr) -> tuple[Fraction, ...] | None:
    """The entries of a vector, or None."""
    made = _made(node)
    if isinstance(made, ast.List | ast.Tuple):
        found = [number(x) for x in made.elts[: LONGEST + 1]]
        return tuple(x for x in found if x is not None) if None not in found else None
    if isinstance(made, ast.Dict):
        found = [number(x) for x in made.values[: LONGEST + 1]]
        return tuple(x for x in found if x is not None) if None not in found else None
    if isinstance(made, ast.Call) and isinstance(made.func, ast.Attribute) and made.func.attr in ("full", "ones") and made.args:
        size = made.args[0].elts[0] if isinstance(made.args[0], ast.Tuple) and len(made.args[0].elts) == 1 else made.args[0]
        each = (
            number(made.args[1]) if made.func.attr == "full" and len(made.args) > 1 else Fraction(1) if made.func.attr == "ones" else None
        )
        count = number(size)
        if each is None or count is None or count.denominator != 1 or not 0 < count <= LONGEST:
            return None
        return (each,) * int(count)
    if isinstance(made, ast.BinOp) and isinstance(made.op, ast.Mult | ast.Div):
        left, right = numbers(made.left), number(made.right)
        if left is not None and right:
            if isinstance(made.left, ast.List):  # [0.25] * 4
                return left * int(right) if isinstance(made.op, ast.Mult) and right.denominator == 1 and 0 < right <= LONGEST else None
            return tuple(x * right if isinstance(made.op, ast.Mult) else x / right for x in left)
    return None


def joint_of(node: ast.expr) -> tuple[tuple[Fraction, ...], ...] | None:
    """The rows of a matrix of masses that sum to 1, or None."""
    made = _made(node)
    if not isinstance(made, ast.List | ast.Tuple) or not 2 <= len(made.elts) <= 8:
        return None
    rows = [numbers(x) if isinstance(x, ast.List | ast.Tuple) else None for x in made.elts]
    known = tuple(x for x in rows if x is not None)
    if len(known) != len(rows) or len({len(x) for x in known}) != 1 or len(known[0]) < 2:
        return None
    entries = [x for row in known for x in row]
    return known if min(entries) >= 0 and sum(entries) == 1 else None


def number(node: ast.expr) -> Fraction | None:
    """A number as it is written, or a quotient or product of numbers."""
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
        return Fraction(repr(node.value)) if abs(node.value) < 1e15 else None
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.Div):
        left, right = number(node.left), number(node.right)
        if left is None or not right:
            return None
        return left * right if isinstance(node.op, ast.Mult) else left / right
    return None


def _made(node: ast.expr) -> ast.expr:
    """What np.array(...) is made of."""
    if isinstance(node, ast.Call) and node.args:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id if isinstance(node.func, ast.Name) else ""
        return node.args[0] if name in _MAKES else node
    return node
