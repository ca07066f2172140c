r"""Quantities by name alone: CE = H + D_{KL} of one p and one q; MI = H - \text{Conditional Entropy}."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import functional
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax import read_expression
from .exactly import equals

#: What the names are of, where an equation has all of one row and no other.
_MEANT = (
    {"H": "H(p)", "CE": "H(p, q)", "KL": r"D_{KL}(p \| q)"},
    {"H": "H(X)", "ConditionalEntropy": "H(X | Y)", "MI": "I(X; Y)"},
    {"H": "H(X)", "ConditionalEntropy": "H(Y | X)", "JointEntropy": "H(X, Y)"},
)


def of_one_pair(context: Context, link: LinkMeaning) -> Verdict | None:
    """The verdict on an equation whose names all are quantities without arguments, three of them; None for any other."""
    if link.relation not in ("=", ":="):
        return None
    found: dict[str, None] = {}

    def called(node: n.Node) -> n.Node | None:
        if isinstance(node, n.Call):
            found["a call"] = None
            return node
        if not isinstance(node, n.Name):
            return None
        found[_quantity(node)] = None
        return None

    for side in (link.left.node, link.right.node):
        rebuilt(side, called)
    meant = next((row for row in _MEANT if set(found) == set(row)), None)
    if meant is None:
        return None

    def put_in(node: n.Node) -> n.Node | None:
        return read_expression(meant[_quantity(node)]) if isinstance(node, n.Name) else None

    verdict = equals(context, rebuilt(link.left.node, put_in), rebuilt(link.right.node, put_in))
    return None if verdict is None or not (verdict.positive or verdict.witness) else verdict


def _quantity(name: n.Name) -> str:
    if name.base in ("JointEntropy", "ConditionalEntropy"):
        return name.base
    try:
        known = functional(name)
    except ElaborationError:
        return name.base
    return name.base if known is None or known.unit is not None or known.law is not None else known.name
