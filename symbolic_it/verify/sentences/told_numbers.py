"""Numbers that a sentence tells: how they, their units and what is said of their accuracy are written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..listings.running import real as r
from ..listings.running.real import Real

N = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|\.\d+)"
HEDGE = (
    r"(?P<hedge>(?:(?:about|approximately|approx\.?|roughly|around|only|just|exactly|nearly|almost|precisely|"
    r"merely|equal to|≈|~|=|a full|close to|some|very) ?)*)"
)
UNIT = (
    r"(?P<unit>bits?|nats?)\b(?! of (?:the|memory|precision|storage|data)\b)(?: ?(?:per|/) ?(?:token|symbol|"
    r"character|outcome|flip|toss|roll|draw|word|sample))?"
)
CLAIM = rf"{HEDGE}(?P<claim>{N})(?![\d,]*\d) ?(?:{UNIT})"
#: The number is the first of a computation: 2^5 = 32, 4 · 1/4 log 4.
GOES_ON = r"\s*(?:[\^=≈×·⋅*/+]|[-−] ?[\d.(]|\\|(?:log|ln|lg)(?![a-z]))"
NUMBER = rf"{HEDGE}(?P<claim>{N})(?![\d,.]*\d|\s*%|{GOES_ON}|-|x\b|\s*(?:times|million|billion|thousand|percent))"


@dataclass(frozen=True)
class Stated:
    """A printed number (its place in the sentence), and what it may be: one value for each unit that is not told."""

    start: int
    end: int
    text: str
    values: tuple[Real, ...]
    what: str
    rough: bool = False
    given: str = ""


def in_unit(nats: Real, unit: str | None) -> tuple[Real, ...]:
    bits = nats / r.log(2)
    return (nats, bits) if unit is None else (bits,) if unit.lower().startswith("bit") else (nats,)


def is_rough(hedge: str) -> bool:
    return re.search(r"roughly|around|nearly|almost|close|some|very", hedge, re.I) is not None
