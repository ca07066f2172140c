"""Whether a sentence asserts what stands in it: not where it is asked, negated, quoted, doubted or called wrong."""

from __future__ import annotations

import re
from re import Match

from ...patterns import regex
from .prose import Prose
from .taken_back import takes_back

_DOUBT = regex(
    r"\b(?:myth|misconception|mistaken(?:ly)?|(?:an?|the|common|classic|frequent|easy) (?:\w+ )?(?:mistake|error)|"
    r"wrong(?:ly)? (?:to|that|claims?|statements?|ideas?|beliefs?|intuition|reasoning)|(?:is|are|was|be|would be|be) (?:\w+ "
    r")?(?:wrong|false|incorrect|untrue)|wrongly|"
    r"false(?:ly|hood)|false (?:that|claims?|statements?|beliefs?|impression)|it is (?:false|wrong)|incorrectly|erroneous\w*|"
    r"fallac\w+|pitfall|untrue|contrary to|"
    r"tempt\w+|suppose|imagine|pretend|were it|if it were|if (?:it|this|that|they) (?:was|were|did)|as if|as though|would|might think|"
    r"(?:may|might|could) (?:believe|expect|say|guess|conclude)|(?:people|authors?|texts?|some|many|students?|beginners?|one|you|they) "
    r"(?:\w+ )?(?:say|says|think|thinks|believe|believes|claim|claims|call|calls|assume|assumes|write|writes|hear|argue|argues|object|objects|conclude|concludes|infer|infers|suspect|suspects)|"
    r"claim(?:s|ed)? (?:that|to)|"
    r"believed? (?:that|to be)|said to be|supposed(?:ly)?|alleged(?:ly)?|purported(?:ly)?|"
    r"so-called|sometimes (?:called|described|said)|often (?:called|described|said|mistaken|referred)|informally|loosely|naively|"
    r"looks like|"
    r"sounds like|whether|is it true|true or false|confus\w+|beware|careful|counter-?example|disprove|refute\w*|"
    r"do(?:es)? not follow|it is not|isn't|aren't|doesn't mean|not mean|far from|nothing like|hardly|contradict\w*|absurd|paradox|"
    r"conjectur\w+)\b"
    r"|误以为|错误|误解|并非|错觉|假如|오해|틀린|잘못|착각|falsch|irrtümlich|à tort|erróne\w+",
    re.I,
)
_NEGATION = regex(
    r"\b(?:not|never|no|nor|neither|cannot|without|nothing|none|isn't|aren't|doesn't|don't|didn't|won't|can't|wouldn't|hardly|"
    r"barely|scarcely|"
    r"fails?|failed|lacks?|violates?|except|nicht|kein\w*|ne|pas|jamais|nunca)\b|n't\b|不(?!等式|确定)|没|未(?!知)|非(?!负|空)|아[니닌닐님닙]|않|없|못|ない|ません",
    re.I,
)
_HEADING = regex(
    r"\b(?:misconceptions?|pitfalls?|myths?|mistakes?|errors?|true or false|quiz|wrong|fallac\w+|exercises?|problems?|questions?|"
    r"debunk\w*|gotchas?|"
    r"don'ts|traps?)\b|误区|错误|习题|练习|오해|실수|연습|함정",
    re.I,
)
_INTRODUCES = regex(
    r"(?:\b(?:false|wrong|incorrect|misconceptions?|myths?|mistakes?|true or false|which of the following|errors?|untrue|disprove|refute|"
    r"decide whether|determine whether|pitfalls?)\b|误区|错误|判断|오해|틀린).*(?:[:：?]|$)",
    re.I,
)
_TAKEN_BACK = regex(
    r"^\W*(?:(?:this|that|it|which|the (?:claim|statement|former|latter)|both|neither)(?: \w+)? (?:is|are|was|were|would be|isn't|aren't) "
    r"(?:\w+ )?(?:not|false|wrong|incorrect|untrue|a (?:common )?(?:myth|mistake|misconception|fallacy|error)|nonsense|backwards)\b|"
    r"(?:false|wrong|incorrect|no|nope|not (?:quite|so|exactly|true|really)|untrue|nonsense|myth)\b[.,:;! -]|but (?:this|that|it) "
    r"(?:is|does|isn't|doesn't)|"
    r"(?:however|in fact|actually|in reality|in truth)\b.*\b(?:not|never|only|fails?|false|wrong|n't)\b|correction\b|counter-?example)"
    r"|^\W*(?:这|那)?是?错|^\W*(?:이는|그러나|하지만).*(?:틀|아[니닌닐님닙]|않)",
    re.I,
)


def doubted(prose: Prose, match: Match[str] | None = None) -> bool:
    """Whether the sentence, or what stands around it, takes back or suspends what it says."""
    text = prose.text.strip()
    if text.endswith(("?", "？")) or _DOUBT.search(text):
        return True
    if match is not None and prose.quoted(match.start(), match.end()):
        return True
    if _HEADING.search(prose.section):
        return True
    following = prose.next
    if following is not None and not following.heading and (_TAKEN_BACK.match(following.text) or takes_back(following.text)):
        return True
    at, steps = prose.previous, 0
    while at is not None and steps < 12 and not at.heading:
        if _INTRODUCES.search(at.text) and (steps == 0 or at.text.rstrip().endswith((":", "："))):
            return at.text.rstrip().endswith((":", "：", "?", "？")) or at.paragraph == prose.paragraph
        if at.text.rstrip().endswith((":", "：")):
            break
        at, steps = at.previous, steps + 1
    return False


def negated(text: str) -> bool:
    """Whether a stretch of text holds a negation."""
    return _NEGATION.search(text) is not None


def clause(prose: Prose, match: Match[str]) -> str:
    """The clause around a match: from the last point or dash before it to the next behind it."""
    start = max(
        (m.end() for m in re.finditer(r"[;:—。；]|\. | - |, (?:but|while|whereas|and|so|yet|which)\b", prose.text[: match.start()])),
        default=0,
    )
    behind = re.search(r"[;:—。；]|\. | - |, (?:but|while|whereas|so|yet)\b", prose.text[match.end() :])
    return prose.text[start : match.end() + (behind.start() if behind else len(prose.text))]


def asserts(prose: Prose, match: Match[str]) -> bool:
    """Whether the match is asserted: neither doubted nor negated in its clause."""
    return not doubted(prose, match) and not negated(clause(prose, match))
