"""Notions whose formula the literature has although it is not known here: the Theil index, Wasserstein's distance.

What a text calls so is no definition of its own, and whether the formula is the right one is open. A name of the text's own
("the surprise score is s = ...", "we call c = ... the Foo index") defines what it likes.
"""

from __future__ import annotations

import re

from ...patterns import regex
from .resolve import IS

_HEADS = r"(?:impurity|index|entropy|divergence|distance|coefficient|score|information|criterion|number|metric|measure|capacity|correlation|loss|bound|exponent|energy)"
_PERSON = r"(?P<name>(?:[A-ZÀ-ÖØ-Þ][a-zß-ÿ]{2,}[–-])*[A-ZÀ-ÖØ-Þ][a-zß-ÿ]{2,}(?:['’]s)?(?: [a-z]+)?\s+" + _HEADS + ")"
_COMMON = regex(r"(?:Mutual|Joint|Total|Mean|Average|Empirical|Conditional|Relative|Cross|Differential|Training|Test|Token|Byte)\b")
_FRESH = regex(r"\b(?:define|call|let|denote|introduce|name|write|set)\b", re.I)


def eponymous(before: str) -> str:
    """The notion with a person's name that the words right before a formula call it; "" if there is none or the text coins it."""
    tail = before[-160:]
    if _FRESH.search(tail) is not None:
        return ""
    found = re.search(rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]f)\s+{_PERSON}(?i:{IS})", tail)
    return found["name"] if found is not None and _COMMON.match(found["name"]) is None else ""
