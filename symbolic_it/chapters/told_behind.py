r"""Sentences that tell what a letter of the sentence before stands for: "... $\ge H(m)$. Here $m = (p + q)/2$."

Such a sentence belongs to the one before as its "where" would, with which it shares its letters and conditions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..patterns import regex
from .model import Piece

#: The words that open such a sentence, up to the letter.
HERE = (
    r"(?:\b(?:[Hh]ere(?:in)?|Where|[Dd]abei|[Hh]ierbei|Hier|Ici|Aquí|Qui|Здесь)|여기서|여기에서|其中|这里|此处|式中|ここで)\s*[,，、:]?\s*"
    r"(?:we (?:write|set|let)|is|ist|est|es|sind|sont|are)?"
)
_OPENS = regex(rf"\s*{HERE}\s*(?=\ufffc)")
_DEFINES = regex(
    r"\s*(?:\\displaystyle\s*)?(?P<name>\\?[A-Za-z]+|\\(?:mathrm|mathbf|text|operatorname|mathcal|boldsymbol)\s*\{\s*\\?\w+\s*\})"
    r"(?:_(?:\\?[A-Za-z0-9]+|\{[^{}]*\}))?\s*(?:\([^()=]*\))?\s*(?::=|\\coloneqq|\\triangleq|\\equiv|=)(?P<formula>.*)",
    re.S,
)
#: q = p and Y = X are cases of what was said, and no definitions.
_NAME_ALONE = regex(r"\s*\\?\w+(?:_(?:\w|\{\w+\}))?\s*[.,;]?\s*")
#: What holds for all q is not of the q that comes behind it.
_FOR_ALL = regex(
    r"(?:\b(?:all|any|every|each|arbitrary|whatever|no matter|jede\w*|alle|tou(?:s|tes?)|tod[oa]s?|ogni)|"
    r"любо\w*|всех|모든|임의의|所有|任意|任何|对|すべての)\W*\Z",
    re.I,
)
_COMMANDS = regex(r"\\(?:t|d)?frac|\\(?:left|right|big|Big|quad|qquad|cdot|begin|end|[,;:! ])\w*")
_LETTER = regex(r"[A-Za-z]")
#: What is worked out with the definition is a sentence of its own: an example, most likely.
_CONCLUDES = regex(
    r"\b(?:so|hence|thus|therefore|then|gives?|yields?|get|obtain|means|example|also|donc|alors|daher|entonces)\b|"
    r"따라서|그러므로|이므로|因此|所以|故|从而|よって|したがって",
    re.I,
)
_MOST_WORDS = 90


def told_behind(text: str, cuts: Sequence[int], pieces: Sequence[Piece], base: int) -> list[int]:
    """The ends of sentences, without those behind which a letter of the sentence is defined."""
    maths = {p.start - base: p for p in pieces if p.kind == "math" and p.span is not None}
    kept: list[int] = []
    for n, cut in enumerate(cuts):
        opening = _OPENS.match(text, cut)
        end = cuts[n + 1] if n + 1 < len(cuts) else len(text)
        if opening is None or not _belongs(text, kept[-1] if kept else 0, cut, opening.end(), end, maths):
            kept.append(cut)
    return kept


def _belongs(text: str, start: int, cut: int, at: int, end: int, maths: dict[int, Piece]) -> bool:
    told = maths.get(at)
    found = _DEFINES.match(told.span.tex) if told is not None and told.span is not None else None
    if found is None or _NAME_ALONE.fullmatch(found["formula"]) or _LETTER.search(_COMMANDS.sub("", found["formula"])) is None:
        return False
    words = text[at:end].replace("\ufffc", "")
    if len(words) > _MOST_WORDS or _CONCLUDES.search(words) is not None:
        return False
    name = regex(rf"(?<![A-Za-z\\]){re.escape(found['name'])}(?![A-Za-z])")
    before = {place: p.span.tex for place, p in maths.items() if start <= place < cut and p.span is not None}
    if any(name.search(tex) and _FOR_ALL.search(text[max(start, place - 24) : place]) for place, tex in before.items()):
        return False
    defined = any((own := _DEFINES.match(tex)) is not None and own["name"] == found["name"] for tex in before.values())
    return not defined and any(name.search(tex) for tex in before.values())
