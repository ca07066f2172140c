r"""Powers of an entropy to another base than that of its logarithm: $e^{H(p)}$ of an $H(p)$ defined by $\log_2$."""

from __future__ import annotations

import re

from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_DEFINED = regex(r"(?<![A-Za-z\\])H\s*(?:\([^()$]*\))?\s*:?=\s*(?:\\[,;! ]|\s)*-[^$=]*?\\(?P<log>log_\{?2|ln)(?![0-9A-Za-z])")
_POWER = regex(
    r"(?:(?<![\w\\.])(?P<e>e)\s*\^\s*\{?|(?P<exp>\\exp)\s*(?:\\left)?\s*[({\[]|(?<![\w.])(?P<two>2)\s*\^\s*\{?)\s*H(?![A-Za-z])\s*(?:\([^()]*\))?\s*(?:\}|\)|\]|\s|=|\Z|\\right)"
)
_BITS = regex(r"\bbits?\b|比特|비트|ビット", re.I)
_NATS = regex(r"\bnats?\b|奈特|나트|ナット", re.I)


def _is_of_another_base(judged: JudgedLink) -> bool:
    """Whether the number that the text has defined is raised to a base that would need it in another unit."""
    if not (judged.verdict.positive or judged.verdict.negative):
        return False
    defined = [m["log"] == "ln" for m in _DEFINED.finditer(judged.section)]
    powers = {bool(m["two"]) for m in _POWER.finditer(judged.formula.text)}
    if not defined or not powers:
        return False
    natural = defined[-1]
    return natural in powers and (_BITS if natural else _NATS).search(f"{judged.section[-300:]} {judged.formula.sentence}") is None


DOUBT = Doubt("a power to another base than that of the logarithm by which the text has defined its exponent", _is_of_another_base)
