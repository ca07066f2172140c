"""Uses below and above big operators: what is bound, drawn, averaged or a size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...syntax.nodes import BigOp, Binder, Call, Infinity, ListNode, Name, Tuple, Vector
from ...syntax.walk import walk
from ..functionals.functionals import marginal_of, of_call
from .letters import LAWS, is_letter, is_variable, key, stem, variable_subscript
from .outcomes import drawn_axes, sampled_letters

if TYPE_CHECKING:
    from .uses import Uses

#: Sums, expectations and integrals evaluate a bare law at the outcome they run over.
_IMPLICIT = frozenset(["sum", "prod", "int", "E", "Var", "Cov"])


def scan_operator(uses: Uses, node: BigOp, mode: str, bound: frozenset[str]) -> None:
    """Gather the uses in an operator, its binder and its body."""
    b = node.binder
    uses.integral |= node.kind == "int"
    uses.sampled |= sampled_letters(node)
    names = [n for item in b.names for n in (item.items if isinstance(item, (Tuple, Vector, ListNode)) else (item,))]
    inner = set(bound)
    for n in names:
        if not isinstance(n, Name):
            continue
        k = key(n)
        if node.kind in ("argmin", "argmax", "min", "max", "sup", "inf") and not is_letter(n):
            uses.add(k, "parameter")
        elif node.kind == "lim":
            uses.add(k, "limit")
        elif node.kind in ("E", "Var", "Cov") and b.distribution is None and marginal_of(n) is not None and n.base in LAWS:
            uses.scan(n, "argument", bound)
        elif node.kind in ("E", "Var", "Cov") and b.distribution is None:
            uses.add(k, "E")
            if is_letter(n) and k not in LAWS:
                inner.add(k)
        else:
            uses.add(k, "bound")
            inner.add(k)
            if node.kind == "prod":
                uses.averaged.add(k)
    if node.kind in ("E", "Var", "Cov") and b.distribution is None and not names:
        uses.unspecified = True
        for n in walk(node.body):
            if isinstance(n, Name) and is_variable(n) and n.base in "XYZUVW":
                uses.add(key(n), "random")
    if b.distribution is not None:
        _distribution(uses, b, frozenset(bound))
    for part in (b.lower, b.upper):
        if isinstance(part, Name):
            uses.add(key(part), "size")
        elif part is not None:
            uses.scan(part, "plain", bound)
    for condition in b.conditions:
        uses.scan(condition, "plain", frozenset(inner))
    series = node.kind == "sum" and isinstance(b.upper, Infinity)  # there p is a number
    if node.kind in ("max", "min") and not names:
        mode = "vector"  # of all entries
    implicit = node.kind in _IMPLICIT and mode != "vector" and not series
    uses.scan(node.body, "implicit" if implicit else mode, frozenset(inner))


def _distribution(uses: Uses, b: Binder, bound: frozenset[str]) -> None:
    d = b.distribution
    if isinstance(d, Name) and marginal_of(d) is not None and d.base in LAWS:
        uses.scan(d, "argument", bound)
    elif isinstance(d, Name):
        uses.add(key(d), "divergence")
        uses.stems.setdefault(key(d), key(stem(d)))
        if b.names:
            uses.calls.setdefault(key(d), []).append(tuple(drawn_axes(b.names)))
        uses.definition(key(d))
    elif isinstance(d, Call) and isinstance(d.head, Name) and of_call(d) is None:
        uses.scan(d, "argument", bound)
        uses.add(key(stem(d.head)) if variable_subscript(d.head.sub) else key(d.head), "divergence")
    elif d is not None:
        uses.scan(d, "argument", bound)
