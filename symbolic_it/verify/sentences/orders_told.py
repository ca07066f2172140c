r"""Whether a chapter speaks of Rényi's entropies: the subscript of its H_2(p) is an order then, and no base."""

from __future__ import annotations

import re

from ...notation.context import Fact
from ...notation.elaborate.functionals.orders import by_base, by_order
from ...patterns import regex

_SPOKEN = regex(
    r"r[ée]nyi|реньи|レニー|レーニ|레니|雷尼|hartley|(?:collision|kollision\w*|colli[sz]ione?|colisi[óo]n|colisão|碰撞|衝突|충돌)[- ]?(?:entrop|熵|エントロピー|엔트로피)|"
    r"entrop\w+ (?:d[eio] )?coll?i[sz]|H_\{?\\alpha\b",
    re.I,
)
_BASE = regex(
    r"H_\{?2\}?\s*\(\w\)\s*&?:?=\s*&?(?:-\s*\w\s*\\(?:log|ln)|H\s*\([^()$]*,)|H_\{?2\}?\s*\([^()$]*\)\s*&?:?=\s*&?-?\s*\\sum[^$=]{0,40}\\log|(?:binary|binäre|bits)\b[^$.;]{0,30}\$\s*H_\{?2\}?|"
    r"\$\s*H_\{?2\}?\s*\$\s+(?:is|denotes|means|stands for)\b[^$.;]{0,40}\bbits\b",
    re.I,
)
_IN_BITS = regex(
    r"\$\s*H_\{?2\}?\s*\$\s+(?:is|be|denotes|means|stands for)\s+(?:the\s+|an?\s+)?(?:shannon\s+)?entropy\s+(?:measured\s+)?in\s+bits\b",
    re.I,
)
_SENTENCE = regex(r"[^.!?。！？]+")
_LEFT_OUT = regex(
    r"\b(?:not|never|without|nowhere|nor|no longer)\s+(?:be\s+|to\s+|do\s+|we\s+)?(?:the\s+|a\s+|an\s+)?(?:us(?:e|ed|ing)|need(?:ed)?|consider(?:ed)?|meant?|discuss(?:ed)?|cover(?:ed)?|"
    r"treat(?:ed)?|require[ds]?|stud(?:y|ied)|r[ée]nyi\S*|collision)|nicht (?:verwendet|gebraucht|gemeint|betrachtet|behandelt)|"
    r"不(?:使用|用|讨论|考虑|涉及|是)|(?:사용|다루|고려|쓰)(?:하)?지\s*않|(?:使わ|用い|扱わ)な",
    re.I,
)


def told_orders(text: str) -> tuple[Fact, ...]:
    """The fact that it does, unless it says that the subscript tells the base, or only that none of them is meant."""
    spoken = any(_SPOKEN.search(m[0]) is not None and _LEFT_OUT.search(m[0]) is None for m in _SENTENCE.finditer(text))
    if not spoken and _IN_BITS.search(text) is not None:
        return (by_base(),)
    return (by_order(),) if spoken and _BASE.search(text) is None else ()
