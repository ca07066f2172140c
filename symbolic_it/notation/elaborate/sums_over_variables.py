r"""Sums over a random variable: \sum_X p(x) \log p(x) runs over the outcomes of X, which its body writes x or X.

So do \sum_x P(X) \log P(X), whose body has a capital for the outcome, and \sum P(X) \log P(X), which leaves the index out.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from ..syntax.nodes import Add, BigOp, Call, Mul, Name, Neg, Node, Statement, Sub
from ..syntax.walk import children, walk
from .errors import ElaborationError
from .functionals.functionals import of_call
from .roles.letters import LAWS, is_variable
from .shorthand import rebuilt


def sums_over_variables(statement: Statement) -> Statement:
    """Such sums and integrals by their outcomes, X in their bodies being one as well; as they are where it is an argument of H or I."""
    drawn = {n for x in walk(statement) if isinstance(x, BigOp) and x.kind == "E" for part in _below(x) for n in walk(part)}

    def change(node: Node) -> Node | None:
        if isinstance(node, (Add, Sub)) and isinstance(node.left, BigOp) and goes_on(node):
            return change(replace(node.left, body=replace(node, left=node.left.body), ambiguous=True, span=node.span))
        if not isinstance(node, BigOp) or node.kind not in ("sum", "int") or not _is_bare(node):
            return None
        inside = {n for n in walk(node.body) if isinstance(n, Name)}
        outcomes = _summed(node, inside) or _meant(node, inside, drawn)
        if outcomes is None or any(_is_of(call, outcomes) for call in walk(node.body)):
            return None
        body = rebuilt(node.body, lambda n: replace(outcomes[n], span=n.span) if isinstance(n, Name) and n in outcomes else None)
        names = tuple(outcomes.values()) if node.binder.names else ()
        return replace(node, binder=replace(node.binder, names=names), body=rebuilt(body, change))

    return rebuilt(statement, change)


def goes_on(node: Add | Sub) -> bool:
    r"""Whether what follows a sum has its outcome by the same capital: \sum_x P(X) \log P(X) - P(X) \log Q(X)."""
    last: Node = node.left
    while isinstance(last, (Add, Sub, Mul, Neg)):
        last = last.body if isinstance(last, Neg) else last.right
    if not isinstance(last, BigOp) or last.kind not in ("sum", "int"):
        return False
    capitals = {a for x in walk(last.body) if isinstance(x, Call) for a in x.args if isinstance(a, Name) and is_variable(a)}
    small = {a for a in capitals if not last.binder.names or {a, replace(a, base=a.base.lower())} & set(last.binder.names)}
    return _stands_at(node.right, small)


def _stands_at(node: Node, capitals: Collection[Node]) -> bool:
    """Whether a law stands at one of them, outside of other sums and of D(Q(Z) || P(Z))."""
    if isinstance(node, BigOp) or _is_functional(node):
        return False
    at = isinstance(node, Call) and any(a in capitals for a in node.args)
    return at or any(_stands_at(child, capitals) for child in children(node))


def _is_functional(node: Node) -> bool:
    try:
        return isinstance(node, Call) and of_call(node) is not None
    except ElaborationError:
        return True


def _summed(node: BigOp, inside: Collection[Name]) -> dict[Name, Name] | None:
    """The outcomes of the capitals below the sign, each of which stands in the body in one of the two ways."""
    names = node.binder.names
    if not names or not all(isinstance(n, Name) and is_variable(n) and n.sub is None and n.base not in LAWS for n in names):
        return None
    outcomes = {n: replace(n, base=n.base.lower()) for n in names if isinstance(n, Name)}
    return None if any((n in inside) == (x in inside) for n, x in outcomes.items()) else outcomes


def _meant(node: BigOp, inside: Collection[Name], drawn: Collection[Node]) -> dict[Name, Name] | None:
    """The outcomes that stand in the body by their capitals, as the arguments of laws alone: all those summed over, or all there are."""
    calls = [x for x in walk(node.body) if isinstance(x, Call) and isinstance(x.head, Name) and x.head.base in LAWS]
    capitals = {a for c in calls for a in c.args if isinstance(a, Name) and is_variable(a) and a.sub is None}
    outcomes = {a: replace(a, base=a.base.lower(), span=a.span) for a in capitals}
    written = [x for x in walk(node.body) if isinstance(x, Name) and x in capitals]
    summed = node.binder.names
    if (
        not capitals
        or len(written) != sum(a in capitals for c in calls for a in c.args)
        or capitals & set(drawn)
        or set(outcomes.values()) & set(inside)
        or (set(summed) != set(outcomes.values()) if summed else _has_letters(calls, capitals))
    ):
        return None
    return outcomes


def _has_letters(calls: Collection[Call], capitals: Collection[Node]) -> bool:
    """Whether a law stands at something else than these capitals."""
    return any(a not in capitals for c in calls for a in c.args)


def _below(node: BigOp) -> tuple[Node, ...]:
    b = node.binder
    return (*b.names, *(part for part in (b.domain, b.distribution) if part is not None))


def _is_of(call: Node, variables: Mapping[Name, Name]) -> bool:
    """H(X), I(X; Y)."""
    try:
        return isinstance(call, Call) and any(a in variables for a in call.args) and of_call(call) is not None
    except ElaborationError:
        return True


def _is_bare(node: BigOp) -> bool:
    """Whether nothing but names stands below the sign."""
    b = node.binder
    return not (b.domain or b.distribution or b.lower or b.upper or b.target or b.conditions)
