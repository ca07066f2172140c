r"""Quantities by name alone: CE = H + D_{KL}, \text{Cross-Entropy} = \text{Entropy} + \text{KL}, of one p and one q."""

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

_OF_LAWS = {"H": "H(p)", "CE": "H(p, q)", "KL": r"D_{KL}(p \| q)"}


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
        name = _quantity(node)
        found[name] = None
        return read_expression(_OF_LAWS[name]) if name in _OF_LAWS else node

    left, right = rebuilt(link.left.node, called), rebuilt(link.right.node, called)
    if set(found) != set(_OF_LAWS):
        return None
    verdict = equals(context, left, right)
    return None if verdict is None or not (verdict.positive or verdict.witness) else verdict


def _quantity(name: n.Name) -> str:
    try:
        known = functional(name)
    except ElaborationError:
        return name.base
    return name.base if known is None or known.unit is not None or known.law is not None else known.name
