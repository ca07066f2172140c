"""What a sentence supposes for the conclusions behind it: "If p = q, D(p || q) = 0. So H(p, q) = H(p)."

Independence and Markov chains are taken as they are; of anything else a conclusion may have let go, so that nothing is proved by it and nothing refuted against it.
"""

from __future__ import annotations

import re

from ...patterns import regex
from .clauses import Clauses

_LETTER = r"\\?[a-zA-Z]+(?:_\{?\\?\w+\}?)?\s*(?:\([^()=]{1,40}\))?"
_EQUATION = regex(rf"\s*{_LETTER}\s*(?:=|\\equiv(?![a-zA-Z]))\s*{_LETTER}\s*")
_CASE = regex(
    r"\b(?:if|when(?:ever)?|where|suppose|assume|assuming|provided|in case|once|for|at)\b|若|如果|当|假设|设|时|とき|場合|なら|이면|라면|일 때|때|경우|\b(?:wenn|falls|si|cuando)\b",
    re.I,
)
_OPTIMUM = regex(
    r"\b(?:at|in) (?:the|its|an?) (?:global )?(?:optim|minim)\w+|\bperfect(?:ly)?\b|match(?:es|ed)? the (?:data|target|true)|最优|最優|최적",
    re.I,
)


def in_conclusions(supposed: Clauses) -> Clauses:
    """What holds behind "so" and "hence" of what the sentence before supposed."""
    independent = tuple(given for given in supposed.given if r"\perp" in given or "->" in given)
    return Clauses(independent, (*supposed.unknown, *(given for given in supposed.given if _EQUATION.fullmatch(given) is not None)))


def equations_of_laws(flat: str, maths: tuple[str, ...], read: Clauses) -> tuple[str, ...]:
    """The equations of two laws in a sentence about a case of which nothing was read: "When p = q the divergence is 0"; or the optimum."""
    if read.given or read.unknown or _CASE.search(flat) is None:
        return ()
    if _OPTIMUM.search(flat) is not None:
        return ("the optimum",)
    return tuple(text for text in maths if _EQUATION.fullmatch(text) is not None)


__all__ = ["equations_of_laws", "in_conclusions"]
