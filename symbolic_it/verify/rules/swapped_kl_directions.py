"""Forward and reverse KL swapped.

What it finds: forward KL called mode-seeking or zero-forcing, reverse KL called mode-covering or mass-covering.
Why that is bad: choosing the wrong direction collapses a model that was meant to cover, or blurs one that was meant to choose.
Example: "Forward KL is mode-seeking."
Use instead: forward KL D(p||q) covers modes; reverse KL D(q||p) seeks one.
Source: Minka, Divergence measures and message passing (2005).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.assertion import doubted, negated

_GAP = r"(?:(?!\b(?:reverse|forward|backward|unlike|whereas|while|but|versus|vs|instead|other|opposite|both|and the)\b)[^.;:?!—]){0,60}?"
_VERB = (
    r"\b(?:is|are|leads? to|gives?|encourages?|exhibits?|yields?|results? in|"
    r"tends? to be|produces?|shows?|has|corresponds to|promotes?|favou?rs|causes?)\b"
)
_SEEKING = r"(?:mode[- ]seeking|zero[- ]forcing|mode[- ]collaps\w+|exclusive)"
_COVERING = r"(?:mode[- ]covering|mass[- ]covering|zero[- ]avoiding|inclusive|moment[- ]matching)"
_ADVERBS = (
    r"(?: (?:the|a|an|so-called|known as|typically|usually|always|generally|therefore|thus|hence|"
    r"more|inherently|very|known|to be|be|called|said|solutions?|that|behaviou?r|behaving))*"
)
_FALSE = regex(
    rf"\bforward[- ]KL\b{_GAP}{_VERB}{_ADVERBS} {_SEEKING}|\b(?:reverse|backward)[- ]KL\b{_GAP}{_VERB}{_ADVERBS} {_COVERING}|"
    rf"\bforward[- ]KL\b(?: divergence)? \({_SEEKING}\)|\b(?:reverse|backward)[- ]KL\b(?: divergence)? \({_COVERING}\)",
    re.I,
)


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        m = _FALSE.search(s.text)
        if m is None or doubted(s, m) or negated(m.group()):
            continue
        message = "the directions are swapped: forward KL D(p||q) covers modes, reverse KL D(q||p) seeks one"
        yield Finding(*s.place(m.start(), m.end()), message, "swap the two names", refuted(message))


RULE = Rule("IT806", "swapped-kl-directions", "error", _check)
