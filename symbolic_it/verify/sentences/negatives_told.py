r"""How many negatives a chapter counts: "each of the $N-1$ negative samples" stand beside the one positive."""

from __future__ import annotations

from ...notation.context import Context, Declared, Fact
from ...notation.syntax import nodes as n
from ...patterns import regex

_TOLD = regex(
    r"\$\s*([A-Z])\s*-\s*1\s*\$(?:\s*[\w-]+){0,2}?\s*(?:个|個)?\s*(?:negatives?\b|负|負|네거티브|음성)|(?:负样本|負例|음성 샘플|네거티브)\s*\$\s*([A-Z])\s*-\s*1\s*\$"
)
_PREFIX = "negatives beside one positive: all but one of "


def told_negatives(text: str) -> tuple[Fact, ...]:
    """The letters of which a chapter counts one less for its negatives."""
    found = {one or other for one, other in _TOLD.findall(text)}
    return tuple(Fact(_PREFIX + x, Declared("number of negatives")) for x in sorted(found))


def is_told_of_negatives(context: Context, upper: n.Node | None) -> bool:
    """Whether the upper end of a sum is the number of negatives that the chapter tells, N - 1."""
    match upper:
        case n.Sub(n.Name(base=letter, sub=None), n.Number(value=one)) if one == 1:
            return context.about(_PREFIX + letter, Declared) is not None
    return False
