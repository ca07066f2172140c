"""Entries of a told vector by number, where the text counts from 0: with p_0 or {0, 1} nearby, p(1) may be the second.

Of two outcomes it may be so without that: a coin has p(1), the mass of a head, and (0.7, 0.3) begins with p(0). With p(2) it is not.
"""

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


_ZERO = r"\{\s*0\s*[,;}]|\b0\s*\.\.|\b0 (?:and|or) 1\b"  # of outcomes: X in {0, 1}
_TWO = r"\{\s*1\s*,\s*2\b|\b1 (?:and|or) 2\b"


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
    called = {
        x.head.base
        for side in (link.left.node, link.right.node)
        for x in walk(side)
        if isinstance(x, nodes.Call) and isinstance(x.head, nodes.Name) and len(x.args) == 1 and isinstance(x.args[0], nodes.Number)
    }
    named, at = sorted(x for x in vectors & numbered if x), sorted(x for x in vectors & called if x)
    around = text[max(0, formula.start - AROUND) : formula.end + AROUND] if named or at else ""
    signs = [rf"(?<![A-Za-z]){re.escape(x)}_(?:0(?!\d)|\{{0\}})" for x in named]
    signs += [rf"(?<![A-Za-z]){re.escape(x)}\(\s*0\s*\)|{_ZERO}" for x in at]
    from_zero = _WORDS.search(around) is not None or any(re.search(sign, around) for sign in signs)
    pairs = {f.symbol for f in link.cites if isinstance(f.value, Masses) and len(f.value.values) == 2 and f.symbol in at}
    of_a_coin = verdict.negative and any(re.search(rf"(?<![A-Za-z]){re.escape(x)}\(\s*2\s*\)|{_TWO}", around) is None for x in pairs)
    if not from_zero and not of_a_coin:
        return verdict
    return Verdict("undecided", "the text may count the entries from 0")
