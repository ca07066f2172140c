r"""Paths as outcomes: p(x_{0:T}) beside x_0 and x_{1:T} is the joint law of two, whatever their steps are.

So is q(x_{1:T}|x_0) a conditional law of what follows x_0, and \int p(x_{0:T}) dx_{1:T} a sum over it. Source: Ho et al. 2020, section 2.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...syntax.nodes import BigOp, Call, Name, Node, Number, Range, Statement
from ...syntax.walk import walk
from ..shorthand import rebuilt

_ZERO = Number("0", Fraction(0))


def paths_as_outcomes(statement: Statement) -> Statement:
    """The statement with x for x_0 and z for x_{1:T}, where nothing else of the path is spoken of; as it is otherwise."""
    written = [n for n in walk(statement) if isinstance(n, Name) and isinstance(n.sub, Range)]
    paths, rest = set(written), {n for n in written if _begins_with(n.sub, "1")}
    if not rest or len({(n.base, n.accents, n.sub.upper) for n in paths if isinstance(n.sub, Range)}) != 1:
        return statement
    one = written[0]
    assert isinstance(one.sub, Range)
    start = replace(one, sub=_ZERO)
    own = {n for n in walk(statement) if isinstance(n, Name) and n.base == one.base and n.accents == one.accents}
    lengths = sum(1 for n in walk(statement) if n == one.sub.upper)
    if start not in own or own - rest - {start} != {n for n in paths - rest if _begins_with(n.sub, "0")} or lengths != len(written):
        return statement
    used = {n.base for n in walk(statement) if isinstance(n, Name)}
    letter = next((x for x in ("z", "u", "v", "w") if x not in used), None)
    if letter is None or not _are_of_laws(statement, paths) or _is_of_another_law(statement, start, paths):
        return statement
    first, after = replace(one, sub=None), Name(letter)

    def put_in(node: Node) -> tuple[Node, ...]:
        if node == start:
            return (replace(first, span=node.span),)
        if node in paths and isinstance(node, Name) and isinstance(node.sub, Range):
            z = replace(after, span=node.span)
            return (z,) if node in rest else (replace(first, span=node.span), z)
        return (rebuilt(node, change),)

    def change(node: Node) -> Node | None:
        match node:
            case Call(args=args, separators=separators):
                new, signs = list[Node](), list[str]()
                for k, arg in enumerate(args):
                    mine = put_in(arg)
                    signs += [separators[k - 1]] if k else []
                    signs += [","] * (len(mine) - 1)
                    new += mine
                return replace(node, args=tuple(new), separators=tuple(signs))
            case BigOp(binder=binder, body=body) if any(n in paths or n == start for n in binder.names):
                names = tuple(x for n in binder.names for x in put_in(n))
                distribution = None if binder.distribution is None else rebuilt(binder.distribution, change)
                return replace(node, binder=replace(binder, names=names, distribution=distribution), body=rebuilt(body, change))
            case Name() if node == start:
                return replace(first, span=node.span)
        return None

    return rebuilt(statement, change)


def _begins_with(path: Node | None, number: str) -> bool:
    return isinstance(path, Range) and isinstance(path.lower, Number) and path.lower.text == number


def _are_of_laws(statement: Statement, paths: set[Name]) -> bool:
    """Whether each path stands as an argument, or below the sign of a sum."""
    inside = [a for n in walk(statement) if isinstance(n, Call) for a in n.args if a in paths]
    bound = [a for n in walk(statement) if isinstance(n, BigOp) for a in n.binder.names if a in paths]
    return len(inside) + len(bound) == sum(1 for n in walk(statement) if n in paths)


def _is_of_another_law(statement: Statement, start: Name, paths: set[Name]) -> bool:
    """p(x_0) beside p_theta(x_{0:T}): the law of the data, most likely."""
    heads = {(n.head, a == start) for n in walk(statement) if isinstance(n, Call) for a in n.args[:1] if a == start or a in paths}
    bases = {head.base for head, begins in heads if begins and isinstance(head, Name)}
    return any(len({h for h, _ in heads if isinstance(h, Name) and h.base == base}) > 1 for base in bases)
