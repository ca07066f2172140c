"""An entropy or cross-entropy summed over the batch instead of the classes.

What it finds: p log p summed over the first axis where p was normalised over another: softmax(..., dim=1), or a literal table whose rows
sum to one and whose columns do not; the result is bound to a name and reduced no further.
Why that is bad: each sum mixes one class of many examples; it is the entropy of nothing, and has the wrong shape.
Example: `p = torch.softmax(x, dim=1); entropy = -(p * p.log()).sum(dim=0)`
Use instead: the axis of the softmax: `.sum(dim=1)`.
Source: the definition of entropy.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from ...patterns import regex
from ..listings.array_code import literal, nested
from ..listings.source import Source, called, keyword, last_name
from ..page import Page
from ..rule import Finding, Rule, refuted
from .shown_as_wrong import shown_as_wrong

_NAME = regex(r"(?:\w+_)?(?:entropy|entropies|h|ent|ce|cross_entropy|kl|kl_div|loss|losses)(?:_\w+)?", re.I)
_MESSAGE = "the sum runs over the batch, and p is normalised over the classes"


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        for node in source.walk():
            if (
                isinstance(node, ast.Assign)
                and len(node.targets) == 1
                and isinstance(node.targets[0], ast.Name)
                and _NAME.fullmatch(node.targets[0].id)
            ):
                value = node.value.operand if isinstance(node.value, ast.UnaryOp) else node.value
                inner = _summed_first(value)
                if inner is None or not _is_p_log(inner) or not _rows(source, inner) or _reduced(source, node.targets[0].id):
                    continue
                if not shown_as_wrong(page, source, node):
                    yield Finding(*source.place(value), _MESSAGE, "sum over the last axis", refuted(_MESSAGE), kind="numeric")


def _summed_first(node: ast.expr) -> ast.expr | None:
    """The x of x.sum(0), np.sum(x, axis=0)."""
    if not isinstance(node, ast.Call) or last_name(node) != "sum" or not isinstance(node.func, ast.Attribute):
        return None
    of_module = called(node) in ("np.sum", "torch.sum", "jnp.sum")
    axis = keyword(node, "axis") or keyword(node, "dim")
    rest = node.args[1:] if of_module else node.args
    axis = axis or (rest[0] if len(rest) == 1 else None)
    if not (isinstance(axis, ast.Constant) and axis.value == 0 and not isinstance(axis.value, bool)):
        return None
    inner = node.args[0] if of_module and node.args else None if of_module else node.func.value
    return inner.operand if isinstance(inner, ast.UnaryOp) else inner


def _is_p_log(node: ast.expr) -> bool:
    """p * log(...), or a product with a log-softmax; nothing is picked, turned or averaged in it."""
    calls = [last_name(n) for n in ast.walk(node) if isinstance(n, ast.Call)]
    plain = all(c in ("log", "log2", "exp", "softmax", "log_softmax") for c in calls)
    turned = any(isinstance(n, ast.Subscript) or (isinstance(n, ast.Attribute) and n.attr in ("T", "mT")) for n in ast.walk(node))
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult) and plain and not turned and "log" in ast.unparse(node)


def _rows(source: Source, node: ast.expr) -> bool:
    """Whether its distributions stand in rows, and every softmax and table in it agrees."""
    found = [r for n in ast.walk(node) if isinstance(n, ast.Name | ast.Call) and (r := _row(source, n)) is not None]
    return bool(found) and all(found)


def _row(source: Source, node: ast.Name | ast.Call) -> bool | None:
    value = source.scopes.value(node) if isinstance(node, ast.Name) else node
    if not isinstance(value, ast.Call):
        return None
    if last_name(value) in ("softmax", "log_softmax"):
        axis = keyword(value, "dim") or keyword(value, "axis") or (value.args[1] if len(value.args) == 2 else None)
        return isinstance(axis, ast.Constant) and axis.value in (1, 2)
    table = literal(source, value) if last_name(value) in ("array", "tensor", "asarray") else None
    if table is None or not nested(source, value) or len(table) < 2:
        return None
    return all(sum(row) == 1 for row in table) and any(sum(column) != 1 for column in zip(*table, strict=True))


def _reduced(source: Source, name: str) -> bool:
    """Whether the block goes on to sum, average or turn the result."""
    loaded = (n for c in source.calls if last_name(c) not in ("print", "format", "round") for n in ast.walk(c) if isinstance(n, ast.Name))
    return any(n.id == name for n in loaded)


RULE = Rule("IT725", "entropy-over-the-batch", "error", _check)
