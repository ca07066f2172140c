"""What the words right before a formula call its left side: "The expected length of the code is $L = ...$"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...patterns import regex

_BE = r"(?:is|are|was|becomes?|remains?|equals?|reads|amounts to|will be|must be|be|has)"
_SO = r"(?:(?:then|thus|therefore|hence|simply|just|exactly|precisely|now|again|also|always|given by|equal to|defined as|defined by|denoted by|called)\s+)*"
_INTRODUCTORY = r"(?P<case>(?:in|for|with|at|on|under|by|over|within|after)\s[^.;:,$\ufffc]{1,60}?,?\s+)?"
_SUBJECT = regex(
    rf"(?:\A|[.;:,(]\s|\b(?:and|so|then|hence|thus|that|but)\s)\s*{_INTRODUCTORY}(?:the|our|its|their|this|an?|every|each|any)\s+"
    r"(?P<name>(?:[\w-]+\s+){0,4}?[\w-]+)"
    rf"(?:\s+(?P<of>(?:of|for|between|in|on|over|under|per|from|to|with|at|by)\s[^.;:,]{{1,60}}?))?\s+{_BE}\s+{_SO}\Z",
    re.I,
)
_REACH = 160


@dataclass(frozen=True, slots=True)
class Called:
    """``words``: adjectives and noun; ``of``: what it is of, between, per, ...; ``case``: "in the best case"; "" where nothing is said."""

    words: tuple[str, ...]
    of: str = ""
    case: str = ""

    @property
    def head(self) -> str:
        """The noun."""
        return self.words[-1]


def called(before: str) -> Called | None:
    """The name that the words right before a formula give to its left side; None where they say no more, or something else."""
    found = _SUBJECT.search(before[-_REACH:])
    return None if found is None else Called(tuple(found["name"].lower().split()), found["of"] or "", (found["case"] or "").strip())
