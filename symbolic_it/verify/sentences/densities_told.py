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
#: "Let $P$ be the true distribution $\\mathcal{N}(0, v)$": no words between that put it beside the law only.
_KIND = r"(?:distribution|density|law|normal|gaussian|prior|posterior|pdf)"
_ASIDE = r"(?!(?:not|no|near|close|closer|similar|like|than|of|from|to|towards?|by|with|in|for|under|at|approximat\w+|roughly|almost|which|whose)\b)"
_IS_THE_LAW = regex(
    rf"\$\s*(?P<letter>(?-i:[fgpqPQ])(?:_\{{?\\?\w+\}}?)?)\s*(?P<of>\([^$()=]*\))?\s*\$\s*,?\s*"
    rf"(?:(?:be|is|denotes?)\s+(?:(?:an?|the|our|some)\s+)?(?:{_ASIDE}[\"“”'‘’`*\w-]+\s+){{0,4}}?(?:{_KIND}\s+){{1,2}}|(?:be|is)\s+|"
    rf"(?:为|是|を|를|을|는|은)\s*(?:(?!不|近似|接近|아[니닌닐님닙])[\u4e00-\u9fff\uac00-\ud7af“”\"\s]){{0,10}})\s*{_NAMED}",
    re.I,
)
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
    out += [
        rf"{m['letter']} \sim {m['law']}"
        if m["letter"][0].isupper()
        else f"{m['letter']}{m['of'] or ''} = {m['law']}"  # P has the density p
        for m in _IS_THE_LAW.finditer(flat)
        if _NOT.search(flat[: m.start()]) is None and "\\sim" not in m[0]
    ]
    for m in _WORDS.finditer(flat):
        found = law_in_words(m["words"])
        if found is not None and "\\mathcal{N}" in found and _NOT.search(flat[: m.start()]) is None:
            out.append(f"{m['letter']} = {found}")
    return tuple(dict.fromkeys(out))
