"""What independence is: "X and Y are independent if and only if p(x, y) = p(x) p(y)", and p(x | y) = p(x)."""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax.languages import words
from ...patterns import regex
from ...terms.statement import Statement
from ...terms.term import Mass, Mul, Pow, Rational, walk
from ..formulas.formula import Formula
from ..sentences.negations import speaks_of_dependence

_TOLD = regex(rf"(?<!linearly )\bindependen(?:t|ce|tly)\b|{words('independent')}|bağımsız|độc lập|független", re.I)
_OTHERWISE = regex(
    r"condition|\bgiven\b|linear|pairwise|bedingt|conditionn|condicion|condizion|услов|条件|조건|koşul|feltétel|điều kiện|线性|선형|線形|"
    r"\b(?:unless|not|no|only if one|sufficient|even|without|rather than|instead|neither|far from|weaker|stronger|lack\w*|fail\w*|violat\w*|breaks?|broken|"
    r"absen\w+|uncorrelated)\b|n't\b|\bindependen(?:t|tly) (?:of|from) (?!\ufffc|\$|each other|one another)|"
    r"\bindependently (?!and\b|distributed|drawn|sampled|of\b)",
    re.I,
)
_VARIABLE = regex(r"(?<![A-Za-z\\\\])[A-Z](?![A-Za-z(\\[])")
_OPEN = "a condition was not understood: independence"


def of_independence(formula: Formula, link: LinkMeaning, verdict: Verdict) -> Verdict:
    """Definition where the sentence speaks of independence, and the formula is that of two variables; else the verdict as it is."""
    if verdict.word != "undecided" or verdict.message != _OPEN or not isinstance(link.claim, Statement):
        return verdict
    sentence = formula.around
    if _TOLD.search(sentence) is None or _OTHERWISE.search(sentence) is not None or speaks_of_dependence(sentence):
        return verdict
    sides = (link.claim.claim.lhs, link.claim.claim.rhs)
    masses = [t for side in sides for t in walk(side) if isinstance(t, Mass)]
    plain = all(isinstance(t, (Mass, Mul, Pow, Rational)) or t in _within(masses) for side in sides for t in walk(side))
    laws = {m.law for m in masses}
    if not plain or len(laws) != 1 or {len(law.axes) for law in laws} != {2}:
        return verdict
    named = {x for tex in (*formula.maths_before, *formula.maths_after) for x in _VARIABLE.findall(tex)}
    if named and named != {axis for law in laws for axis, _ in law.axes}:
        return verdict  # the noise N may be independent of X, and Y of neither
    return Verdict("definition", "what independence of the two is")


def _within(masses: list[Mass]) -> set[object]:
    return {t for m in masses for t in walk(m)}
