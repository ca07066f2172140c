r"""Cut-offs that a sentence names, "the top-$k$ tokens", "the first $k$", "$k < K$": a sum up to k is over a part."""

from __future__ import annotations

import re

from ...notation.context import Context
from ...notation.elaborate.expressions.ranges import told_cut_off, told_last
from ...notation.syntax.nodes import Name
from ...patterns import regex

_K = r"\$\s*(?P<k>[A-Za-z])\s*\$"
_KEPT = r"(?:tokens?|words?|entries|outcomes|candidates|classes|categories|symbols|probabilit(?:y|ies)|mass(?:es)?|of (?:them|the)|and (?:re|drop|discard|throw)|are (?:kept|retained))"
_PATTERNS = tuple(
    regex(pattern, re.I)
    for pattern in (
        rf"\btop[- ]?{_K}",
        r"\btop-(?P<k>[kKmMnN])\b",
        rf"\b(?:first|largest|highest|best|leading|top)\s*{_K}",
        rf"\b(?:keep|keeps|keeping|kept|retain|retains|retaining|select|selects|selecting|choose|chooses)\s+(?:only\s+)?(?:the\s+)?{_K}\s*{_KEPT}",
        rf"{_K}\s*(?:most|best|largest|highest|top|likeliest|leading)\b",
        rf"(?:前|上位|상위)\s*{_K}",
        rf"{_K}\s*(?:个|個|개의?|つの?)?\s*(?:概率)?(?:最大|最高|最可能|最も|가장)",
        rf"(?:保留|留下|남긴|남기는|残す)(?:的|前|した)?\s*{_K}",
        r"\$\s*(?:1\s*\\leq?\s*)?(?P<k>[a-z])\s*(?:<|\\leq?\b|\\lt\b|\\ll\b)\s*(?:[A-Z]|\|\\?\w+(?:\{\w\})?\|)\s*\$",
    )
)
_STEP = r"\s*(?:,|>|\\geq?(?![a-z])|\+|\\;|\\,)*\s*"
_LISTED = regex(
    rf"(?<![A-Za-z\\])(?P<p>[pq]|\\pi)_\{{?1\}}?{_STEP}(?:(?P=p)_\{{?2\}}?{_STEP})?\\[lc]?dots[bc]?{_STEP}(?P=p)_\{{?(?P<last>[A-Za-z])\}}?"
)


def with_cut_offs(context: Context, sentence: str) -> Context:
    """The context with the letters that a sentence, its maths in place, says cut something off."""
    flat = re.sub(r"\\[()]|\$+", "$", sentence)
    found = dict.fromkeys(m["k"] for pattern in _PATTERNS for m in pattern.finditer(flat))
    listed = sorted(_LISTED.finditer(flat), key=lambda m: "+" not in m[0])  # what a list says goes before what a sum runs to
    ends = [("+" in m[0], told_last(m["p"].removeprefix("\\"), m["last"])) for m in listed]
    lasts = [fact for added, fact in ends if not added or context.about(fact.symbol) is None]
    return context.extend(*(told_cut_off(Name(k)) for k in found), *lasts) if found or lasts else context
