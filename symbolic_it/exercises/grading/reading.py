"""Reading an answer: a decimal, a fraction, or an expression such as 1.5*log2(3), with or without a unit.

Nothing is ever run: text goes through the formula reader to a term, and the term to its exact value.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ...enclosure.decimal import Printed
from ...enclosure.errors import Unevaluable
from ...enclosure.number import Number
from ...enclosure.value import Infinite, Value
from ...notation.syntax import ReadError, read_expression
from ...verify.numbers.arithmetic import value

LONGEST = 300  # characters of an answer, or of one side of a chain
_UNIT = re.compile(r"\s*(?:\\text\{\s*|\\mathrm\{\s*)?\b(bits?|nats?|shannons?)\b\s*\}?\s*\.?\s*\Z", re.I)
_INFINITE = re.compile(r"([+-]?)\s*(?:inf|infinity|infinite|oo|∞|\\infty)\s*\Z", re.I)
_LOG = re.compile(r"\blog(2|10)\s*\(")
_EQUALS = re.compile(r"=|≈|\\approx|~")


@dataclass(frozen=True, slots=True)
class Answer:
    """What was understood: an exact value (None if nothing), the unit if one was given, and the numeral if it is one."""

    text: str
    value: Value | None
    unit: str = ""
    numeral: Printed | None = None
    problem: str = ""
    undefined: bool = False


@lru_cache(maxsize=1 << 15)
def read_answer(text: str) -> Answer:
    """Read an answer; whatever cannot be read has a problem, in one line, and no value."""
    shown = text.strip().strip("$").strip()
    if not shown:
        return Answer(text, None, problem="no answer")
    if len(shown) > LONGEST:
        return Answer(text[:LONGEST], None, problem=f"longer than {LONGEST} characters")
    unit = ""
    if (match := _UNIT.search(shown)) is not None:
        unit = "bits" if match[1].lower().startswith(("bit", "sh")) else "nats"
        shown = shown[: match.start()].strip()
    if shown.lower() in ("nan", "undefined", "not defined"):
        return Answer(text, None, unit, undefined=True)
    if (match := _INFINITE.match(shown)) is not None:
        return Answer(text, Infinite(-1 if match[1] == "-" else 1), unit)
    try:
        numeral = Printed.read(shown)
        return Answer(text, Number.of(numeral.value), unit, numeral)
    except ValueError:
        pass
    return _expression(text, shown, unit)


def _expression(text: str, shown: str, unit: str) -> Answer:
    try:
        known = value(read_expression(_LOG.sub(r"log_{\1}(", shown)))
    except ReadError as error:
        return Answer(text, None, unit, problem=f"not understood: {error}")
    except (Unevaluable, RecursionError, OverflowError, MemoryError, ValueError, ZeroDivisionError):
        return Answer(text, None, unit, problem="too large or too deep to be evaluated")
    if known is None:
        return Answer(text, None, unit, problem="no number: expected a decimal, a fraction or an expression such as 3/4 log2(3)")
    return Answer(text, known, unit)


def is_chain(text: str) -> bool:
    """Whether an answer is a chain of equations."""
    return _EQUALS.search(text) is not None


def last_side(text: str) -> str:
    """What a chain ends with."""
    return _EQUALS.split(text)[-1]
