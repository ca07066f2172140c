r"""Cases that the words right behind a formula tell: "... F for the tied model", "F by construction", "F there".

What "for", "under" and "without" lead to is a case unless all its words are among those that tell none.
"""

from __future__ import annotations

import re

from ...patterns import regex
from .plainly_said import tells_no_case

_PREPOSITION = regex(r"\s*(?:nats|bits)?\s*(?P<said>(?:for|under|without)\s+(?P<body>[^.,;:()\ufffc]+(?:\ufffc[^.,;:()\ufffc]*)?))", re.I)
_OF_NO_CASE = regex(
    r"(?:the )?(?:example|instance|short|brevity|simplicity|convenience|now|later|completeness|comparison|reference|this reason|our purposes|loss of generality|proof|further|doubt|change|any|all|both|every|each|us|you|a (?:moment|while)|what follows)\b",
    re.I,
)
_CASE = regex(
    r"\s*(?:nats|bits)?\s*(?P<said>by (?:construction|assumption|hypothesis|design|stationarity|(?:our|the|this|a) (?:\w+ )?(?:choice|assumption|convention)|(?:the )?symmetry of)\b|after (?:[\w-]+ ){0,2}\w+(?:ing|tions?)\b|"
    r"in (?:practice|(?:this|that|our|the|an?|such an?) (?:[\w-]+ )?(?:cases?|example|setting|regime|experiment|game|scenario|situation|limit|world))\b|on the (?:diagonal|boundary|edge|simplex)\b|along the \w+|(?:there|here)\b(?! (?:\ufffc|(?:is|are|we|the)\b))|"
    r"as (?:in|for|with) (?:the|this|that|our|an?) \w+)",
    re.I,
)


#: "on $(0, 1)$": what "there" takes up is a range, which is read where it is told.
_INTERVAL = regex(r"\b(?:on|in|over) (?:the (?:\w+ )?interval )?\$\s*[(\[][^$()\[\]]+,[^$()\[\]]+[)\]]\s*\$")


def is_on_an_interval(case: str, earlier: str) -> bool:
    """Whether "there" is on the interval that the text right before tells."""
    return case.lower() == "there" and _INTERVAL.search(earlier[-200:]) is not None


def case_behind(after: str) -> str | None:
    """The words behind a formula that tell a case; None where there are none."""
    m = _CASE.match(after)
    if m is not None:
        return m["said"]
    m = _PREPOSITION.match(after)
    if m is None or _OF_NO_CASE.match(m["body"]) is not None or tells_no_case(m["body"]):
        return None
    return m["said"]
