"""Whole numbers that the words call rounded, "e^{3.2} = 25 (about 25)": the nearest whole number is not refuted."""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning
from ...patterns import regex
from ..formulas.formula import Formula
from .arithmetic import NOTHING, value_of
from .rounding import judge_literal

_ROUNDED = regex(
    r"\b(?:about|approx\w*|roughly|around|nearly|almost|rounded|rounding|or so|ish|ungefähr|etwa|rund|environ|à peu près|"
    r"aproximad\w*|casi|circa|quasi|примерно|około)\b|약\s*\d?|대략|반올림|정도|大约|大約|约|約|左右|四舍五入|およそ|ほぼ",
    re.I,
)


def of_a_rounding(formula: Formula, link: LinkMeaning, verdict: Verdict) -> Verdict:
    """The verdict on a link, no refutation of the nearest whole number where words right beside the formula say that it is rounded."""
    printed = link.right.printed
    if verdict.word != "refuted" or printed is None or printed.number.decimals is not None or link.left.term is None:
        return verdict
    if _ROUNDED.search(formula.before[-30:]) is None and _ROUNDED.search(formula.after[:30]) is None:
        return verdict
    exact = value_of(link.left.term, link.point or NOTHING)
    if exact is None or judge_literal(exact, -1 if printed.negative else 1, printed.number, True).verdict != "confirmed":
        return verdict
    return Verdict("undecided", "the nearest whole number, as the words around say")
