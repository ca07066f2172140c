"""A law that is named in other words than "let q be uniform": "denote by q the uniform law", "it is called q".

What is understood is put into those words; of the rest it is told which letters stand for laws of a special kind.
"""

from __future__ import annotations

import re

from ...patterns import regex

_M = "\ufffc"
_DIST = r"(?:distribution|law|pmf|measure|probability mass function|prior|reference|model|baseline)"
_OVER = rf"(?: (?:on|over|across) (?:the |all |its |a set of )*(?:(?:same |whole |finite )?(?:alphabet|vocabulary|support|outcomes|classes|symbols|tokens|labels)|{_M} (?:possible |equally likely )?(?:outcomes|symbols|tokens|classes|labels|words|letters|elements|values)))?"
_UNIFORM = rf"(?:the |a )?(?P<kind>(?:discrete )?uniform) {_DIST}(?P<over>{_OVER})"
_OPENS = r"(?:we |let us |here |now |next |also |and |in the following |throughout |below )*"
_NAMINGS = tuple(
    regex(rf"\W*{_OPENS}{pattern}\W*", re.I)
    for pattern in (
        rf"(?:denote|write|call) (?:by )?(?P<name>{_M}) (?:for )?{_UNIFORM}",
        rf"(?:take|choose|use|set|pick|fix) (?:for |as )?(?P<name>{_M}) (?:to be |as |for )?{_UNIFORM}",
        rf"(?:the (?:symbol|letter) )?(?P<name>{_M}) (?:denotes?|stands for|represents?|means|is) {_UNIFORM}",
        rf"(?:denote|write|call) {_UNIFORM} (?:by |as )?(?P<name>{_M})",
        rf"{_UNIFORM} (?:is|will be) (?:denoted|called|written|named|abbreviated)(?: by| as)? (?P<name>{_M})",
        rf"(?:take|choose|use|consider|fix|let) {_UNIFORM} (?P<name>{_M})",
    )
)


def as_let(text: str, maths: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """ "Let q be the uniform distribution on K outcomes." for a sentence that says so in other words, each formula in it a U+FFFC."""
    for pattern in _NAMINGS:
        m = pattern.fullmatch(text)
        if m is not None and len(maths) == text.count(_M):
            at = text[: m.start("name")].count(_M)
            others = (*maths[:at], *maths[at + 1 :])
            return f"Let {_M} be the uniform distribution{m['over'] or ''}.", (maths[at], *others)
    return text, maths


_LETTER = (
    r"\$\s*(?P<letter>(?:\\hat\s*\{?\s*)?(?:[pqrsuv]|\\(?:pi|mu|nu|rho))\s*\}?(?:_\{?\s*\w+\s*\}?)?)\s*(?:\(\s*(?:\\cdot|[a-z])\s*\))?\s*\$"
)
_SPECIAL = (
    r"(?:uniform\w*|flat|constant|one-hot|point mass|degenerate|determinis\w+|delta|dirac|equiprobable|equally likely|same probability|equal probabilit\w+|fair|symmetric\w*|gleichverteil\w*|"
    r"uniforme?|均匀|等概率|均等|一様|균등|원-?핫|ワンホット|独热)"
)
_TO = r"(?:[\w'-]+ ){0,5}?"
_DESCRIBED = tuple(
    regex(pattern, re.I)
    for pattern in (
        rf"\b(?:let|denote|write|call|take|choose|set|pick|fix|use|sei|bezeichne|soit|note|notons|sea|sia|seja)\b[^.;$]{{0,20}}{_LETTER}\s*,?\s*{_TO}{_SPECIAL}",
        rf"{_LETTER}\s*(?:denotes?|stands for|represents?|is|means|gives|puts|assigns|désigne|bezeichnet|sei)\s+{_TO}{_SPECIAL}",
        rf"(?<![\w-]){_SPECIAL}[^.;$]{{0,30}}(?:\$[^$]{{1,12}}\$[^.;$]{{0,20}})?(?:\bby|\bas|\bcalled|\bdenoted|\bnamed|\bwritten|{_DIST}|\bpar)\s+{_LETTER}",
        rf"{_SPECIAL}[^。.;$]{{0,8}}(?:を|를|을|记为|记作|记|为)?\s*{_LETTER}",
        rf"{_LETTER}\s*[^。.;$\w]{{0,8}}{_SPECIAL}",
        rf"{_LETTER}\s*(?:表示|为|是|を|は|는|은|이)\s*[^。.;$]{{0,6}}{_SPECIAL}",
    )
)
_OF_ONE_FORMULA = regex(
    r"\b(?:for|with|of|at|under|to|in|on|by|given)\s+(?:an?|the|any|every|each|all)?\s*\Z", re.I
)  # "for a one-hot p, ...": it lasts no longer
_CONDITION = regex(
    r"\b(?:iff?|only|when\w*|whether|unless|equality|wenn|falls|genau dann|si|se|cuando|quand|lorsque)\b|当|若|如果|时|等号|때|면(?=[\s,])|とき|時|場合|等号|등호|если|когда",
    re.I,
)
_OPEN = regex(
    r"\b(?:not|never|n't|non-?|if|when|whether|unless|than|nicht|pas|from|toward\w*|unlike|against|with)\b|不|非|없|아[니닌닐님닙]|ない",
    re.I,
)


def of_special_kind(flat: str) -> list[str]:
    """The letters that a sentence, its maths between dollars, gives laws of a special kind: uniform, one-hot, a point mass."""
    if _CONDITION.search(re.sub(r"\$[^$]*\$", " ", flat)) is not None:
        return []
    found = (
        m
        for pattern in _DESCRIBED
        for m in pattern.finditer(flat)
        if _OF_ONE_FORMULA.search(flat, max(0, m.start() - 20), m.start()) is None
    )
    return list(dict.fromkeys(re.sub(r"[\s{}\\]", "", m["letter"]) for m in found if _OPEN.search(re.sub(r"\$[^$]*\$", " ", m[0])) is None))


__all__ = ["as_let", "of_special_kind"]
