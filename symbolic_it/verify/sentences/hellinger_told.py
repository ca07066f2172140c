r"""Whether a chapter defines the squared Hellinger distance without a factor: H^2 = \sum_x (\sqrt{p} - \sqrt{q})^2."""

from __future__ import annotations

import re

from ...notation.context import Fact
from ...notation.elaborate.functionals.hellinger import without_half
from ...patterns import regex

_DEFINED = regex(
    r"\bH\^(?:2|\{2\})\s*\([^()$=]{1,40}\)\s*&?:?=\s*&?([^$&=\\]{0,12}(?:\\[dt]?frac\s*\{?1\}?\s*\{?2\}?)?)\s*\\(?:sum|int)([^$&=]{0,80}?)\^\{?2\}?(?!\d)",
    re.A,
)
_ROOTS = regex(r"\\sqrt[^$]*-[^$]*\\sqrt|\^\{?1/2\}?[^$]*-")


def told_hellinger(text: str) -> tuple[Fact, ...]:
    """The fact that it does, if all its definitions do."""
    factors = [before.strip() for before, body in _DEFINED.findall(text) if _ROOTS.search(body)]
    return (without_half(),) if factors and not any(factors) else ()
