r"""Optima on the left: \max_\pi J(\pi) = E_{y \sim \pi}[r] says what J(\pi) is, since \pi is free on the right."""

from __future__ import annotations

from dataclasses import replace

from ...notation.elaborate.functionals.functionals import of_call
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk


def without_its_optimum(statement: n.Statement) -> n.Statement:
    """The statement with what is optimised for its optimum, where the other sides speak of the letter that it is optimised over."""
    return replace(statement, chains=tuple(map(_of_chain, statement.chains)))


def _of_chain(chain: n.Chain) -> n.Chain:
    match chain.first:
        case n.BigOp(binder=binder, body=n.Call(n.Name(), args) as body) as whole if whole.kind in ("max", "min") and of_call(body) is None:
            pass
        case _:
            return chain
    bare = len(binder.names) == 1 and not binder.conditions and binder.lower is None and binder.upper is None and args == binder.names
    sides = [x.right for x in chain.links]
    optimal = any(isinstance(x, n.BigOp) and x.kind in n.OPTIMA for side in sides for x in walk(side))
    if (
        not bare
        or optimal
        or any(x.relation not in ("=", ":=") for x in chain.links)
        or not all(_speaks_of(x, binder.names[0]) for x in sides)
    ):
        return chain
    return replace(chain, first=replace(body, span=whole.span))


def _speaks_of(side: n.Node, letter: n.Node) -> bool:
    r"""Whether \pi or \theta stands in it, as a law, its parameter or a letter, and is not summed over there."""
    bound = [x for y in walk(side) if isinstance(y, n.BigOp) for x in y.binder.names]
    return letter not in bound and any(x == letter or (isinstance(x, n.Name) and x.sub == letter) for x in walk(side))
