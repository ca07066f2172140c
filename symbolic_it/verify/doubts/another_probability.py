r"""Sentences with a probability of their own: p = 0.9 before, then "a chance of 99% has $H \approx 0.08$ bits".

What is judged at the values that earlier sentences told stays open where the words of its own tell another one; a share that is
told elsewhere in the sentence, "47 % of the maximum", takes back no confirmation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax.languages import words
from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_PERCENT = regex(r"(?<![\d.,/])(?P<value>\d{1,3}(?:\.\d+)?)\s*[%％]|(?<!\d)(?P<percent>\d{1,3})\s*(?:퍼센트|パーセント|percent\b)", re.I)
_CHANCE = regex(
    rf"(?:\b(?:probabilit\w+|chance|odds|likelihood)\b|{words('probability')})[^.;,。，；、\d\ufffc]{{0,16}}(?P<value>0?\.\d+|[01]\.\d+|\d+\s*/\s*\d+)(?![\d%％])",
    re.I,
)


def _tells_another(judged: JudgedLink) -> bool:
    """Whether its sentence tells a probability in words that is none of those at which the link was judged."""
    formula, link, verdict = judged.formula, judged.link, judged.verdict
    if link.point is None or not (verdict.negative or verdict.word == "confirmed"):
        return False
    known = {x for v in _known(link) for x in (v, 1 - v)}
    told = set(_told(formula.before, formula.after) if verdict.negative else _told(formula.before[-_NEAR:]))
    return bool(told) and bool(known) and not told & known


_NEAR = 24  # characters of words right before a formula


def _told(*words_around: str) -> Iterator[Fraction]:
    for said in words_around:
        for m in _PERCENT.finditer(said):
            yield Fraction(m["value"] or m["percent"]) / 100
        for m in _CHANCE.finditer(said):
            yield Fraction(m["value"].replace(" ", ""))


def _known(link: LinkMeaning) -> Iterator[Fraction]:
    assert link.point is not None
    tables = [*link.point.laws.values(), *link.point.arrays.values()]
    for value in (*link.point.symbols.values(), *(v for table in tables for v in table.values())):
        if isinstance(value, Fraction):
            yield value


DOUBT = Doubt("its sentence tells a probability of its own", _tells_another)
