r"""Values told behind a formula: "$C = 0.5$ at $f = 0.5$ and $C = 1$ at $f = 0$", where the first of them is known."""

from __future__ import annotations

import re
from fractions import Fraction

from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_BEHIND = regex(r"\s*,?\s*(?:at|for|when|if|where|with|once|in the case)\s+\ufffc", re.I)
_VALUE = regex(
    r"\s*\\?(?P<name>[A-Za-z]+)\s*(?:=|\\to|\\rightarrow)\s*(?P<value>-?\d+(?:\.\d+)?(?:\s*/\s*\d+)?|\\[dt]?frac\s*\{?(?P<above>\d+)\}?\s*\{?(?P<below>\d+)\}?)\s*\Z"
)


def _is_at_another(judged: JudgedLink) -> bool:
    """Whether a link is judged at a value of a letter to which the words right behind its formula give another one."""
    link, formula = judged.link, judged.formula
    if link.point is None or not (judged.verdict.negative or judged.verdict.word == "confirmed"):
        return False
    if not formula.maths_after or _BEHIND.match(formula.after) is None or (told := _VALUE.match(formula.maths_after[0])) is None:
        return False
    known = {symbol.name: value for symbol, value in link.point.symbols.items()}.get(told["name"])
    below = Fraction(told["below"] or 1)
    return known is not None and below != 0 and known != (Fraction(told["above"]) / below if told["above"] else _number(told["value"]))


def _number(text: str) -> Fraction | None:
    try:
        return Fraction(re.sub(r"\s", "", text))
    except (ValueError, ZeroDivisionError):
        return None


DOUBT = Doubt("the words behind it tell another value than the one it was judged at", _is_at_another)
