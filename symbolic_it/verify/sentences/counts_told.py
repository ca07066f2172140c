"""Letters that count units of text: "$N$ is the number of tokens", "the length $L$ of the text in characters"."""

from __future__ import annotations

import re

from ...notation.context import Context, Declared, Fact
from ...patterns import regex

_KEY = "what is counted by "
_UNITS = {
    "token": r"tokens?|Tokens?|词元|토큰|トークン",
    "byte": r"bytes?|octets?|字节|바이트|バイト",
    "char": r"char(?:acter)?s?|Zeichen|caractères|caracteres|caratteri|字符|글자|문자|文字",
    "word": r"words|Wörter|mots|palabras|parole|palavras|单词|단어|単語",
}
_UNIT = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _UNITS.items())
_COUNT = r"(?:number|count|length|size|Anzahl|Zahl|Länge|nombre|longueur|número|longitud|numero|lunghezza|comprimento)"
_LETTER = r"\$\s*(?P<letter>\\ell|[A-Za-z])\s*\$"
_BEHIND = regex(
    rf"{_LETTER}\s*,?\s*(?:be|is|are|denotes?|stands? for|for|means|counts|=|sei|ist|est|soit|es|sea|è|sia|é|seja)?\s*(?:the|die|le|la|el|lo|il|o|a)?\s*(?:total\s+)?{_COUNT}"
    rf"(?![A-Za-z])(?:(?!\b(?:per|in)\b(?!\s+(?:{'|'.join(_UNITS.values())})(?![A-Za-z])))[^$.;,]){{0,40}}?(?<![A-Za-z])(?:{_UNIT})(?![A-Za-z])"
)
_BEFORE = regex(rf"{_COUNT}\s+(?:of|von|de|di|der)\s+(?:{_UNIT})\s+{_LETTER}")
#: "a text of $N$ tokens and $B$ bytes"
_SO_MANY = regex(rf"{_LETTER}\s*(?:{_UNIT})(?![A-Za-z]|당|あたり|每|\s*(?:/|per|pro|par|por|je|each)\b)")


def with_counts_told(context: Context, sentence: str) -> Context:
    """The context with what letters count, as a sentence tells it with its maths in place."""
    flat = re.sub(r"\\[()]|\$+", "$", sentence)
    found = [m for pattern in (_BEHIND, _BEFORE, _SO_MANY) for m in pattern.finditer(flat)]
    facts = [Fact(_KEY + m["letter"].lstrip("\\"), Declared(next(u for u in _UNITS if m[u]))) for m in found]
    return context.extend(*facts) if facts else context


def counted_by(context: Context, letter: str) -> str | None:
    """The unit that a letter counts: token, byte, char or word; None where nothing is told."""
    fact = context.about(_KEY + letter, Declared)
    return fact.value.word if fact is not None else None


def counts_some(context: Context, unit: str) -> bool:
    """Whether some letter is told to count this unit."""
    return any(f.symbol.startswith(_KEY) and isinstance(f.value, Declared) and f.value.word == unit for f in context.facts)
