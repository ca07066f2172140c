r"""Faults said twice, in words and in a formula: "The divergence is symmetric: $D(p\|q) = D(q\|p)$" is one fault.

The formula is the more exact of the two, and the one that is accused.
"""

from __future__ import annotations

import re

from ..patterns import regex
from .model import Claim
from .rule import Finding

_WORDS_THEN_FORMULA = regex(
    r"(?:[ \t]*[\w'’-]+){0,4}\s*(?:[:,;(—–-]|i\.\s?e\.)?\s*(?:(?:i\.\s?e\.|that is|namely|in (?:symbols|formulas|other words)|or|so|thus|hence|since|because|as|we have|with|d\.\s?h\.|also|c['’]est-à-dire|donc|es decir|то есть|即)[,:]?\s*)?[\s$(\\\[]*",
    re.I,
)
_FORMULA_THEN_WORDS = regex(
    r"[\s$)\\\].,;:—–-]*(?:(?:so|thus|hence|that is|i\.\s?e\.|in words|which means|meaning|since|because|as)[,:]?\s*)?(?:that\s+)?(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,2}",
    re.I,
)


def is_said_by_a_formula(text: str, finding: Finding, claims: tuple[Claim, ...]) -> bool:
    """Whether a formula right beside the words that a rule objects to is false already, and says the same: of a number, that number."""
    number = re.fullmatch(r"[\d.,]+", text[finding.start : finding.end])
    for c in claims:
        if number is not None and c.verdict.negative and c.kind != "prose" and c.start <= finding.start and finding.end <= c.end:
            return True  # "a perplexity of $e^{2.3} = 8.97$"
        if not c.verdict.negative or c.kind == "prose" or (c.start < finding.end and finding.start < c.end):
            continue
        if number is not None:
            alike = re.search(rf"(?<![\d.]){re.escape(number[0].rstrip('.,'))}(?![\d]|\.\d)\D*\Z", c.text) is not None
            between = text[min(c.end, finding.end) : max(c.start, finding.start)]
            if alike and len(between) < 80 and re.search(r"[.!?]\s|\n\s*\n", between) is None:
                return True
        elif c.kind == "numeric":
            continue
        elif (finding.end <= c.start and _WORDS_THEN_FORMULA.fullmatch(text, finding.end, c.start) is not None) or (
            c.end <= finding.start
            and _FORMULA_THEN_WORDS.fullmatch(text, c.end, finding.start) is not None
            and re.search(r"[.]\s", text[c.end : finding.start]) is None
        ):
            return True
    return False
