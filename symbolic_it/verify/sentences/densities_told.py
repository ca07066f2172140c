r"""Densities that a sentence names by their law: "let $g$ be the pdf of $Y \sim N(0, v)$"."""

from __future__ import annotations

import re

from ...patterns import regex
from .law_of_subject import law_in_words

_LETTER = r"\$\s*(?P<letter>[fgpqhu]|\\(?:var)?phi)\s*(?:\([^$()=]*\))?\s*\$"
_DENSITY = r"(?:(?:probability\s+)?(?:density|pdf|p\.d\.f\.|pmf|p\.m\.f\.|mass function|law|distribution)(?:\s+function)?)"
_BE = r",?\s*(?:be|is|denotes?|denoting|for|as)\s+the\s+"
_NAMED = r"\$\s*(?:[A-Z](?:_\{?\w+\}?)?\s*\\sim\s*)?(?P<law>\\(?:mathcal|mathrm|text|operatorname)\s*\{?[A-Z][a-z]*\}?\s*(?:\\left)?\([^$=]*\)|N\([^$=]*\))\s*\$"
_OF = r"\s+(?:of|for)\s+(?:an?\s+|the\s+|some\s+|any\s+)?(?:random\s+)?(?:variable\s+)?"
_PATTERNS = tuple(regex(p) for p in (rf"{_LETTER}{_BE}{_DENSITY}{_OF}{_NAMED}", rf"\b{_DENSITY}\s+{_LETTER}{_OF}{_NAMED}"))
_WORDS = regex(rf"{_LETTER}{_BE}{_DENSITY}\s+of\s+(?:an?|the)\s+(?P<words>[^.;:]{{4,120}}?)(?=[.;:,]|\s+and\s+\$|\Z)")
_NOT = regex(r"\b(?:not|never|if|unless|whether|neither)\b", re.I)


def densities_told(sentence: str) -> tuple[str, ...]:
    r"""`g = \mathcal{N}(0, v)` for each density that is told by its law. Maths stands between dollar signs."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    out = []
    for pattern in _PATTERNS:
        for m in pattern.finditer(flat):
            if _NOT.search(flat[: m.start()]) is None:
                out.append(f"{m['letter']} = {m['law']}")
    for m in _WORDS.finditer(flat):
        found = law_in_words(m["words"])
        if found is not None and "\\mathcal{N}" in found and _NOT.search(flat[: m.start()]) is None:
            out.append(f"{m['letter']} = {found}")
    return tuple(dict.fromkeys(out))
