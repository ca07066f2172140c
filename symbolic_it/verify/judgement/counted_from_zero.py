"""Entries of a told vector by number, where the text counts from 0: with p_0 nearby, p_1 may be the second mass."""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.context import Masses
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..formulas.formula import Formula

AROUND = 2000
_WORDS = regex(
    r"\b(?:zero|0)[- ](?:based|indexed)\b|\bind(?:ex|ic)\w*(?: \w+)? (?:from|at|with) (?:zero|\$?0)\b|\bcount\w* from (?:zero|\$?0)\b", re.I
)


def counted_from_one(text: str, formula: Formula, link: LinkMeaning, verdict: Verdict) -> Verdict:
    """The verdict on a link by told masses, none where the text numbers them from 0."""
    if not verdict.negative and verdict.word != "confirmed":
        return verdict
    vectors = {f.symbol for f in link.cites if isinstance(f.value, Masses)}
    numbered = {
        x.base
        for side in (link.left.node, link.right.node)
        for x in walk(side)
        if isinstance(x, nodes.Name) and isinstance(x.sub, nodes.Number)
    }
    named = sorted(x for x in vectors & numbered if x)
    around = text[max(0, formula.start - AROUND) : formula.end + AROUND] if named else ""
    if not named or (
        _WORDS.search(around) is None and not any(re.search(rf"(?<![A-Za-z]){re.escape(x)}_(?:0(?!\d)|\{{0\}})", around) for x in named)
    ):
        return verdict
    return Verdict("undecided", "the text may count the entries from 0")
