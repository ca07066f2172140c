"""P(X = x_i) = p_i, p_{ij} = P(x_i, y_j): names for the probabilities of the numbered outcomes, which nothing can refute."""

from __future__ import annotations

from ...notation.elaborate.meaning import LinkMeaning, NotUnderstood
from ...notation.syntax import nodes as n
from ...terms.statement import Statement

_LAWS = frozenset(["p", "P", "Pr"])
_INDICES = frozenset("ijklmnrst")


def names_the_masses(link: LinkMeaning) -> bool:
    """Whether one side is p with indices and the other the probability of the outcomes with just these indices, in this order."""
    if link.relation not in ("=", ":=", "equiv") or not isinstance(link.claim, (Statement, NotUnderstood)):
        return False
    sides = (link.left.node, link.right.node)
    return any((below := _indices(a)) is not None and below == _outcomes(b) for a, b in (sides, sides[::-1]))


def _indices(node: n.Node) -> list[n.Node] | None:
    """The i, j of p_{ij} and p_{i,j}; None for anything else."""
    if not isinstance(node, n.Name) or node.base not in _LAWS or node.accents or node.sup is not None or node.upper is not None:
        return None
    below = list(node.sub.items) if isinstance(node.sub, (n.Seq, n.Tuple)) else [node.sub]
    good = all(isinstance(x, n.Name) and x.base in _INDICES and x == n.Name(x.base) for x in below)
    return [x for x in below if x is not None] if good and len(set(below)) == len(below) else None


def _outcomes(node: n.Node) -> list[n.Node] | None:
    """The i, j of P(X = x_i, Y = y_j) and p(x_i, y_j), whose outcomes are of different letters; None for anything else."""
    if not isinstance(node, n.Call) or not isinstance(node.head, n.Name) or node.head.base not in _LAWS or set(node.separators) - {","}:
        return None
    if node.head.sub is not None and not _is_variable(node.head.sub):
        return None
    found: list[n.Name] = []
    for argument in node.args:
        value = argument
        if isinstance(argument, n.Chain):
            if len(argument.links) != 1 or argument.links[0].relation != "=" or not _is_variable(argument.first):
                return None
            value = argument.links[0].right
        if not isinstance(value, n.Name) or value.sub is None or len(value.base) != 1 or value.accents:
            return None
        found.append(value)
    letters = [x.base.lower() for x in found]
    return [x.sub for x in found if x.sub is not None] if letters and len(set(letters)) == len(letters) else None


def _is_variable(node: n.Node | None) -> bool:
    return isinstance(node, n.Name) and len(node.base) == 1 and node.base.isupper()
