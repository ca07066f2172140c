r"""Sums with dots, z_1 + z_2 + \dots + z_m, and products: over i from 1 to m, where the last term gives the others."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...syntax.nodes import Add, BigOp, Binder, Call, Ellipsis, Mul, Name, Neg, Node, Number, Statement, Sub
from ...syntax.walk import mentions, walk
from ..shorthand import rebuilt
from .blocks import minus_one, runs
from .sequences import NoSequence, written_at

_INDICES = "ijklhr"
_LENGTHS = frozenset("nNmMkKTLdDVCJrt")


def dotted_sums(statement: Statement) -> Statement:
    """The statement with such sums and products by their signs; those whose last term does not give the others as they are."""
    if not any(isinstance(n, Ellipsis) for n in walk(statement)):
        return statement
    used = {n.base for n in walk(statement) if isinstance(n, Name)}
    index = next((Name(x) for x in _INDICES if x not in used), None)

    def change(node: Node) -> Node | None:
        if index is None or not isinstance(node, (Add, Sub, Mul)):
            return None
        parts = _factors(node) if isinstance(node, Mul) else _terms(node, 1)
        at = next((k for k, (_, x) in enumerate(parts) if isinstance(x, Ellipsis)), None)
        if at == len(parts) - 1 and isinstance(node, Mul):  # p(w_1) p(w_2 | w_1) \cdots, whose last factor the other side tells
            last = _last_of_a_chain(statement, parts[0][1])
            parts = parts if last is None else [*parts, (1, last)]
        if at is None or at == 0 or at != len(parts) - 2 or len({sign for sign, _ in parts}) != 1:
            return None
        whole = _whole([x for _, x in parts[:at]], parts[-1][1], index, "prod" if isinstance(node, Mul) else "sum")
        if whole is None:
            return None
        whole = replace(whole, span=node.span)
        return whole if parts[0][0] > 0 else Neg(whole, span=node.span)

    return rebuilt(statement, change)


def _whole(first: list[Node], last: Node, index: Name, kind: str) -> BigOp | None:
    """The sum over all terms, if the last gives the first ones at 1, 2, ..., or at 0, 1, ..."""
    below = {n.sub for n in walk(last) if isinstance(n, Name) and isinstance(n.sub, Name) and n.sub.base in _LENGTHS and n.sub.sub is None}
    for length in sorted(below, key=str):
        assert isinstance(length, Name)
        if any(mentions(x, (length,)) for x in first):
            continue
        for start in (1, 0):
            if all(_at(last, length, start + k) == x for k, x in enumerate(first)):
                body = rebuilt(last, lambda x, length=length: index if x == length else None)  # type: ignore[misc]
                binder = Binder(names=(index,), lower=Number(str(start), Fraction(start)), upper=length)
                return BigOp(kind, binder, body, bracketed=True)
    return None


def _last_of_a_chain(statement: Statement, first: Node) -> Node | None:
    """p(w_T | w_1, ..., w_{T-1}) for p(w_1), where the statement has p(w_1, ..., w_T); None where it has no such law, or several."""
    if not isinstance(first, Call) or len(first.args) != 1:
        return None
    laws = [n for n in walk(statement) if isinstance(n, Call) and n.head == first.head and "|" not in n.separators]
    blocks = {b for law in laws for _, b in runs(law).values()}
    found = next(iter(blocks)) if len(blocks) == 1 else None
    if found is None or not isinstance(found.last, Name) or first.args[0] != replace(found.stem, sub=Number("1", Fraction(1))):
        return None
    last, before = (replace(found.stem, sub=x) for x in (found.last, minus_one(found.last)))
    return replace(first, args=(last, first.args[0], Ellipsis(), before), separators=("|", ",", ","), juxtaposed=False)


def _at(term: Node, length: Name, k: int) -> Node | None:
    try:
        return written_at(term, length, k)
    except NoSequence:
        return None


def _terms(node: Node, sign: int) -> list[tuple[int, Node]]:
    match node:
        case Add(left, right):
            return _terms(left, sign) + _terms(right, sign)
        case Sub(left, right):
            return _terms(left, sign) + _terms(right, -sign)
        case Neg(body) if not isinstance(body, (Add, Sub)):
            return _terms(body, -sign)
    return [(sign, node)]


def _factors(node: Node) -> list[tuple[int, Node]]:
    if isinstance(node, Mul):
        return [*_factors(node.left), *_factors(node.right)]
    return [(1, node)]
