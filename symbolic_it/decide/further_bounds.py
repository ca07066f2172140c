"""Bounds that no named result gives: by the sizes of alphabets, a second moment, a mean of what is at most 1, or of ratios"""

from __future__ import annotations

from ..terms.statement import Statement
from .cleared_denominators import follows_from_the_cleared
from .largest_entropy import follows_from_the_variance
from .means_of_bounded import follows_from_means
from .named_results import Follows
from .through_alphabets import follows_through_alphabets


def follows_further(statement: Statement) -> Follows | None:
    """A replayed proof of an inequality, the cheapest first, or None."""
    found = follows_through_alphabets(statement) or follows_from_the_variance(statement)
    return found or follows_from_means(statement) or follows_from_the_cleared(statement)
