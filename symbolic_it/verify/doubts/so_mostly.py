"""Strict inequalities that are told of most cases: "in general H(X|Y) < H(X)", for all that it may be an equation."""

from __future__ import annotations

import re
from dataclasses import replace

from ...decide.decide import decide
from ...notation.syntax.languages import words
from ...patterns import regex
from ...terms.statement import Statement
from ..doubt import Doubt, JudgedLink

_MOSTLY = regex(
    rf"\b(?:in general|generally|typically|usually|normally|mostly|often|as a rule|in practice|almost always|almost surely|generic(?:ally)?|most of the time|for (?:most|almost (?:all|any|every)))\b|{words('in general')}|通常|一般来说|往往|보통|대개|普通は|通常は",
    re.I,
)


def _is_so_mostly(judged: JudgedLink) -> bool:
    """ "In general H(X|Y) < H(X)": refuted only where it is an equation, of which words like these do not speak."""
    formula, link, verdict = judged.formula, judged.link, judged.verdict
    weak = {"<": "<=", ">": ">="}.get(link.relation)
    if (
        weak is None
        or verdict.word != "refuted"
        or not isinstance(link.claim, Statement)
        or _MOSTLY.search(f"{formula.before} {formula.after[:40]}") is None
    ):
        return False
    claim = replace(link.claim, claim=replace(link.claim.claim, relation=weak))
    entropic = None if link.entropic is None else replace(link.entropic, relation=weak)
    return decide(claim, entropic=entropic, points=1).positive


DOUBT = Doubt("it may be an equation, which the words do not exclude", _is_so_mostly)
