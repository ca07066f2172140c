"""A loss that a text maximises, a bound or an objective that it minimises: a right formula, and a wrong use of it."""

from __future__ import annotations

import re
from dataclasses import replace

from ...decide.verdict import Verdict
from ...patterns import regex
from ..model import Claim

_UP = regex(r"\b(?:maximi[sz](?:e|es|ed|ing)|gradient ascent on|ascend(?:s|ing)?)\b(?P<between>[^.;:,\ufffc]{0,40})\Z", re.I)
_DOWN = regex(r"\b(?:minimi[sz](?:e|es|ed|ing)|gradient descent on|descend(?:s|ing)?)\b(?P<between>[^.;:,\ufffc]{0,40})\Z", re.I)
_APART = regex(r"\b(?:negative|minus|negated|opposite|not|never|over|with respect to|instead|equivalent\w*|same as)\b", re.I)
_LOSS = regex(r"definition of (?:the )?[^.;]*\b(?:loss|negative log-likelihood|cross[- ]entropy|perplexity|free energy)\b", re.I)
_GAIN = regex(r"definition of (?:the )?[^.;]*\b(?:lower bound|surrogate|objective)\b|form of an objective", re.I)


def of_turned_use(claims: list[Claim], before: str) -> list[Claim]:
    """The claims of a formula, ``before`` it the words of its sentence; a definition whose use is turned round is left open."""
    for found, kind, words in ((_UP, _LOSS, "a loss, which is minimised"), (_DOWN, _GAIN, "an objective, which is maximised")):
        m = found.search(before)
        if m is not None and _APART.search(m["between"]) is None:
            left = Verdict("undecided", f"{words}, and the text does the opposite")
            return [
                replace(c, verdict=left)
                if c.verdict.word == "definition" and kind.search(c.verdict.message) is not None and "negated" not in c.verdict.message
                else c
                for c in claims
            ]
    return claims


__all__ = ["of_turned_use"]
