"""Two printed values of one quantity.

What it finds: one left side with two decimals in one section that cannot both be roundings of one number, where neither is
known to be wrong and the sentence does not point back to other data.
Why that is bad: one of them is wrong, or the text changed its data without saying so.
Example: `$S(a) \\approx 0.0204$` and three lines later `$S(a) \\approx 0.0214$`.
Use instead: the same value, or a new letter for new data.
Source: house rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule
from ..sentences.pointing_back import points_back

_VALUE = regex(
    r"^\s*(?P<left>[A-Za-z\\{}_]+(?:\{[^{}]*\})?\s*(?:\([^()=]*\))?)\s*(?:=|\\approx|≈|"
    r"\\simeq)\s*(?P<value>-?\d+\.\d+)\s*(?:\\[,; ]|\\text\w*\{\s*\w*\s*\}|\w*)*\s*$"
)
#: "in the second batch", "after training": of other data.
_OF_ANOTHER = regex(
    r"\b(?:second|third|fourth|other|another|after|respectively|whereas|instead|epochs?|batch(?:es)?|runs?|seeds?|layers?|steps?|models? [A-H])\b",
    re.I,
)


def _check(page: Page) -> Iterator[Finding]:
    seen: dict[str, tuple[str, bool]] = {}
    section: object = None
    for c in page.claims:
        path = page.document.heading_path(c.start)
        here = path[-1].start if path else None
        if here != section:
            seen, section = {}, here
        m = _VALUE.match(c.text)
        if c.kind in ("data", "distribution") or (c.verdict.word == "data" and c.kind != "mention" and (m is None or "(" not in m["left"])):
            seen = {}  # "for $\\sigma^2 = 2$, ...": other data
        if m is None or c.kind == "mention":
            continue
        left = re.sub(r"\s|\\[,;!]", "", m["left"])
        value = m["value"]
        if c.verdict.negative:
            continue  # an accusation already
        if left in seen and _apart(seen[left][0], value):
            sentence = _sentence_of(page, c.start)
            if (c.verdict.positive and seen[left][1]) or points_back(sentence) or _OF_ANOTHER.search(sentence) is not None:
                continue
            message = f"{left} was {seen[left][0]} in this section, and is {value} here"
            yield Finding(c.start, c.end, message, "one of them is wrong, or the data changed")
        else:
            seen.setdefault(left, (value, c.verdict.positive))


def _sentence_of(page: Page, place: int) -> str:
    return next((s.text for s in reversed(page.sentences) if s.start <= place), "")


def _apart(one: str, other: str) -> bool:
    """Whether no number rounds to both."""
    slack = sum(Fraction(1, 2 * 10 ** len(v.partition(".")[2])) for v in (one, other))
    return abs(Fraction(one) - Fraction(other)) > slack


RULE = Rule("IT203", "contradicting-values", "warning", _check)
