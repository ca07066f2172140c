r"""Numbers with a word of scale behind them: "$50257 \cdot 768 \approx 38.6$ million", "$0.5 \cdot 0.5 = 25$%", "$= 12$k"."""

from __future__ import annotations

import re
from fractions import Fraction

from ...decide.verdict import Verdict
from ...enclosure.number import Number
from ...notation.elaborate.meaning import LinkMeaning
from ...patterns import regex
from ..formulas.formula import Formula
from .arithmetic import NOTHING, value_of
from .rounding import judge_literal

_SCALES: tuple[tuple[str, Fraction], ...] = (
    (r"(?:k|K)(?![A-Za-z])|\s*(?:thousand|Tausend|mille\b|mil\b|тысяч\w*|천(?!\w))", Fraction(10**3)),
    (r"M(?![A-Za-z])|\s*(?:millions?\b|Million(?:en)?\b|Mio\b|millones|милли?он\w*|百万|백만)", Fraction(10**6)),
    (r"(?:B|G)(?![A-Za-z])|\s*(?:billions?\b|bn\b|Milliarden?\b|Mrd\b|milliards?\b|миллиард\w*|十亿|十億|십억)", Fraction(10**9)),
    (r"T(?![A-Za-z])|\s*(?:trillions?\b)", Fraction(10**12)),
    (r"\s*万|\s*萬|\s*만(?![약큼이을은족]|으로)", Fraction(10**4)),
    (r"\s*亿|\s*億|\s*억", Fraction(10**8)),
    (
        r"\s*(?:\\?%|percent\b|per cent\b|Prozent\b|pour cent\b|por ciento\b|процент\w*|퍼센트)(?!\s*(?:points?\b|of\b|more\b|less\b|lower\b|higher\b))",
        Fraction(1, 100),
    ),
)
_BEHIND = regex("|".join(f"(?P<s{k}>{pattern})" for k, (pattern, _) in enumerate(_SCALES)))


def scaled(formula: Formula, link: LinkMeaning, verdict: Verdict) -> Verdict:
    """The verdict on the last number of a formula with what stands right behind it counted in."""
    printed = link.right.printed
    m = _BEHIND.match(formula.after)
    if (
        m is None
        or printed is None
        or printed.number.percent
        or link.left.term is None
        or not (verdict.negative or verdict.word == "confirmed")
    ):
        return verdict
    if formula.text[link.span.end :].strip(" .,;}") or link.relation not in ("=", "approx"):
        return verdict  # another number is the last one
    factor = next(f for k, (_, f) in enumerate(_SCALES) if m[f"s{k}"])
    exact = value_of(link.left.term, link.point or NOTHING)
    if not isinstance(exact, Number):
        return verdict
    fits = judge_literal(exact * Number.of(1 / factor), -1 if printed.negative else 1, printed.number, True).verdict == "confirmed"
    if fits:
        return Verdict("confirmed", f"the correct rounding, with the {re.sub(r'[$ ]', '', m[0])} behind it")
    return verdict if verdict.negative else Verdict("undecided", "right without the word of scale behind it")
