r"""Divergences of two probabilities: D(p || q) of numbers p and q is that of the laws (p, 1 - p) and (q, 1 - q).

p and q are numbers where the text has given both a value, or where the formula has 1 - p and 1 - q, or (p - q)^2, and neither is a law
in it. d(a \| b) is this divergence by its own letter, d_2(a \| b) in bits.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ...context import Context, Scalar
from ...syntax.nodes import Abs, Add, BigOp, Call, Div, Log, Mul, Name, Node, Norm, Number, Pow, Statement, Sub, Vector
from ...syntax.walk import children, walk
from ..roles.letters import LAWS, is_letter, key, stem
from ..shorthand import rebuilt
from .divergences import OF_TWO_LAWS
from .functionals import of_call

_ONE = Number("1", Fraction(1))
_TWO = Number("2", Fraction(2))
_BINARY = frozenset(["", "2", "b", "B", "bin", "KL", "kl"])  # below the letter d


def with_coins(statement: Statement, context: Context) -> Statement:
    """The statement with such pairs written as vectors."""
    called = {n.head for n in walk(statement) if isinstance(n, Call)} | {
        n.binder.distribution for n in walk(statement) if isinstance(n, BigOp) and n.binder.distribution is not None
    }
    indexed = {n.base for n in walk(statement) if isinstance(n, Name) and n.sub is not None and not isinstance(n.sub, Number)}
    bound = {n for op in walk(statement) if isinstance(op, BigOp) for n in op.binder.names}
    sides = [side for chain in statement.chains for side in (chain.first, *(link.right for link in chain.links)) if side is not None]
    missed = {n.right for n in walk(statement) if isinstance(n, Sub) and n.left == _ONE}
    missed |= {a for side in sides for pair in _apart(side) for a in pair}

    def is_number(node: Node) -> bool:
        if not isinstance(node, Name) or node in called:
            return False
        if is_letter(node.sub):  # the p_i of 1 - p_i, for one i
            return node in missed and node.sub not in bound and context.about(key(stem(node))) is None
        if node.base in indexed or not (node.sub is None or isinstance(node.sub, Number)):
            return False
        fact = context.about(key(node))
        if fact is not None:
            return isinstance(fact.value, Scalar) and 0 <= fact.value.value <= 1
        return node in missed

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or len(node.args) != 2 or not all(map(is_number, node.args)):
            return None
        unit = _binary(node, context)
        if unit is not None and node not in [side for side in sides if len(sides) == 2 and _introduces(statement)]:
            return _spelled_out(node) if unit == 2 else _of_coins(node, Name("D", span=node.head.span))
        found = of_call(node)
        if found is None or found.name not in OF_TWO_LAWS or found.name == "PPL":
            return None
        return _of_coins(node, node.head)

    return rebuilt(statement, change)


def _of_coins(node: Call, head: Node) -> Call:
    first, second = (Vector((a, Sub(_ONE, a, span=a.span)), "(", span=a.span) for a in node.args)
    return Call(head, (first, second), node.separators, node.bracket, span=node.span)


def _binary(node: Call, context: Context) -> int | None:
    r"""The base of d(a \| b), 0 where none is said; None where it is no such call, or the text has defined it."""
    head = node.head
    if not isinstance(head, Name) or head.base != "d" or head.accents or head.sup or node.separators != ("||",):
        return None
    sub = head.sub
    below = "" if sub is None else sub.text if isinstance(sub, Number) else key(sub) if isinstance(sub, Name) else "?"
    if below not in _BINARY or context.about(key(head)) is not None:
        return None
    return 2 if below == "2" else 0


def _introduces(statement: Statement) -> bool:
    """d(a || b) = ... or := introduces it."""
    return all(link.relation in ("=", ":=", "equiv") for chain in statement.chains for link in chain.links)


def _spelled_out(node: Call) -> Node:
    """a log_2(a/b) + (1 - a) log_2((1 - a)/(1 - b))."""
    a, b = node.args
    rows = ((a, b), (Sub(_ONE, a, span=a.span), Sub(_ONE, b, span=b.span)))
    first, second = (Mul(x, Log(Div(x, y, span=node.span), _TWO, "log", span=node.span), span=node.span) for x, y in rows)
    return Add(first, second, span=node.span)


def _apart(node: Node) -> Iterator[tuple[Node, Node]]:
    """The p and q of (p - q)^2, which are numbers there: not under a sum or in a norm, nor the laws of |p - q|."""
    if isinstance(node, (BigOp, Norm, Call)):
        return
    gap = node.base if isinstance(node, Pow) else node.body if isinstance(node, Abs) else None
    pair = (gap.left, gap.right) if isinstance(gap, Sub) else ()
    if len(pair) == 2 and all(isinstance(a, Name) and (isinstance(node, Pow) or a.base not in LAWS) for a in pair):
        yield pair
    for child in children(node):
        yield from _apart(child)
