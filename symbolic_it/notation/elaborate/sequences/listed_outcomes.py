r"""Sums with all their terms: -p(x_1) \log p(x_1) - p(x_2) \log p(x_2) is the sum over the two outcomes that there are.

As numbers of free outcomes x_1 and x_2 could be one, and be some of many: what such a sum equals would be refuted.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...context import Context, JointTable, Masses
from ...syntax.nodes import Add, BigOp, Binder, Call, Chain, Log, Mul, Name, Neg, Node, Number, Statement, Sub
from ...syntax.walk import walk
from ..functionals.functionals import is_functional
from ..roles.letters import LAWS, OUTCOMES, is_variable, key
from ..shorthand import rebuilt

_LETTERS = "ijklmnh"
_BELOW = OUTCOMES | frozenset("ctk")
_Term = tuple[int, Node]


def listed_outcomes(statement: Statement, context: Context) -> Statement:
    """The statement with such sums over a law of which the text gives no masses."""
    used = {n.base for n in walk(statement) if isinstance(n, Name)}
    letter = next((x for x in _LETTERS if x not in used), None)
    if letter is None:
        return statement
    taken: list[Node] = []
    sums = 0

    def change(node: Node) -> Node | None:
        if not isinstance(node, (Add, Sub)):
            return None
        found = _summed(node, Name(letter), context)
        if found is None:
            return None
        nonlocal sums
        written, own = found
        taken.extend(own)
        sums += 1
        return written

    changed = rebuilt(statement, change)
    if not sums or any(n in taken for n in walk(changed)) or _speaks_of_numbered_variables(changed):
        return statement
    return changed if all(map(_is_of_all, statement.chains, changed.chains)) else statement


def _is_of_all(chain: Chain, changed: Chain) -> bool:
    """Whether each side with such a sum is said to equal a quantity of whole laws: -p_1 log p_1 - p_2 log p_2 <= log 2 may be of a part."""
    before, after = ([c.first, *(link.right for link in c.links)] for c in (chain, changed))
    equal = [link.relation in ("=", ":=", "equiv") for link in chain.links]
    for k, (old, new) in enumerate(zip(before, after, strict=True)):
        beside = [before[j] for j, same in ((k - 1, k > 0 and equal[k - 1]), (k + 1, k < len(equal) and equal[k])) if same]
        if old != new and not any(side is not None and _is_whole(side) for side in beside):
            return False
    return True


def _is_whole(side: Node) -> bool:
    return any(isinstance(n, BigOp) or (isinstance(n, Call) and is_functional(n)) for n in walk(side))


def _speaks_of_numbered_variables(statement: Statement) -> bool:
    return any(is_variable(n) and isinstance(n.sub, Number) for n in walk(statement) if isinstance(n, Name))


def _terms(node: Node, sign: int) -> list[_Term]:
    match node:
        case Add(left, right):
            return _terms(left, sign) + _terms(right, sign)
        case Sub(left, right):
            return _terms(left, sign) + _terms(right, -sign)
        case Neg(body):
            return _terms(body, -sign)
        case Mul(Neg(left), right):
            return _terms(replace(node, left=left), -sign)
    return [(sign, node)]


def _summed(node: Add | Sub, index: Name, context: Context) -> tuple[Node, list[Node]] | None:
    """The sum of the numbered terms with the others, and the numbered names it takes in."""
    terms = _terms(node, 1)
    numbered = [(sign, t, n) for sign, t in terms if (n := _number(t, context)) is not None]
    values = [n for _, _, n in numbered]
    if len(numbered) < 2 or values not in ([*range(1, len(values) + 1)], [*range(len(values))]):
        return None
    bodies = {_at(t, n, index) for _, t, n in numbered}
    if len(bodies) != 1 or len({sign for sign, _, _ in numbered}) != 1:
        return None
    first = _count(1)
    binder = Binder(names=(index,), lower=first, upper=_count(len(numbered)))
    whole: Node = BigOp("sum", binder, bodies.pop(), bracketed=True, span=node.span)
    out: Node = whole if numbered[0][0] > 0 else Neg(whole, span=node.span)
    for sign, t in terms:
        if not any(t is other for _, other, _ in numbered):
            out = (Add if sign > 0 else Sub)(out, t, span=node.span)
    return out, [x for _, t, _ in numbered for x in walk(t) if isinstance(x, Name) and isinstance(x.sub, Number)]


def _count(k: int) -> Number:
    return Number(str(k), Fraction(k))


def _number(term: Node, context: Context) -> int | None:
    """The k of p_k log q_k and p(x_k) log q(x_k), a weighted logarithm of masses at one outcome; None for any other term."""
    logs = [n for n in walk(term) if isinstance(n, Log)]
    if not isinstance(term, Mul) or len(logs) != 1 or any(is_functional(n) for n in walk(term) if isinstance(n, Call)):
        return None
    masses, inside = _masses(term), _masses(logs[0])
    numbers = [n for _, n in masses] + _below(term)
    if len(set(numbers)) != 1 or not inside or len(numbers) == len(inside) + len(_below(logs[0])):
        return None
    if any(context.about(law, Masses, JointTable) is not None for law, _ in masses):
        return None
    return int(numbers[0]) if numbers[0].denominator == 1 else None


def _below(node: Node) -> list[Fraction]:
    return [n.sub.value for n in walk(node) if isinstance(n, Name) and isinstance(n.sub, Number)]


def _masses(node: Node) -> list[tuple[str, Fraction]]:
    """The laws and the numbers of p_k, p(x_k) and P(X = k)."""
    out: list[tuple[str, Fraction]] = []
    for n in walk(node):
        if isinstance(n, Name) and n.base in LAWS and isinstance(n.sub, Number):
            out.append((key(replace(n, sub=None)), n.sub.value))
        elif isinstance(n, Call) and isinstance(n.head, Name) and n.head.base in LAWS and n.head.sub is None and len(n.args) == 1:
            label = _label(n.args[0])
            if label is not None:
                out.append((key(n.head), label.value))
    return out


def _label(node: Node) -> Number | None:
    """The k of x_k and of X = k."""
    if isinstance(node, Name) and node.base in _BELOW and isinstance(node.sub, Number) and node.upper is None:
        return node.sub
    if isinstance(node, Chain) and is_variable(node.first) and len(node.links) == 1 and node.links[0].relation == "=":
        right = node.links[0].right
        return right if isinstance(right, Number) else None
    return None


def _at(term: Node, number: int, index: Name) -> Node:
    """The term with the index in the place of its number."""

    def change(node: Node) -> Node | None:
        if isinstance(node, Chain) and _label(node) is not None:
            return replace(node, links=(replace(node.links[0], right=index),))
        if isinstance(node, Name) and isinstance(node.sub, Number) and node.sub.value == number:
            return replace(node, sub=index)
        return None

    return rebuilt(term, change)
