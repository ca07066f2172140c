"""What a formula may mean by the words around it: Fisher's information I(theta), an objective J(p, q)."""

from __future__ import annotations

import re

from ...chapters import Document
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes
from ...notation.syntax.languages import words as said
from ...notation.syntax.walk import walk
from ...patterns import regex
from .formula import Formula

_FISHER = regex("fisher|фишер|" + said("fisher"), re.I)


def may_be_fisher(document: Document, formula: Formula, link: LinkMeaning) -> bool:
    """I(theta) of one letter or number, where the text speaks of Fisher: no information of an outcome."""
    calls = [n for side in (link.left, link.right) for n in walk(side.node) if isinstance(n, nodes.Call)]
    lone = [
        c
        for c in calls
        if isinstance(c.head, nodes.Name)
        and c.head.base == "I"
        and len(c.args) == 1
        and isinstance(c.args[0], (nodes.Name, nodes.Number, nodes.Div))
    ]
    return bool(lone) and _FISHER.search(document.text[max(0, formula.start - 1500) : formula.end + 400]) is not None


_JEFFREYS = regex(r"jeffre?ys|\bsymmetri|对称|対称|대칭|symétri|simétric|simmetric|симметр", re.I)


def may_be_an_objective(document: Document, link: LinkMeaning) -> bool:
    """J(p, q) in a text that speaks of no symmetric divergence: a function of its own."""
    calls = (n for side in (link.left, link.right) for n in walk(side.node) if isinstance(n, nodes.Call))
    two = any(c.head == nodes.Name("J") and c.separators == (",",) for c in calls)
    return two and _JEFFREYS.search(document.text) is None
