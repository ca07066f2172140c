r"""The letters at which a chapter ends its sums over entries: \sum_{j=1}^q e^{o_j}, o \in \mathbb{R}^q."""

from __future__ import annotations

import re

from ...notation.context import Fact
from ...notation.elaborate.roles.sizes import number_of_terms
from ...patterns import regex

_SUM = regex(
    r"\\sum\s*(?:\\limits)?\s*_\s*\{?\s*(?P<index>[a-z])\s*=\s*1\s*\}?\s*\^\s*(?:\{\s*(?P<one>[a-z])\s*\}|(?P<two>[a-z])(?![A-Za-z_]))(?P<body>[^$=]{0,60})"
)
_MEMBER = regex(
    r"(?P<name>[A-Za-z])\}*\s*(?:\\in|∈)\s*\\(?:mathbb|mathbf|bm)\s*\{?\s*R\s*\}?\s*\^\s*(?:\{\s*(?P<one>[a-z])\s*\}|(?P<two>[a-z])(?![A-Za-z_]))"
)


def numbers_of_terms(text: str) -> tuple[Fact, ...]:
    """A fact for each such letter, with the arrays over whose entries the sums run; none for one that numbers the entries of nothing."""
    found: dict[str, set[str]] = {}
    for m in _SUM.finditer(text):
        arrays = re.findall(rf"([A-Za-z])\}}*\s*_\s*\{{?\s*{m['index']}(?![A-Za-z])", m["body"])
        found.setdefault(m["one"] or m["two"], set()).update(arrays)
    for m in _MEMBER.finditer(text):
        found.setdefault(m["one"] or m["two"], set()).add(m["name"])
    return tuple(number_of_terms(letter, sorted(arrays)) for letter, arrays in sorted(found.items()) if arrays)
