"""Reading an answer: a decimal, a fraction, or an expression such as 1.5*log2(3), with or without a unit.

Nothing is ever run: text goes through the formula reader to a term, and the term to its exact value.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from ...enclosure.decimal import Printed
from ...enclosure.errors import Unevaluable
from ...enclosure.number import Number
from ...enclosure.value import Infinite, Value
from ...notation.syntax import ReadError, read_expression
from ...notation.syntax.readings import readings as trees_of
from ...patterns import regex
from ...verify.numbers.arithmetic import value

WAYS = 3
LONGEST = 300  # characters of an answer, or of one side of a chain
_SPACE = r"(?:\s|\\[,;: ]|~)*"
_UNIT = regex(
    _SPACE + r"(?:[(\[]\s*)?(?:\\(?:text|mathrm|textrm)\{" + _SPACE + r")?(?<![A-Za-z])(bits?|nats?|shannons?|Sh|hartleys?|bans?|dits?|"
    r"бит\w*|比特|位元|ビット|비트|нат\w*|奈特|ナット|나트|内特)"
    r"(?:\s*(?:/|\bper\b)\s*[a-z]+)?\s*\}?\s*[)\]]?\s*\Z", re.I)  # fmt: skip
_BITS, _NATS = ("bit", "sh", "бит", "比特", "位元", "ビット", "비트"), ("nat", "нат", "奈特", "ナット", "나트", "内特")
_MARKS = str.maketrans({"\u066b": ".", "\u066c": ",", "．": ".", "，": ",", "／": "/", "＋": "+", "－": "-", "\u2044": "/"})
_SMALL = regex(r"([⁰¹²³⁴-⁹]+)[/⁄]([₀-₉]+)")
_MIXED = regex(r"(?<![\d.,/}])(\d{1,6})\s+(\d{1,6})/(\d{1,6})(?![\d.,])")
_ROOT = regex(r"\\sqrt\s*\[\s*(\d{1,3})\s*\]\s*\{([^{}]*)\}")
_PERIOD = regex(r"([+-]?)(\d{1,6})[.,](\d{0,9})(?:\\overline\s*\{(\d{1,9})\}|\((\d{1,9})\))\Z")
_MIDDLE_DOT = regex(r"[+-]?\d+·\d+\Z")
_LEADING = regex(r"(?:=|≈|\\approx\b|~|\\sim\b)\s*")
_LETTERED = regex(r"(?<![A-Za-z\\])(ln|lb|ld|lg)(?=[\d.])")
_BASE_2 = regex(r"(?<![A-Za-z\\])\\?(?:lb|ld)(?![A-Za-z])")
_LG = regex(r"(?<![A-Za-z\\])\\?lg(?![A-Za-z])")
_COMMA = regex(r"(?<=\d),(?=\d)")
_THOUSANDS = regex(r"[+-]?\d{1,3}(?:,\d{3})+\Z")
_INFINITE = regex(r"([+-]?)\s*(?:inf|infinity|infinite|oo|∞|\\infty)\s*\Z", re.I)
_LOG = regex(r"\blog(2|10)\s*\(")
_RAISED = regex(r"\^\s*(\\?(?:log|ln)(?:_\{?\w+\}?)?\s*\([^()]*\))")
_EQUALS = regex(r"=|≈|\\approx|~")


@dataclass(frozen=True, slots=True)
class Answer:
    """What was understood: an exact value (None if nothing), the unit if one was given, and the numeral if it is one."""

    text: str
    value: Value | None
    unit: str = ""
    numeral: Printed | None = None
    problem: str = ""
    undefined: bool = False


def readings(text: str, unit: str = "") -> tuple[Answer, ...]:
    """What an answer may mean, the likeliest first: `ln 2 / 2`, `log` in a question that asks for bits, `lg`, a decimal comma."""
    found = [read_answer(text, way=way) for way in range(WAYS)]
    shown, _ = _without_unit(_bare(text))
    if unit == "bits" and found[0].value is not None:
        found += [read_answer(text, base_two=True, way=way) for way in range(WAYS)]
    if _LG.search(shown):
        found.append(read_answer(_LG.sub(r"\\log_{10} ", text)))
    if _MIDDLE_DOT.match(shown):
        found.append(read_answer(text.replace("·", ".")))
    if _THOUSANDS.match(shown):
        found.append(read_answer(text.replace(",", ".")) if shown.count(",") == 1 else found[0])
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1 << 15)
def read_answer(text: str, base_two: bool = False, way: int = 0) -> Answer:
    """Read an answer; whatever cannot be read has a problem, in one line, and no value.

    ``base_two``: of a log without a base; ``way``: which of the readings of an ambiguous expression, the last where there are fewer.
    """
    shown = _bare(text)
    if not shown:
        return Answer(text, None, problem="no answer")
    if len(shown) > LONGEST:
        return Answer(text[:LONGEST], None, problem=f"longer than {LONGEST} characters")
    shown, unit = _without_unit(shown)
    if shown.lower() in ("nan", "undefined", "undef", "not defined"):
        return Answer(text, None, unit, undefined=True)
    if (match := _INFINITE.match(shown)) is not None:
        return Answer(text, Infinite(-1 if match[1] == "-" else 1), unit)
    if unit == "hartleys":
        shown, unit = f"({shown}) * ln(10)", "nats"
    shown = _decimal(_period(shown))
    try:
        numeral = Printed.read(shown)
        return Answer(text, Number.of(numeral.value), unit, numeral)
    except ValueError:
        pass
    return _expression(text, shown, unit, Fraction(2) if base_two else None, way)


def _bare(text: str) -> str:
    """Without dollars, brackets of mathematics, the sign of equality before it and the stop behind."""
    shown = _western(text).strip().strip("$").strip()
    if shown.startswith((r"\(", r"\[")) and shown.endswith((r"\)", r"\]")):
        shown = shown[2:-2].strip()
    if (match := _LEADING.match(shown)) is not None:
        shown = shown[match.end() :]
    return shown if shown.endswith("..") else shown.rstrip(".,;").strip()


def _western(text: str) -> str:
    """Digits and decimal points of other scripts as those of ASCII; ¹⁷⁄₃₂ as 17/32, 2 5/8 as a sum, roots of any degree as powers."""
    text = "".join(c if c < "\x80" or not c.isdecimal() else str(unicodedata.decimal(c)) for c in text).translate(_MARKS)
    text = _SMALL.sub(lambda m: f"{_plain(m[1])}/{_plain(m[2])}", text)
    text = _ROOT.sub(r"(\2)^{1/\1}", text)
    return _MIXED.sub(r"(\1+\2/\3)", text)


def _plain(digits: str) -> str:
    return "".join(str(unicodedata.digit(c)) for c in digits)


def _period(shown: str) -> str:
    """0.\\overline{36} and 0.(36) as the fraction that they are."""
    m = _PERIOD.match(shown)
    if m is None:
        return shown
    sign, whole, before, period = m[1], m[2], m[3], m[4] or m[5]
    above = int(whole + before + period) - int(whole + before)
    return f"{sign}{above}/{10 ** len(before) * (10 ** len(period) - 1)}"


def _without_unit(shown: str) -> tuple[str, str]:
    match = _UNIT.search(shown)
    if match is None or not shown[: match.start()].strip():
        return shown, ""
    word = match[1].lower()
    unit = "bits" if word.startswith(_BITS) else "nats" if word.startswith(_NATS) else "hartleys"
    rest = shown[: match.start()].strip()
    if rest.startswith("(") and rest.count("(") > rest.count(")"):  # (3/4 bits)
        rest = rest[1:].strip()
    return rest, unit


def _decimal(shown: str) -> str:
    """A comma between digits, outside brackets and where there is no point, is a decimal comma, unless it groups thousands."""
    inside = re.sub(r"\([^()]*\)|\{[^{}]*\}", "", shown)
    if "." in shown or "," not in inside or len(_COMMA.findall(shown)) != shown.count(",") or _THOUSANDS.match(shown):
        return shown
    return _COMMA.sub(".", shown) if shown.count(",") == inside.count(",") else shown


def _expression(text: str, shown: str, unit: str, base: Fraction | None, way: int) -> Answer:
    shown = _LETTERED.sub(r"\1 ", _LOG.sub(r"log_{\1}(", shown))
    shown = _RAISED.sub(r"^{\1}", _LG.sub(r"\\log_{2} ", _BASE_2.sub(r"\\log_{2} ", shown)))
    try:
        trees = trees_of(read_expression(shown))
        known = value(trees[min(way, len(trees) - 1)], base)
    except ReadError as error:
        return Answer(text, None, unit, problem=f"not understood: {error}")
    except (Unevaluable, RecursionError, OverflowError, MemoryError, ValueError, ZeroDivisionError):
        return Answer(text, None, unit, problem="too large or too deep to be evaluated")
    if known is None:
        return Answer(text, None, unit, problem="no number: expected a decimal, a fraction or an expression such as 3/4 log2(3)")
    return Answer(text, known, unit)


def is_chain(text: str) -> bool:
    """Whether an answer is a chain of equations."""
    return _EQUALS.search(_without_unit(_bare(text))[0]) is not None


def last_side(text: str) -> str:
    """What a chain ends with."""
    return _EQUALS.split(text)[-1]
