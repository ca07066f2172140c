"""Laws that a sentence introduces as any: "for densities $p$ and $q$", whatever was told of p before."""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import EARLIER, Context, Meaning, NamedLaw
from ...patterns import regex

_LETTER = r"\$\s*(?:(?-i:[fghpqrPQR])|\\(?:var)?(?:phi|psi|pi|rho))(?:_\{?\w+\}?)?\s*(?:\(\s*[a-z]\s*\)\s*)?\$"
_LETTERS = rf"{_LETTER}(?:\s*(?:,|and|,\s*and|or)\s*{_LETTER})*"
_KIND = r"(?:probability\s+)?(?:densit(?:y|ies)|distributions?|laws?|pmfs?|pdfs?|(?:mass|density)\s+functions?|measures?)(?:\s+functions?)?"
_ADJECTIVES = r"(?:(?!gaussian|normal|uniform|exponential|standard|same|true|this|that|these|those|the|such|said|our)[\w-]+\s+){0,3}?"
_ANY = r"\b(?:any|all|every|each|arbitrary|general|another|other|among(?:\s+the)?)\s+"
#: "Among all laws $p$", "for any two densities $p$ and $q$".
_OF_ANY = regex(rf"{_ANY}{_ADJECTIVES}{_KIND}\s+{_LETTERS}", re.I)
#: "Let $p$ and $q$ be two densities": where the sentence names a law of theirs, it is told behind.
_LET = regex(
    rf"\b(?:let|suppose|assume|say)\s+(?:that\s+|now\s+)?{_LETTERS}\s+(?:be|is|are|denote)\s+(?:an?\s+|two\s+|any\s+|some\s+|arbitrary\s+){{0,2}}{_ADJECTIVES}{_KIND}",
    re.I,
)
#: "For densities $p$ and $q$", "between two distributions $p$ and $q$": of the same section it may be those told there.
_OF_SOME = regex(rf"\b(?:for|let|consider|given|take|between|of)\s+(?:an?\s+|two\s+|some\s+)?{_ADJECTIVES}{_KIND}\s+{_LETTERS}", re.I)
_BASE = regex(r"\$\s*(?:\\(?:var)?)?([A-Za-z]+(?:_\{?\w+\}?)?)")


def without_laws_of_before(context: Context, sentence: str) -> Context:
    """The context without what it knows of the laws that a sentence introduces as any. Its maths stands between dollar signs."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    always = _letters(flat, _OF_ANY, _LET)
    earlier = _letters(flat, _OF_SOME)
    if not always and not earlier:
        return context
    kept = (
        f
        for f in context.facts
        if not (isinstance(f.value, (NamedLaw, Meaning)) and (f.symbol in always or (f.symbol in earlier and f.scope == EARLIER)))
    )
    return replace(context, facts=tuple(kept))


def _letters(flat: str, *patterns: re.Pattern[str]) -> frozenset[str]:
    """The letters that they introduce, and their twins: P of p."""
    found = {x.replace("{", "").replace("}", "") for pattern in patterns for m in pattern.finditer(flat) for x in _BASE.findall(m[0])}
    return frozenset(found | {x[0].swapcase() + x[1:] for x in found})
