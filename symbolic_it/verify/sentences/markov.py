"""Markov chains as a condition of a sentence: "if X -> Y -> Z, then ...". An arrow between two things may be a limit."""

from __future__ import annotations

import re

_ARROW = r"\s*(?:\\(?:to|rightarrow|leftrightarrow|longrightarrow|longleftrightarrow|rightleftarrows)(?![A-Za-z])|→|↔)\s*"
_VARIABLE = r"\(?[A-Z](?:_\w|_\{\w+\}|')?(?:\s*,\s*[A-Z](?:_\w|_\{\w+\})?)*\)?|\\hat\s*\{?\s*[A-Z]\s*\}?|g\([A-Z]\)|f\([A-Z]\)"
_MARKOV = re.compile(rf"\s*(?:{_VARIABLE})(?:{_ARROW}(?:{_VARIABLE})){{2,}}\s*")


def is_markov_chain(tex: str) -> bool:
    """Whether a formula says nothing but that three or more random variables form a chain."""
    return _MARKOV.fullmatch(tex) is not None
