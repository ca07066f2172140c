r"""Moments of a letter: E[z^2] = Var(z) + E[z]^2 is of the random variable Z, where z stands nowhere but below E and Var."""

from __future__ import annotations

from dataclasses import replace

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk

_LETTERS = frozenset("xyzuvw")
_MOMENTS = ("E", "Var")


def with_variables_in_moments(statement: n.Statement) -> n.Statement:
    """The statement with Z for such a z; as it is where z is an outcome or a number somewhere, or where it has one moment only."""
    sides = [x for c in statement.chains for x in (c.first, *(link.right for link in c.links)) if x is not None]
    moments = [x for side in sides for x in _outermost(side)]
    names = {x for m in moments for x in walk(m) if isinstance(x, n.Name) and x.base in _LETTERS}
    if len({m for side in sides for m in walk(side) if isinstance(m, n.BigOp) and m.kind in _MOMENTS}) < 2 or len(names) != 1:
        return statement
    (name,) = names
    if name.sub is not None or name.sup or not all(_is_plain(x) for m in moments for x in walk(m)):
        return statement
    outside = [rebuilt(side, lambda x: n.Number("0", 0) if x in moments else None) for side in sides]  # type: ignore[arg-type]
    capital = n.Name(name.base.upper())
    if any(x in (name, capital) for side in outside for x in walk(side)) or any(x == capital for side in sides for x in walk(side)):
        return statement

    def change(x: n.Node) -> n.Node | None:
        return replace(capital, span=x.span) if x == name else None

    chains = tuple(
        replace(
            c,
            first=None if c.first is None else rebuilt(c.first, change),
            links=tuple(replace(x, right=rebuilt(x.right, change)) for x in c.links),
        )
        for c in statement.chains
    )
    return replace(statement, chains=chains)


def _outermost(node: n.Node) -> list[n.BigOp]:
    found = [x for x in walk(node) if isinstance(x, n.BigOp) and x.kind in _MOMENTS]
    inside = {y for x in found for y in walk(x.body) if isinstance(y, n.BigOp)}
    return [x for x in found if x not in inside] or found


def _is_plain(node: n.Node) -> bool:
    """Nothing below E, and no function of an unknown kind: the moments of one variable alone."""
    if isinstance(node, n.BigOp):
        return node.kind in _MOMENTS and not node.binder.names and node.binder.distribution is None
    return not isinstance(node, n.Call) or node.juxtaposed
