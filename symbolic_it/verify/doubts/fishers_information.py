"""I(theta) of one letter, where the text speaks of Fisher: his information, and no surprise of an outcome."""

from __future__ import annotations

import re

from ...chapters import Document
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes
from ...notation.syntax.languages import words as said
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..doubt import Doubt, JudgedLink
from ..formulas.formula import Formula

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
    return bool(lone) and _FISHER.search(document.said[max(0, formula.start - 1500) : formula.end + 400]) is not None


def _may_be(judged: JudgedLink) -> bool:
    told = judged.verdict.negative and "Fisher information" not in judged.verdict.message
    return told and may_be_fisher(judged.document, judged.formula, judged.link)


DOUBT = Doubt("I is Fisher's information in the words nearby", _may_be)
