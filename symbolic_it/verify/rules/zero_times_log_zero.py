"""p log p in code with a literal zero among the probabilities.

What it finds: `p * np.log(p)` without a guard where p is a literal vector that holds a 0, or a function with such a body called with one.
Why that is bad: 0 log 0 is 0 by convention, and 0 * -inf is nan in floating point (math.log(0) raises).
Example: `p = np.array([0.5, 0.5, 0.0]); h = -np.sum(p * np.log2(p))`
Use instead: `scipy.special.entr(p).sum()`, `xlogy`, or a mask `p > 0`.
Source: pytorch issue 89558; TheAlgorithms issue 12233.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from ...patterns import regex
from ..listings.array_code import Table, literal
from ..listings.source import Source, last_name
from ..page import Page
from ..rule import Finding, Rule
from .shown_as_wrong import shown_as_wrong

_GUARDS = regex(r"where|nan|mask|clip|clamp|max|eps|finfo|xlogy|entr\b|\bif\b|[<>]|!=|1e-|select|filter|nonzero|replace|errstate")
_MESSAGE = "a probability is 0 here, and 0 * log 0 is nan in floating point"


def _check(page: Page) -> Iterator[Finding]:
    functions: dict[str, list[ast.FunctionDef]] = {}
    for source in page.sources:
        for f in source.functions:
            functions.setdefault(f.name, []).append(f)
    for source in page.sources:
        for node in _faulty(source, functions):
            if not shown_as_wrong(page, source, node) and not _told(page, source):
                yield Finding(*source.place(node), _MESSAGE, "use xlogy or entr of scipy.special, or a mask")


def _told(page: Page, source: Source) -> bool:
    """Whether the block or what follows it shows the nan."""
    end = source.block.start + len(source.block.text)
    return re.search(r"\bnan\b", page.document.text[source.block.start : end + 400], re.I) is not None


def _faulty(source: Source, functions: dict[str, list[ast.FunctionDef]]) -> Iterator[ast.expr]:
    for s in source.walk():
        if isinstance(s, ast.stmt) and not hasattr(s, "body") and not _GUARDS.search(source.segment(s)):
            for node in ast.walk(s):
                logged = _p_log_p(node)
                if logged is not None and _holds_zero(source, logged):
                    assert isinstance(node, ast.BinOp)
                    yield node
                elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and len(node.args) == 1 and not node.keywords:
                    found = functions.get(node.func.id, [])
                    if len(found) == 1 and _unguarded(found[0]) and _holds_zero(source, node.args[0]):
                        yield node


def _p_log_p(node: ast.AST) -> ast.Name | None:
    """The p of p * log(p)."""
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Mult):
        return None
    for first, second in ((node.left, node.right), (node.right, node.left)):
        if not isinstance(second, ast.Call) or last_name(second) not in ("log", "log2", "log10"):
            continue
        inner = second.args[0] if second.args else second.func.value if isinstance(second.func, ast.Attribute) else None
        first = first.operand if isinstance(first, ast.UnaryOp) else first
        if isinstance(first, ast.Name) and isinstance(inner, ast.Name) and first.id == inner.id:
            return inner
    return None


def _unguarded(f: ast.FunctionDef) -> bool:
    """A body that is one return of p * log(p) of its only parameter."""
    body = [s for s in f.body if not (isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant))]
    if (
        len(f.args.args) != 1
        or len(body) != 1
        or not isinstance(body[0], ast.Return)
        or f.decorator_list
        or _GUARDS.search(ast.unparse(body[0]))
    ):
        return False
    logged = [p for n in ast.walk(body[0]) if (p := _p_log_p(n)) is not None]
    return any(p.id == f.args.args[0].arg for p in logged) and not any(isinstance(n, ast.comprehension) for n in ast.walk(body[0]))


def _holds_zero(source: Source, node: ast.expr) -> bool:
    table = _literal(source, node)
    return table is not None and any(v == 0 for row in table for v in row) and all(sum(row) == 1 for row in table)


def _literal(source: Source, node: ast.expr) -> Table | None:
    value = source.scopes.value(node) if isinstance(node, ast.Name) else node
    return literal(source, value) if isinstance(value, ast.Call | ast.List) else None


RULE = Rule("IT719", "zero-times-log-zero", "warning", _check)
