"""Letters that a sentence calls distributions: "let $r(z)$ be an approximation to the marginal", "any distribution $r$".

p and q are laws by custom; of r, s, m and their like the text has to say it.
"""

from __future__ import annotations

import re

from ...patterns import regex

_LETTER = r"\$\s*([rsmgw])\s*(?:\([^$()]*\))?\s*\$"
_KIND = r"(?:distribution|pmf|p\.m\.f\.|density|law|prior|marginal|posterior|approximation|measure|decoder|encoder)"
_BE = regex(rf"{_LETTER}\s*(?:be|is|denotes?)\s+(?:an?|any|some|the|our|another|this)\s+(?:[\w-]+\s+){{0,4}}?{_KIND}\b", re.I)
_CALLED = regex(
    rf"\b(?:an?|any|some|every|each|the|another|arbitrary|variational|auxiliary|reference)\s+(?:[\w-]+\s+){{0,2}}?{_KIND}s?\s+{_LETTER}",
    re.I,
)


def named_as_laws(sentence: str) -> tuple[str, ...]:
    """What such a sentence says, as the reader takes it; its maths stand between dollar signs."""
    found = [m[1] for pattern in (_BE, _CALLED) for m in pattern.finditer(sentence)]
    return tuple(f"{letter} is a pmf" for letter in dict.fromkeys(found))
