"""A softmax over the examples, whose classes are then picked row by row.

What it finds: `softmax(z, dim=0)` or `log_softmax(z, axis=0)` of which `[arange(n), y]` then takes the entry of each row's label.
Why that is bad: rows are examples there, so the probabilities of one example do not sum to one: it is no cross-entropy.
Example: `lp = torch.log_softmax(z, dim=0); loss = -lp[torch.arange(len(y)), y].mean()`
Use instead: `dim=1`, or `dim=-1`.
Source: the definition of softmax.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ..listings.source import keyword, last_name
from ..page import Page
from ..rule import Finding, Rule, refuted
from .shown_as_wrong import shown_as_wrong

_SOFTMAX = frozenset(["softmax", "log_softmax"])


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        picked = {
            n.value.id
            for n in source.walk()
            if isinstance(n, ast.Subscript) and isinstance(n.value, ast.Name) and isinstance(n.slice, ast.Tuple) and _by_rows(n.slice)
        }
        for node in source.walk():
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as call) if name in picked and last_name(call) in _SOFTMAX:
                    if _first_axis(call) and _given_once(source.walk(), name) and not shown_as_wrong(page, source, node):
                        message = "normalised over the rows, of which each is an example: its probabilities do not sum to one"
                        witness = {"values": {"z": [["0", "1"], ["1", "0"]]}, "lhs": "columns sum to 1", "rhs": "rows should"}
                        yield Finding(*source.place(call), message, "write dim=-1", refuted(message, witness=witness), kind="definition")


def _by_rows(index: ast.Tuple) -> bool:
    """[arange(n), y]: one entry of each row."""
    if len(index.elts) != 2:
        return False
    first, second = index.elts
    return isinstance(first, ast.Call) and last_name(first) in ("arange", "range") and isinstance(second, ast.Name)


def _first_axis(call: ast.Call) -> bool:
    axis = keyword(call, "dim") or keyword(call, "axis") or (call.args[1] if len(call.args) == 2 else None)
    return isinstance(axis, ast.Constant) and axis.value == 0 and axis.value is not False


def _given_once(nodes: Iterator[ast.AST], name: str) -> bool:
    """Whether nothing else, such as a transpose, is called that."""
    return sum(isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store) and n.id == name for n in nodes) == 1


RULE = Rule("IT726", "softmax-over-the-batch", "error", _check)
