"""Sums as written: a − b rather than a + (−1) b, and marked terms."""

from __future__ import annotations

from ...terms.term import Term
from ..changed import Marked, MarkedTail
from ..syntax.nodes import Add, Neg, Node, Sub
from .laws import Write
from .scope import Scope

Signed = tuple[str, Node]


def sum_of_terms(args: tuple[Term, ...], scope: Scope, write: Write) -> Node:
    """The sum of terms, each with its own sign."""
    terms = [_signed(write(a, scope)) for a in args]
    run = _marked_run(terms, scope)
    return join(terms) if run is None else _with_marked(terms, *run)


def join(terms: list[Signed]) -> Node:
    """Signed terms as nested sums and differences."""
    sign, node = terms[0]
    out: Node = Neg(node) if sign == "-" else node
    for sign, node in terms[1:]:
        out = Sub(out, node) if sign == "-" else Add(out, node)
    return out


def _signed(node: Node) -> Signed:
    return ("-", node.body) if isinstance(node, Neg) else ("+", node)


def _flatten(node: Node) -> list[Signed]:
    match node:
        case Add(left, right):
            return [*_flatten(left), ("+", right)]
        case Sub(left, right):
            return [*_flatten(left), ("-", right)]
    return [_signed(node)]


def _marked_run(terms: list[Signed], scope: Scope) -> tuple[int, int] | None:
    """Where the marked terms begin and end among consecutive terms, if they are some of these but not all."""
    if scope.marked is None:
        return None
    wanted = _flatten(scope.marked)
    if len(wanted) == 1 and wanted[0][0] == "+":
        return None
    for k in range(len(terms) - len(wanted) + 1):
        if terms[k : k + len(wanted)] == wanted and len(wanted) < len(terms):
            return k, k + len(wanted)
    return None


def _with_marked(terms: list[Signed], begin: int, end: int) -> Node:
    marked = terms[begin:end]
    out: Node = Marked(join(marked)) if begin == 0 else MarkedTail(join(terms[:begin]), tuple(marked))
    for sign, node in terms[end:]:
        out = Sub(out, node) if sign == "-" else Add(out, node)
    return out
