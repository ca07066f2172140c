"""Whether a text speaks of more than one throw of a coin or die: "for a fair coin, H(X) = 2" of flips until a head."""

from __future__ import annotations

import re

from ...patterns import regex

_THROW = r"(?:flip|toss|throw|roll)"
_MANY = r"(?:\$[^$]{1,8}\$|\d+|n|two|three|four|several|many|both|some|more) (?:\w+ )?"
_SEVERAL = regex(
    rf"\b(?:{_THROW}(?:e?s)|twice|thrice|repeated\w*|until|(?:number|count) of (?:heads|tails|sixes|trials)|sum of (?:the |two |both |their )*(?:dice|faces|numbers|outcomes|results)|"
    rf"parity|(?:is|are|an?) (?:even|odd)|(?:first|next|last|second|each) (?:heads?|tails?|six|{_THROW}))\b|(?<![\w$]){_MANY}(?:coins|dice|times|heads|tails)\b|"
    r"[两二三多n\d$] ?次|直到|点数之和|奇偶|[두세n\d$] ?번|나올 때까지|[二三n\d$] ?回|出るまで",
    re.I,
)


def of_several_throws(text: str) -> bool:
    """Whether there are several in the text."""
    return _SEVERAL.search(text) is not None
