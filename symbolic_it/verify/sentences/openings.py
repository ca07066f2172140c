"""How a sentence opens: a numbered problem or example begins anew, "Then ..." goes on under what was supposed before it."""

from __future__ import annotations

import re

from ...notation.syntax.languages import words
from ...patterns import regex

_PROBLEM = rf"(?:problem|exercise|example|question|quiz|case|task)|{words('problem')}"
#: "문제 3개", "Example 3 shows ...", "예제 3.2에서": how many there are, and the one before spoken of again.
_NOT_ITSELF = (
    r"\s*(?:번째|个|つ|개|에서|[에의](?=\s)|[のでにをは]|中|表明|说明|告诉|(?:above|shows?|showed|gives?|gave|illustrates?|is|was)\b)"
)
_NEW = regex(rf"\W*(?:{_PROBLEM})\s*(?:\d+(?:\.\d+)*|[①-⑳一二三四五六七八九十])(?!\d|\.\d|{_NOT_ITSELF})", re.I)
_THEN = rf"then\b|in (?:this|that|such a|which) case\b|under (?:this|these|that)\b|{words('then')}"
_GOES_ON = regex(rf"[\s*_>:\-–•]*(?:{_THEN})", re.I)

_LASTING = regex(
    r"(?:[^.;]{0,80}[)\]:]\s*)?\W*(?:let|suppose|assume|imagine|pretend|consider|throughout|from now on)\b|(?:[^.;。]{0,80}[)\]:：]\s*)?\W*(?:"
    + words("let")
    + r")|"
    r"[^.;。]*?(?:" + words("supposes") + ")",
    re.I,
)


def opens_a_problem(words: str) -> bool:
    """ "Problem 2 ...", "문제 2", "例题3": the data of the one before are not those of this one."""
    return _NEW.match(words) is not None


def goes_on(words: str) -> bool:
    """ "Then ...", "그러면 ...", "このとき ...": what the sentence before supposed holds here too."""
    return _GOES_ON.match(words) is not None


def lasts(words: str) -> bool:
    """ "Let ...", "(a) Suppose ...", "Consider ...": what the sentence supposes holds for those that follow, too."""
    return _LASTING.match(words) is not None
