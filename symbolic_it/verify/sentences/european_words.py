"""What European conditions say ("si p est uniforme"), put into the English words that `clauses` knows."""

from __future__ import annotations

import re
from functools import cache

from ...notation.syntax.languages import ALL
from ...patterns import regex

_M = "\ufffc"
_KNOWN = regex(
    r"\b(?:uniform|deterministic|independent|equal|is|are|and|for all|the|both|distribution|random variables|discrete|one-hot)\b", re.I
)
_VERB_LAST = regex(rf"^({_M}(?: and {_M})*) ([a-z -]+) (is|are)$")  # "wenn p gleichverteilt ist"
_WORD = regex(r"[^\W\d_]{2,}|(?![A-Z])[^\W\d_]")  # a single capital is a name


@cache
def _vocabulary(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((regex(rf"(?<!\w)(?:{p})(?!\w)", re.I), f" {english} ") for p, english in getattr(ALL[code], "VOCABULARY", ()))


def opened_by(word: str) -> tuple[str, ...]:
    """The languages in which a word says "if"."""
    return tuple(code for code, language in ALL.items() if "if" in language.WORDS and re.fullmatch(language.WORDS["if"], word, re.I))


def in_english(body: str, codes: tuple[str, ...]) -> str | None:
    """A body word by word, by the first of the languages that knows all of its words; None where none does."""
    for code in codes:
        text = body
        for pattern, english in _vocabulary(code):
            text = pattern.sub(english, text)
        if _WORD.search(_KNOWN.sub(" ", text)) is None:
            text = re.sub(r"\bthe\b|\brandom variables\b", " ", text)
            text = re.sub(r"\b(is|are)(?: (?:is|are|both|distribution))+\b", r"\1", " ".join(text.split()))
            return _VERB_LAST.sub(r"\1 \3 \2", text.strip(" ,"))
    return None
