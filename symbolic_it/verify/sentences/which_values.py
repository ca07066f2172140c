"""Formulas that tell of which things or values something is said, and assert nothing: "is negative for s^2 < 0.05"."""

from __future__ import annotations

import re

from ...patterns import regex

#: "the fraction of pairs where ...": what is counted, not claimed.
_COUNTED = regex(
    r"\b(?:fractions?|shares?|proportions?|percentages?|portions?|number|count|frequency|probability|chance|rate|sets?|subsets?|regions?|cases?|pairs?|points?|"
    r"examples?|samples?|outcomes?|symbols?|tokens?|states?|steps?|positions?|places|classes|answers?|responses?|prompts?|settings?|situations?|events?) "
    r"(?:of (?:[\w-]+ ){1,3}|\ufffc )?(?:where|when|in which|for which|at which|on which|whose|satisfying)\s*\Z",
    re.I,
)
_ORDER = regex(r"[<>≤≥≠]|\\(?:[lg]eq?(?:slant)?|[lg]t|neq?)(?![A-Za-z])")


def is_counted(before: str, formula: str) -> bool:
    """Whether an inequality tells which of several things are meant: "the fraction of pairs where r(a) > r(b)"."""
    return _COUNTED.search(before[-90:]) is not None and _ORDER.search(formula) is not None


#: "becomes negative as soon as s^2 < 0.05", "is negative for s^2 < 0.05": of which values of one letter something is said.
_OF_VALUES = regex(r"\b(?:for|as soon as|(?:as|so) long as|in the (?:regime|range|region|case)|on the (?:set|region|range))\s*\Z", re.I)
_ONE_LETTER = regex(
    r"\s*\\?[A-Za-zα-ωΑ-Ω]+(?:_\{?\w+\}?|[₀-₉])?(?:\s*\^\s*\{?\d\}?|[²³])?\s*(?:\\?[<>]|[≤≥]|\\(?:[lg]eq?(?:slant)?|[lg]t)(?![A-Za-z]))"
)
#: "The stationary law satisfies pi(A) = 0.9 pi(A) + 0.3 pi(B)": an equation by which a law is found.
_BALANCE = regex(
    r"\b(?:stationary|steady[- ]state|equilibrium|invariant|limiting)\b[^.;:]*\b(?:satisf\w+|solves?|obeys?|fulfils?|(?:found|determined|given|computed) (?:by|from))"
    r"[^.;:]{0,30}(?:\ufffc\s*(?:,|and|with)?\s*)*:?\s*\Z|\bbalance equations?\b[^.;]{0,40}\Z",
    re.I,
)


def is_range(before: str, formula: str) -> bool:
    """Whether an inequality of one letter tells for which of its values something holds: "is negative for s^2 < 0.05"."""
    return _OF_VALUES.search(before[-40:]) is not None and _ONE_LETTER.match(formula) is not None


def is_balance(before: str) -> bool:
    """Whether a formula is an equation that a stationary law solves, which says nothing of other laws."""
    return _BALANCE.search(before[-200:]) is not None
