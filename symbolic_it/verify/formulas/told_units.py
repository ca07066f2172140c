r"""The unit of a value told in words before it: "In bits, the entropy is $H = \log 6 = 2.585$", "in nats, is $...$".

The number at the end of the formula is read as printed in that unit, so that the unit tells the base, or speaks against it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...patterns import regex
from .formula import Formula

_TOLD = regex(
    r"(?:\A|[.;:]\s+)(?:so,? |thus,? )?(?:(?:measured|expressed|given|stated|computed) )?in (?P<first>bit|nat)s,[^,;:]*\Z|"
    r"(?:entropy|surprise|surprisal|information|divergence|loss|uncertainty)\b[^.;:,]{0,40},? (?:(?:measured|expressed) )?in (?P<then>bit|nat)s,? (?:is|equals|comes to|amounts to)(?: (?:then|thus|about))?:?\s*\Z",
    re.I,
)
_UNITS = regex(r"\b(?:bit|nat|ban|dit|shannon|hartley)s?\b", re.I)
_VALUE = regex(r"(?:=|\\approx|≈)\s*-?\d+\.\d+\s*\Z")


def with_told_unit(formula: Formula) -> Formula:
    """The formula with its unit behind its last number, where the words before it tell one and nothing else speaks of units."""
    text = formula.text.rstrip(" .,")
    if (
        _VALUE.search(text) is None
        or re.search(r"log|ln", text) is None
        or _UNITS.search(text)
        or len(_UNITS.findall(formula.sentence)) != 1
    ):
        return formula
    told = _TOLD.search(formula.before)
    if told is None:
        return formula
    unit = rf" \text{{{(told['first'] or told['then']).lower()}s}}"
    return replace(
        formula,
        text=text + unit,
        starts=(*formula.starts, len(text)),
        sources=(*formula.sources, formula.offset(len(text) - 1)),
        lengths=(*formula.lengths, 1),
    )
