"""How a sentence opens: a numbered problem or example begins anew, "Then ..." goes on under what was supposed before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
#: "Hence ..." draws a conclusion, "Similarly ..." another, of the same variables where it says nothing of others.
_CONCLUDES = regex(
    r"[\s*_>:\-–•]*(?:(?:and|so)\s+)?(?:hence|thus|therefore|consequently|accordingly|it follows|as a (?:result|consequence)|similarly|likewise|analogously|in the same way|by the same argument|so(?=\s*(?:[,.;:]|\Z|(?:the|that|we)\b))|"
    rf"故|从而|因而|由此|同样|同理|类似地|그래서|결국|이로부터|마찬가지로|ゆえに|従って|だから|同様に|{words('follows')})(?![A-Za-z])",
    re.I,
)
#: "That is, ...", "There ...", "The loss is then ...": it may be of the case that was just spoken of.
_OF_THAT_CASE = regex(
    r"[\s*_>:\-–•]*(?:(?:and|so)\s+)?(?:there\b|here\b|that is\b|i\.\s?e\.|in other words|equivalently|put differently|this (?:means|implies|gives|yields|says)|at (?:that|this) point|its\b|their\b|also\b|moreover|furthermore|in addition|additionally|"
    r"[^.;:]{0,40}\bthen\b|此外|另外|또한|게다가|さらに|また|即|也就是说|换言之|换句话说|此处|这里|这意味着|즉|다시 말해|여기서|つまり|すなわち|言い換えると|ここで(?!は))",
    re.I,
)
_OF_OTHERS = regex(
    r"\b(?:general\w*|always|arbitrary|any|all|every|each|other|dependent|correlated|regardless|even|not|no|never|unless|if|when\w*|both)\b|"
    r"任意|任何|所有|一切|总是|一般|不|无论|即使|如果|若|임의|모든|항상|일반|아[니닌닐님닙]|않|상관없|なら|任意|すべて|全て|常に|一般|ない|ません|でも|"
    rf"{words('in general')}",
    re.I,
)

_LASTING = regex(
    r"(?:[^.;]{0,80}[)\]:]\s*)?\W*(?:let|suppose|assume|imagine|pretend|consider|throughout|from now on|(?:throw|roll|toss|flip)(?= (?:an?|one|two|three)\b))\b|(?:[^.;。]{0,80}[)\]:：]\s*)?\W*(?:"
    + words("let")
    + r")|"
    r"[^.;。]*?(?:" + words("supposes") + ")",
    re.I,
)


def opens_a_problem(words: str) -> bool:
    """ "Problem 2 ...", "문제 2", "例题3": the data of the one before are not those of this one."""
    return _NEW.match(words) is not None


_SOLVES = regex(
    r"[\W\d]*(?:(?:worked |full |detailed |sample )?(?:solutions?|answers?)|tasks?|what to find|풀이|해설|정답|답|解答?|答案|解析|解法|Lösung(?:en)?|corrigé|soluci[oó]n|soluzione|решение)\W*",
    re.I,
)


def solves(title: str) -> bool:
    """ "## Solution", "## Tasks", "## 풀이": a heading below which the data of the problem before it are meant."""
    return _SOLVES.fullmatch(title.strip()) is not None


def goes_on(words: str) -> bool:
    """ "Then ...", "그러면 ...", "このとき ...": what the sentence before supposed holds here too."""
    return _GOES_ON.match(words) is not None


_ENDS_OPENLY = regex(
    rf"(?:\b(?:then|we (?:(?:can|also|then|thus) )?(?:get|have|obtain|find|know|conclude)|we (?:have|get) the following|(?:it )?(?:follows|holds) that|such that)|{words('then')})\s*[,:：，]?\s*\Z",
    re.I,
)
_BEGINS_WITH_A_FORMULA = regex(r"[\s*_>:\-–•\d.)(]*\ufffc")
_FORMULAS_ALONE = regex(r"[\s*_>:\-–•\d.)(,;，；。]*(?:\ufffc[\s.,;，；。]*)+")


def ends_openly(words: str) -> bool:
    """ "If $X$ and $Y$ are independent, then": what it supposes is said of the items below it."""
    return _ENDS_OPENLY.search(words) is not None


def hangs_on(words: str, earlier: Sequence[str], hung: bool) -> bool:
    """Whether a sentence is an item below one that ends openly, or one behind such an item that was formulas alone (``hung``)."""
    if not earlier or _BEGINS_WITH_A_FORMULA.match(words) is None:
        return False
    return ends_openly(earlier[0]) or (hung and _FORMULAS_ALONE.fullmatch(earlier[0]) is not None)


def concludes(words: str) -> bool:
    """ "Hence ...", "因此 ...", "따라서 ...": the independence that the sentence before supposed holds here too, where no other case is spoken of."""
    return _CONCLUDES.match(words) is not None and _OF_OTHERS.search(words) is None


def may_be_of_that_case(words: str) -> bool:
    """Whether a sentence may still be about what the one before supposed, of which it says nothing else."""
    return _OF_THAT_CASE.match(words) is not None and _OF_OTHERS.search(words) is None


def lasts(words: str) -> bool:
    """ "Let ...", "(a) Suppose ...", "Consider ...": what the sentence supposes holds for those that follow, too."""
    return _LASTING.match(words) is not None
