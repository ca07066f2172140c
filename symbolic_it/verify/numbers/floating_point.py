"""What a machine prints: 0.1 + 0.2 = 0.30000000000000004 is said of floating-point numbers, and right of them."""

from __future__ import annotations

import re
from fractions import Fraction

from ...decide.verdict import Verdict
from ...enclosure.number import Number
from ...enclosure.value import compare
from ...notation.elaborate.meaning import LinkMeaning
from ...patterns import regex
from ..formulas.formula import Formula
from .arithmetic import NOTHING, value_of

_MACHINE = regex(
    r"\b(?:floating[- ]point|floats?|float(?:16|32|64)|fp(?:16|32|64)|bf16|(?:double|single|machine|half|finite)[- ]precision|IEEE(?: ?754)?|Python|NumPy|PyTorch|JavaScript|calculator|computer|"
    r"round-?off|rounding errors?)\b|浮点|부동 ?소수점|浮動小数点|Gleitkomma\w*|virgule flottante|coma flotante",
    re.I,
)
_DIGITS = 6
_NEAR = Fraction(1, 10**6)


def of_a_machine(formula: Formula, link: LinkMeaning, verdict: Verdict) -> Verdict:
    """The verdict on a link, no negative one of a number with many digits that is off by what floating point is off by."""
    printed = link.right.printed
    if (
        not verdict.negative
        or printed is None
        or (printed.number.decimals or 0) < _DIGITS
        or link.left.term is None
        or _MACHINE.search(formula.sentence) is None
    ):
        return verdict
    exact = value_of(link.left.term, link.point or NOTHING)
    if not isinstance(exact, Number):
        return verdict
    wanted = printed.number.value * (-1 if printed.negative else 1)
    slack = Number.of(_NEAR * max(Fraction(1), abs(wanted)))
    off = exact - Number.of(wanted)
    if compare(off, slack) != "less" or compare(-off, slack) != "less":
        return verdict
    return Verdict("undecided", "right up to the rounding of a machine, of which the words speak")


__all__ = ["of_a_machine"]
