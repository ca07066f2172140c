r"""Sums over all members of a sequence: -\sum_{x_1, ..., x_n} p(x_1, ..., x_n) \log \prod_i p(x_i | x_1, ..., x_{i-1})

The logarithm of a product is a sum of logarithms, sums change places, and p(x_1, ..., x_n) is summed over the members that nothing else
speaks of: what is left over i is a sum from 1 to n, \sum_{i=1}^n \sum_{x_1, ..., x_i} p(x_1, ..., x_i) \log p(x_i | x_1, ..., x_{i-1}).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ...syntax.nodes import BigOp, Binder, Call, Ellipsis, Log, Mul, Name, Neg, Node, Number, Pow, Range, Statement, Sub
from ...syntax.walk import mentions, walk
from ..roles.letters import LAWS, is_variable
from ..shorthand import rebuilt
from .blocks import Block, block_of, summed_over, with_members

_ONE = Number("1", Fraction(1))


def sums_over_members(statement: Statement) -> Statement:
    """The statement with its runs of members as x_{1:n}, where it sums over some, and such sums inside those over an index."""
    if not any(isinstance(n, BigOp) and n.kind == "sum" and _binds_members(n) for n in walk(statement)):
        return statement
    return rebuilt(rebuilt(rebuilt(statement, _gathered), _as_ranges), _apart)


def _binds_members(node: BigOp) -> bool:
    names = node.binder.names
    dotted = any(isinstance(x, Ellipsis) for x in names)
    several = isinstance(node.body, Mul) and isinstance(_first(node.body), Ellipsis)
    return dotted or several or any(_power(x) is not None or block_of(x) is not None for x in names)


def _first(node: Node) -> Node:
    return _first(node.left) if isinstance(node, Mul) else node


def _power(node: Node) -> Name | None:
    """x_{1:n} for the x^n of an outcome."""
    match node:
        case Pow(Name(sub=None) as stem, Name() as last) if len(stem.base) == 1 and not is_variable(stem):
            return replace(stem, sub=Range(_ONE, last), span=node.span)
    return None


# as runs ----------------------------------------------------------------------------------------------------------------
def _gathered(node: Node) -> Node | None:
    r"""\sum_{x_1} \cdots \sum_{x_n} f as one sum over x_1, \dots, x_n."""
    names: list[Node] = []
    inner: Node = node
    while isinstance(inner, BigOp) and inner.kind == "sum" and len(inner.binder.names) == 1 and _is_free(inner.binder):
        names += inner.binder.names
        inner = inner.body
        if isinstance(inner, Mul) and isinstance(inner.left, Ellipsis) and isinstance(inner.right, BigOp):
            names.append(inner.left)
            inner = inner.right
    if not isinstance(node, BigOp) or not any(isinstance(x, Ellipsis) for x in names):
        return None
    return replace(node, binder=Binder(names=tuple(names), span=node.binder.span), body=rebuilt(inner, _gathered))


def _is_free(binder: Binder) -> bool:
    return binder.lower is None and binder.upper is None and not binder.conditions and binder.distribution is None


def _as_ranges(node: Node) -> Node | None:
    """x_{1:n} for each run among the arguments of a call, and among the names of a sum."""
    if isinstance(node, Call):
        powers = isinstance(node.head, Name) and node.head.base in LAWS
        written = with_members(node, lambda b: (_range(b),), lambda a: (_power(a) if powers else None) or a)
        return written if written != node else None
    if isinstance(node, BigOp) and node.kind == "sum" and _binds_members(node):
        names = node.binder.names
        listed = Call(Name("p"), names, (",",) * (len(names) - 1))
        found = with_members(listed, lambda b: (_range(b),), lambda a: _power(a) or a)
        if found is None:
            return None
        body = rebuilt(node.body, _as_ranges)
        small = {x: replace(x, base=x.base.lower()) for x in found.args if isinstance(x, Name) and is_variable(replace(x, sub=None))}
        if any(n in small.values() for n in walk(body)):  # \sum_{X_1, ..., X_n} p(x_1, ..., x_n)
            found = replace(found, args=tuple(small.get(x, x) if isinstance(x, Name) else x for x in found.args))
        domain = None if isinstance(node.binder.domain, Pow) else node.binder.domain
        return replace(node, binder=replace(node.binder, names=found.args, domain=domain), body=body)
    return None


def _range(block: Block) -> Name:
    return replace(block.stem, sub=Range(_ONE, block.last))


# an index outside ---------------------------------------------------------------------------------------------------------
def _apart(node: Node) -> Node | None:
    if isinstance(node, Log):
        return _log_of_product(node)
    if not isinstance(node, BigOp) or node.kind != "sum":
        return None
    body = rebuilt(node.body, _apart)
    if summed_over(node):
        return _summed(node, body)
    if len(node.binder.names) != 1 or node.binder.lower != _ONE:
        return None
    (index,) = node.binder.names

    def shorter(inner: Node) -> Node | None:
        return _marginal(inner, list(_factors(inner.body)), index, node.binder) if isinstance(inner, BigOp) and summed_over(inner) else None

    return replace(node, body=rebuilt(body, shorter))


def _log_of_product(node: Log) -> Node | None:
    match node.arg:
        case BigOp("prod", binder, body) if len(binder.names) == 1 and node.power is None:
            return BigOp("sum", binder, replace(node, arg=body, bare=False), bracketed=True, span=node.span)
    return None


def _summed(node: BigOp, body: Node) -> Node:
    """The sum over members of a body, with the sum over an index that is a factor of it outside."""
    if isinstance(body, Neg):
        return Neg(_summed(node, body.body), span=node.span)
    factors = list(_factors(body))
    at = [k for k, f in enumerate(factors) if isinstance(f, BigOp) and f.kind == "sum" and len(f.binder.names) == 1 and not summed_over(f)]
    if len(at) != 1:
        return replace(node, body=body)
    over = factors[at[0]]
    assert isinstance(over, BigOp)
    others = factors[: at[0]] + factors[at[0] + 1 :]
    if any(mentions(x, over.binder.names) for x in others):
        return replace(node, body=body)
    factors[at[0]] = over.body
    (index,) = over.binder.names
    inner = _marginal(replace(node, bracketed=True), [f for x in factors for f in _factors(x)], index, over.binder)
    return replace(over, body=inner, span=node.span)


def _marginal(node: BigOp, factors: list[Node], index: Node, over: Binder) -> Node:
    """The sum with p(x_1, ..., x_i) for p(x_1, ..., x_n), where nothing else speaks of the members behind x_i."""
    whole = replace(node, body=_product(factors))
    (block, *more) = summed_over(node)
    if more or len(node.binder.names) != 1 or over.lower != _ONE or over.upper != block.last:
        return whole
    laws = [k for k, f in enumerate(factors) if isinstance(f, Call) and block.last in _ends(f, block.stem)]
    if len(laws) != 1 or any(not _ends(f, block.stem) <= {index, Sub(index, _ONE), _ONE} for k, f in enumerate(factors) if k != laws[0]):
        return whole
    law = factors[laws[0]]
    assert isinstance(law, Call) and isinstance(law.head, Name)
    if (
        law.head.base not in LAWS
        or _range(block) not in law.args[: (*law.separators, "|").index("|") + 1]
        or _ends(law, block.stem) != {block.last}
    ):
        return whole
    shorter = replace(block.stem, sub=Range(_ONE, index))
    factors[laws[0]] = replace(law, args=tuple(shorter if a == _range(block) else a for a in law.args))
    return replace(node, binder=replace(node.binder, names=(shorter,)), body=_product(factors))


def _ends(node: Node, stem: Name) -> set[Node]:
    """The last of the members that are named, run by run; a run that a sum in it binds is not told apart."""
    found: set[Node] = set()
    for n in walk(node):
        if isinstance(n, Name) and n.sub is not None and replace(n, sub=None) == stem:
            block = block_of(n)
            found.add(n.sub if block is None else block.last)
        elif isinstance(n, Name) and n == stem:
            found.add(n)  # x itself, which may be all of them
    return found


def _factors(node: Node) -> Iterator[Node]:
    if isinstance(node, Mul):
        yield from _factors(node.left)
        yield from _factors(node.right)
    else:
        yield node


def _product(factors: list[Node]) -> Node:
    out = factors[0]
    for f in factors[1:]:
        out = Mul(out, f, True)
    return out
