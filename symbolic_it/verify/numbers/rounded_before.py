r"""Numbers rounded before: after softmax(z) = (0.659, 0.242, 0.099), -\log 0.242 = 1.417 may be the exact value.

A decimal of a vector that is the outcome of a computation, or the printed value of a quantity whose exact value is not known here
(H(T) = 0.3215), stands for any number that rounds to it; what follows from one of those is no slip. Whether it follows from the
right one is not shown.
"""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from fractions import Fraction
from itertools import product

from ...decide.verdict import Verdict
from ...enclosure.number import Number
from ...enclosure.value import compare
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words
from ...notation.syntax.walk import walk
from ...patterns import regex
from ...terms.term import ONE, PI, TWO, Exp, Log, Rational, Term
from .arithmetic import NOTHING, Known, closed, literals, value, value_of
from .restated import DIGITS
from .rounding import judge_literal

_TEN = Rational(Fraction(10))
_OPEN = "not known exactly: "
MAY_BE_RIGHT = Verdict("undecided", "right for numbers that its decimals, computed before, may be rounded from")
_REACH = 3000
_MOST = 4
#: What nobody takes for exact: ln 2 and its inverse, ln 10, log_10 2 and its inverse, e, pi.
_CONSTANTS: tuple[Term, ...] = (Log(TWO), ONE / Log(TWO), Log(_TEN), Log(TWO) / Log(_TEN), Log(_TEN) / Log(TWO), Exp(ONE), PI)
_COMPUTED = regex(
    r"softmax|sigmoid|\\sigma\b|logits?\b|normali[sz]|\\approx|≈|\\frac|\\exp|e\^|rounded|gerundet|arrondi|redonde|округл|四舍五入|约|반올림|四捨五入",
    re.I,
)
_AS_GIVEN = regex(rf"\b(?:let|suppose|assume|take|consider|given)\b|(?:{words('let')})(?!牌)|取|とする|하자", re.I)
_VECTOR = r"(?:[(\[]|\\begin\{[pb]?matrix\})[^()\[\]]{0,300}?(?<![\d.])%s(?![\d.]*\d)[^()\[\]]{0,300}?(?:[)\]]|\\end\{)"


def of_numbers_rounded_before(text: str, start: int, link: LinkMeaning, verdict: Verdict) -> Verdict:
    """The verdict, or undecided where a number that is wrong for the printed decimals is right for some that they may be rounded from."""
    if verdict.word not in ("rounding-slip", "refuted") or link.right.printed is None or link.relation not in ("=", "approx"):
        return verdict
    printed, written = link.right.printed, value(link.left.node)
    if written is not None and judge_literal(written, -1 if printed.negative else 1, printed.number, True).verdict == "confirmed":
        return verdict  # right for the printed terms, and wrong for what they are known to stand for
    rounded = [x for x in dict.fromkeys(literals(link.left.node)) if (x.decimals or 0) >= 2 and not x.percent]
    before = text[max(0, start - _REACH) : start]
    if verdict.word == "rounding-slip" and (
        _is_right_with_constants(link, rounded)
        or ((cells := [x for x in rounded if _is_cell(x.text, before)]) and len(cells) <= _MOST and _is_in_reach(link, cells))
    ):
        return MAY_BE_RIGHT
    if (
        not 0 < len(rounded) <= _MOST
        or not any(isinstance(x, n.Log) for x in walk(link.left.node))
        or not all(_is_computed(x.text, before) for x in rounded)
    ):
        return verdict
    return MAY_BE_RIGHT if _is_in_reach(link, rounded) else verdict


def of_open_roundings(verdict: Verdict, link: LinkMeaning, memory: MutableMapping[str, Known]) -> Verdict:
    """The verdict on a link, less a slip that is none for what earlier values may be rounded from; remembers a value that is not known exactly."""
    printed = link.right.printed
    if printed is None or (printed.number.decimals or 0) < DIGITS:
        return verdict
    if verdict.word in ("undecided", "not-understood") and not link.left.rounded and printed.number.text not in memory:
        memory[_OPEN + printed.number.text] = Number.of(printed.number.value)
    if verdict.word != "rounding-slip":
        return verdict
    rounded = [
        x for x in dict.fromkeys(literals(link.left.node)) if (x.decimals or 0) >= DIGITS and (_OPEN + x.text in memory or x.text in memory)
    ]
    is_open = any(_OPEN + x.text in memory and x.text not in memory for x in rounded)
    return MAY_BE_RIGHT if is_open and len(rounded) <= _MOST and _is_in_reach(link, rounded) else verdict


def _is_right_with_constants(link: LinkMeaning, rounded: list[n.Number]) -> bool:
    """Whether the number printed is right with ln 2 for 0.6931: 2.7/0.6931 = 3.895."""
    behind = {
        x.text: c
        for x in rounded
        for c in _CONSTANTS
        if (worth := value_of(c, NOTHING)) is not None and judge_literal(worth, 1, x, True).verdict == "confirmed"
    }
    printed = link.right.printed
    if (
        not behind
        or printed is None
        or (term := closed(link.left.node, None, behind)) is None
        or (exact := value_of(term, NOTHING)) is None
    ):
        return False
    return judge_literal(exact, -1 if printed.negative else 1, printed.number, True).verdict == "confirmed"


def _is_in_reach(link: LinkMeaning, rounded: list[n.Number]) -> bool:
    """Whether the number printed is right for some of the values that the decimals before it round."""
    printed = link.right.printed
    assert printed is not None
    wanted = printed.number.value * (-1 if printed.negative else 1)
    slack = Fraction(1, 2 * 10 ** (printed.number.decimals or 0))
    for base in (None, Fraction(2)):
        ends = [v for signs in product((-1, 1), repeat=len(rounded)) if (v := _value(link.left.node, rounded, signs, base)) is not None]
        above = any(compare(v, Number.of(wanted - slack)) == "greater" for v in ends)
        below = any(compare(v, Number.of(wanted + slack)) == "less" for v in ends)
        if above and below:
            return True
    return False


def _value(node: n.Node, rounded: list[n.Number], signs: tuple[int, ...], base: Fraction | None) -> Number | None:
    """The value with each decimal moved by half a unit of its last digit."""
    moved = {x.text: x.value + Fraction(sign, 2 * 10 ** (x.decimals or 0)) for x, sign in zip(rounded, signs, strict=True)}

    def change(x: n.Node) -> n.Node | None:
        return n.Number(str(moved[x.text]), moved[x.text], None, span=x.span) if isinstance(x, n.Number) and x.text in moved else None

    found = value(rebuilt(node, change), base) if all(v > 0 for v in moved.values()) else None
    return found if isinstance(found, Number) else None


def _is_cell(decimal: str, before: str) -> bool:
    """Whether the decimal is all that a cell of a table holds."""
    return decimal in before and re.search(rf"[|&]\s*\$?\s*{re.escape(decimal)}\s*\$?\s*(?:[|&]|\\\\)", before) is not None


def is_computed(before: str, start: int, end: int, reach: int = 120) -> bool:
    """Whether what stands before a list says that it was computed, and no "let" behind that, that it is given."""
    return _COMPUTED.search(_AS_GIVEN.split(before[max(0, start - reach) : start])[-1] + before[start:end]) is not None


def _is_computed(decimal: str, before: str) -> bool:
    return any(is_computed(before, m.start(), m.end()) for m in re.finditer(_VECTOR % re.escape(decimal), before))
