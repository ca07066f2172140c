"""Cases of equality as other languages tell them: "avec égalité ssi", "等号成立当且仅当", "등호는 ...일 때만".

The condition stands behind the words in European languages and in Chinese, and before them in Korean, Japanese and Chinese.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...notation.syntax.languages import ALL, words
from ...patterns import regex
from .east_asian_words import LETTERS
from .east_asian_words import in_english as from_east_asian
from .european_words import in_english as from_european

_EAST_ASIAN = regex(f"[{LETTERS}]")
_EUROPEAN = tuple(code for code, language in ALL.items() if hasattr(language, "VOCABULARY"))
_IF = rf"{words('if')}|für|pour|para|при|per"
_START = rf"^[\W_]*(?:(?:{words('goes on')})[\W_]*)?"
_LEADS = regex(
    rf"{_START}(?:(?P<equality>{words('with equality')})[\s,—–:]*)?(?P<sign>(?P<both>{words('iff')})|{_IF}|[当若])(?!\w)?\s*(?P<body>[^;.:)。；（）]*)",
    re.I,
)
_AT_THE_END = regex(
    rf"{_START}(?P<equality>{words('with equality')})\s*(?:は|은|는)?\s*(?P<body>[^;.。；]*?)\s*(?:(?P<both>{words('iff behind')})|{words('if behind')})",
    re.I,
)
_BEFORE = regex(
    rf"{_START}(?:(?P<sign>当且仅当|仅当|只有当)|当|若)?\s*(?P<body>[^;.。；]*?)\s*"
    rf"(?:(?P<both>{words('iff behind')})|{words('if behind')})?(?P<equality>{words('equality holds behind')})",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Case:
    """A case of equality: whether equality is spoken of, whether in both directions, and its condition in English (None: not understood)."""

    equality: bool
    both: bool
    body: str | None
    first: int  # of the formulas behind, the first that the condition speaks of
    said: str


#: What each of them needs, looked for first: their bodies are tried at every length.
_SPEAKS = regex(
    rf"{words('with equality')}|{words('equality holds behind')}|{words('iff')}|{words('iff behind')}|当且仅当|仅当|只有当",
    re.I,
)
#: ", 且 \ufffc 当且仅当 \ufffc": of the formula behind, which has its own condition.
_OF_THE_NEXT = regex(rf"{_START}\ufffc\s*(?:{words('iff')})", re.I)


def told_case(after: str) -> Case | None:
    """What the words behind a formula say of when it holds with equality, or holds at all."""
    if _SPEAKS.search(after) is None or _OF_THE_NEXT.match(after) is not None:
        return None
    for pattern in (_BEFORE, _AT_THE_END, _LEADS):
        m = pattern.match(after)
        if m is None:
            continue
        equality, both = bool(m["equality"]), bool(m["both"]) or (pattern is _BEFORE and bool(m["sign"]))
        if not (equality or both):
            continue
        body = re.sub(r"(?:时|的时候)?\s*$|[,，](?!.*\ufffc).*$", "", m["body"])
        english = from_east_asian(body) if _EAST_ASIAN.search(body) else from_european(body, _EUROPEAN)
        return Case(equality, both, english, after[: m.start("body")].count("\ufffc"), m[0])
    return None
