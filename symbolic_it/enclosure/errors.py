"""What an enclosure can refuse."""

from __future__ import annotations


class Unevaluable(Exception):
    """The value is not decided here: a continuous space, a limit, a sign that stays open, missing data."""


class TooLarge(Unevaluable):
    """The value exists but is too large to write down: a tower of powers, a sum of too many terms."""
