"""Whether a text speaks of more than one throw of a coin or die: "for a fair coin, H(X) = 2 bits" of the flips until the first head."""

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
#: X is what one throw shows, and not what is made of it.
_SHOWN = regex(rf"\b(?:outcomes?|results?|sides?|faces?|values?|{_THROW}|coin|die|bernoulli|binary|uniform\w*|distributed|random variable)\b|结果|点数|결과|눈|結果|目|变量|변수|変数", re.I)
_IS = r"\s*\$?\s*(?:(?:be|is|are|denotes?|represents?|counts?|stands? for|means)\b|:?=(?!\s*\d)|[为是]|表示|[는은]|[をは])"
_MADE_OF_IT = regex(r"\b(?:if|whether|indicator|number of|maximum|minimum|square|remainder)\b|[若如]果|是否|면 ?1|なら", re.I)


def of_several_throws(text: str, name: str = "") -> bool:
    """Whether there are several in the text, or the variable of that name is said to be another thing than the outcome of one."""
    if _SEVERAL.search(text) is not None:
        return True
    told = (re.split(r"[.;。]", text[m.end() :])[0] for m in re.finditer(rf"(?<![A-Za-z\\(]){re.escape(name)}{_IS}", text) if name)
    return any(_SHOWN.search(said) is None or _MADE_OF_IT.search(said) is not None for said in told)
