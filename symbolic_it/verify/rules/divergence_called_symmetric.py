"""KL divergence or cross-entropy called symmetric.

What it finds: the statement that KL divergence or cross-entropy is symmetric or does not depend on the order of its arguments.
Why that is bad: D(p||q) and D(q||p) have different minimisers; swapping them turns mode covering into mode seeking.
Example: "The KL divergence is symmetric in its arguments."
Use instead: "not symmetric"; JSD and Jeffreys' divergence are symmetric.
Source: p = (1/2, 1/2), q = (1/4, 3/4): D(p||q) = 0.1438, D(q||p) = 0.1308.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.assertion import asserts
from ..sentences.wordings import ARGUMENTS, CROSS_ENTROPY, KL, KL_CHINESE, KL_JAPANESE, KL_KOREAN

_FALSE = regex(
    rf"(?:{KL}|{CROSS_ENTROPY}){ARGUMENTS},? (?:like \w+(?: \w+)?, )?(?:(?:is|are) (?:(?:also|always|clearly|indeed|therefore|thus|"
    r"both|a|an|perfectly|"
    r"non-negative and|nonnegative and|non-negative,|nonnegative,) )*(?:symmetric(?:al)?\b(?! (?:KL|version|variant|form|"
    r"divergence|counterpart))|"
    r"commutative|independent of the order of (?:its|the) arguments|invariant (?:under|to) (?:swapping|exchanging|"
    r"interchanging)[^.;,]{0,30}arguments|"
    r"the same in both directions|unchanged (?:if|when) (?:p and q|the arguments|the two distributions)[^.;,]{0,20}(?:swapped|"
    r"exchanged|interchanged))|"
    r"(?:does not|doesn't) (?:depend on|change with|care about) the order of (?:its|the|the two) arguments)",
    re.I,
)
_LIMITS = regex(
    r"^\W*(?:only|if|when|for|iff|provided|whenever|in the (?:limit|special|case)|to (?:second|leading|first)|up to|around|near|"
    r"under|between|about|"
    r"locally|at|as long|exactly when|in this (?:case|example)|here|because|since)\b",
    re.I,
)
_CJK = regex(
    rf"{KL_CHINESE}(?:也)?(?:是|具有|满足)对称(?:的|性)?|{KL_KOREAN} 대칭(?:적)?(?:이다|입니다|이며|성을 (?:갖는|가진|만족한|만족하|갖습|가집))|"
    rf"{KL_JAPANESE}対称(?:的)?である|{KL_JAPANESE}対称性を(?:持つ|もつ|満たす)"
)
WITNESS = {"values": {"p": ["1/2", "1/2"], "q": ["1/4", "3/4"]}, "lhs": "D(p||q) = 0.1438", "rhs": "D(q||p) = 0.1308"}


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        for pattern in (_FALSE, _CJK):
            m = pattern.search(s.text)
            if (
                m is None
                or _LIMITS.match(s.text[m.end() :])
                or re.search(
                    r"symmetri[sz]ed|(?:second|leading|lowest) order|locally|infinitesimal\w*|Jensen|Jeffreys|here,|in this "
                    r"(?:case|example)",
                    s.text,
                    re.I,
                )
            ):
                continue
            order = re.search(r"order|care", m.group())
            if not (order and not re.search(r"\bnot only\b", s.text)) and not asserts(s, m):
                continue
            if order and _doubtful(s, m):
                continue
            message = "not symmetric: p = (1/2, 1/2), q = (1/4, 3/4) give 0.1438 one way and 0.1308 the other"
            yield Finding(
                *s.place(m.start(), m.end()), message, "name the direction; JSD is symmetric", refuted(message, witness=dict(WITNESS))
            )


def _doubtful(s: object, m: object) -> bool:
    from ..sentences.assertion import doubted

    return doubted(s, m)  # type: ignore[arg-type]


RULE = Rule("IT802", "divergence-called-symmetric", "error", _check)
