"""J(p, q) in a text that speaks of no symmetric divergence: an objective of its own, and not that of Jeffreys."""

from __future__ import annotations

import re

from ...notation.syntax import nodes
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_JEFFREYS = regex(r"jeffre?ys|\bsymmetri|对称|対称|대칭|symétri|simétric|simmetric|симметр", re.I)


def _may_be(judged: JudgedLink) -> bool:
    """J(p, q) in a text that speaks of no symmetric divergence: a function of its own."""
    if not judged.verdict.negative:
        return False
    calls = (n for side in (judged.link.left, judged.link.right) for n in walk(side.node) if isinstance(n, nodes.Call))
    two = any(c.head == nodes.Name("J") and c.separators == (",",) for c in calls)
    return two and _JEFFREYS.search(judged.document.said) is None


DOUBT = Doubt("J is another function than Jeffreys' divergence, where the text speaks of none that is symmetric", _may_be)
