r"""Whether a chapter speaks of Rényi's entropies: the subscript of its H_2(p) is an order then, and no base."""

from __future__ import annotations

import re

from ...notation.context import Fact
from ...notation.elaborate.functionals.orders import by_order
from ...patterns import regex

_SPOKEN = regex(
    r"r[ée]nyi|реньи|レニー|レーニ|레니|雷尼|hartley|(?:collision|kollision\w*|colli[sz]ione?|colisi[óo]n|colisão|碰撞|衝突|충돌)[- ]?(?:entrop|熵|エントロピー|엔트로피)|"
    r"entrop\w+ (?:d[eio] )?coll?i[sz]|H_\{?\\alpha\b",
    re.I,
)
_BASE = regex(
    r"H_\{?2\}?\s*\(\w\)\s*&?:?=\s*&?(?:-\s*\w\s*\\(?:log|ln)|H\s*\([^()$]*,)|H_\{?2\}?\s*\([^()$]*\)\s*&?:?=\s*&?-?\s*\\sum[^$=]{0,40}\\log|(?:binary|binäre|bits)\b[^$.;]{0,30}\$\s*H_\{?2\}?",
    re.I,
)


def told_orders(text: str) -> tuple[Fact, ...]:
    """The fact that it does, unless it says that the subscript tells the base."""
    return (by_order(),) if _SPOKEN.search(text) is not None and _BASE.search(text) is None else ()
