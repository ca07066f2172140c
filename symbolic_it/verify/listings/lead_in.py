"""The sentence that leads to a listing: "The divergence D(p || q):" says what the code right below it computes."""

from __future__ import annotations

from ...patterns import regex
from ..page import Page
from .source import Source

_GAP = 12  # characters between the sentence and the block: a line end, and the fence
_FENCE = regex(r"\s*(?:`{3,}|~{3,})?[\w{}., -]*\s*\Z|\s*\\begin\{\w+\}(?:\[[^\]]*\]|\{\w+\})*\s*\Z")


def lead_in(page: Page, source: Source) -> str:
    """The sentence right before the block, its maths written out; "" where a heading, a list or other code stands between."""
    before = [s for s in page.sentences if s.start < source.block.start]
    if not before or before[-1].heading or before[-1].end > source.block.start:
        return ""
    gap = page.document.text[before[-1].end : source.block.start].lstrip(".:：。 ")
    return before[-1].text if len(gap.strip()) <= _GAP + 20 and _FENCE.match(gap) else ""
