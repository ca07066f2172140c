"""What an expression of array code holds: a literal table; where its value came from."""

from __future__ import annotations

import ast
from fractions import Fraction

from .source import Source, called, keyword, last_name

_SAME = frozenset(
    {
        "detach",
        "clone",
        "contiguous",
        "float",
        "double",
        "cpu",
        "cuda",
        "to",
        "squeeze",
        "unsqueeze",
        "view",
        "reshape",
        "numpy",
        "item",
        "flatten",
        "transpose",
        "permute",
        "T",
    }
)
_TABLES = frozenset({"array", "tensor", "asarray", "constant", "FloatTensor", "Tensor", "as_tensor", "Variable"})
Table = tuple[tuple[Fraction, ...], ...]


def resolve(source: Source, node: ast.expr, depth: int = 6) -> ast.expr:
    """The expression behind a name of the block, and behind methods that change no value."""
    while depth:
        depth -= 1
        if isinstance(node, ast.Name) and node.id in source.assigned:
            node = source.assigned[node.id]
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in _SAME
            and last_name(node.func.value) not in ("np", "torch")
        ):
            node = node.func.value
        elif isinstance(node, ast.Subscript):
            node = node.value
        else:
            break
    return node


def literal(source: Source, node: ast.expr) -> Table | None:
    """The numbers of a literal list, array or tensor, exactly as printed; a vector is a table of one row."""
    node = resolve(source, node)
    if isinstance(node, ast.Call) and last_name(node) in _TABLES and node.args:
        node = node.args[0]
    if not isinstance(node, ast.List | ast.Tuple) or not node.elts:
        return None
    if all(isinstance(e, ast.List | ast.Tuple) for e in node.elts):
        rows = [_row(source, e) for e in node.elts]
        if any(r is None for r in rows) or len({len(r) for r in rows if r is not None}) != 1:
            return None
        return tuple(r for r in rows if r is not None)
    row = _row(source, node)
    return (row,) if row is not None else None


def nested(source: Source, node: ast.expr) -> bool:
    """Whether a literal is written with two pairs of brackets: [[0.1, 0.9]]."""
    node = resolve(source, node)
    if isinstance(node, ast.Call) and last_name(node) in _TABLES and node.args:
        node = node.args[0]
    return isinstance(node, ast.List | ast.Tuple) and bool(node.elts) and isinstance(node.elts[0], ast.List | ast.Tuple)


def _row(source: Source, node: ast.expr) -> tuple[Fraction, ...] | None:
    assert isinstance(node, ast.List | ast.Tuple)
    out = []
    for e in node.elts:
        value = number(source, e)
        if value is None:
            return None
        out.append(value)
    return tuple(out) if out else None


def number(source: Source, node: ast.expr) -> Fraction | None:
    """A printed number or a quotient of two, exactly: 0.1 is 1/10."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        a, b = number(source, node.left), number(source, node.right)
        return a / b if a is not None and b else None
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        a = number(source, node.operand)
        return -a if a is not None else None
    if not isinstance(node, ast.Constant) or isinstance(node.value, bool) or not isinstance(node.value, int | float):
        return None
    text = source.segment(node).replace("_", "")
    if len(text) > 40 or "x" in text.lower() or ("e" in text.lower() and len(text.lower().partition("e")[2]) > 3):
        return None
    try:
        return Fraction(text)
    except (ValueError, ZeroDivisionError):
        return None


def decimals(source: Source, node: ast.expr) -> int:
    """The most digits printed behind a point."""
    node = resolve(source, node)
    shown = [source.segment(n) for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, float)]
    return max((len(t.partition(".")[2]) for t in shown), default=0)


def sums_to_one(source: Source, node: ast.expr, values: tuple[Fraction, ...]) -> bool:
    """Whether probabilities sum to one, up to the rounding of their printed digits where two or more are printed."""
    digits = decimals(source, node)
    slack = Fraction(len(values), 2 * 10**digits) if digits >= 2 else Fraction(0)
    return abs(sum(values, Fraction(0)) - 1) <= slack


__all__ = ["called", "decimals", "keyword", "literal", "nested", "number", "resolve", "sums_to_one"]
