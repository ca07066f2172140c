r"""Entries of a law in one case of two: "$p_i = \epsilon/(K - 1)$ for $i \ne y$", "$p_i = 0$ otherwise".

Such a formula says what some of the entries are, and gives the law no formula for all of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words
from ...patterns import regex
from ..formulas.formula import Formula

_M = "\ufffc"
_ENTRY = regex(
    r"\s*&?\s*(?:\\(?:tilde|hat|bar|widetilde|widehat|mathbf|bm)\s*)?\{?\s*\\?[A-Za-z]+'?\s*\}?\s*(?:\^\{?[^{}=]{1,20}\}?\s*)?(?:'|\\prime)?\s*"
    r"(?:_\s*(?:\{[^{}=]{1,20}\}|\w)|\(\s*\\?[A-Za-z]+'?(?:\s*(?:\\mid|\|)\s*[^()=]{1,20})?\s*\))\s*&?\s*(?::?=|\\equiv|\\approx)"
)
_OWN = regex(r"\s*&?\s*(?:\\(?:tilde|hat|bar|widetilde|widehat)\s*)?\{?\s*[A-Za-z]'?\s*\}?\s*_\s*\{?\s*[cyt]\s*\}?\s*&?\s*(?::?=)")
_COMPARED = regex(r"\s*(?P<one>[a-z])\s*(?P<how>=|\\neq?(?![A-Za-z])|≠|\\not\s*=|!=)\s*(?P<other>[a-z])\s*[.,;]?\s*")
_UNEQUAL = regex(r"\\neq?(?![A-Za-z])|≠|\\not\s*=|!=")
_OTHERS = regex(
    r"\s*[,，]?\s*\(?\s*(?:(?:and|but|while)\s+)?(?:(?:for|on|to|at|in|if|when)\s+)?(?:all|every|each|any)?\s*(?:of\s+)?(?:the\s+)?"
    r"(?:others?|remaining|rest|otherwise|else|elsewhere|incorrect|wrong|non-?target|non-?true|negative|false)\b|\s*[,，]?\s*(?:"
    + words("otherwise")
    + r"|其他|其余|其它|否则|나머지|그 ?외|다른|それ以外|その他|他の)",
    re.I,
)
_BEHIND = regex(
    rf"\s*[,，]?\s*\(?\s*(?:(?:for|if|when|where|whenever|with|as|on)\s+(?:all|every|each|any)?\s*|当|若|对于?(?:所有)?|对)?\s*{_M}", re.I
)


@dataclass(frozen=True, slots=True)
class Case:
    """Which entries a formula is of: one, or all ``others``; ``index``: the letter of the one, where it is told."""

    others: bool
    index: n.Name | None = None


def case_of(formula: Formula) -> Case | None:
    """The case that the words or the formula right behind an entry say, or its own index: p_c, p_y; None where there is none."""
    if _ENTRY.match(formula.text) is None:
        return None
    compared = _COMPARED.fullmatch(formula.maths_after[0]) if formula.maths_after and _BEHIND.match(formula.after) is not None else None
    if compared is not None and compared["one"] != compared["other"]:
        return Case(_UNEQUAL.search(compared["how"]) is not None, n.Name(compared["other"]))
    if _OTHERS.match(formula.after) is not None or (formula.maths_after and _is_unequal(formula)):
        return Case(others=True)
    own = _OWN.match(formula.text)
    return Case(others=False) if own is not None else None


def is_of_a_case(formula: Formula) -> bool:
    """Whether a formula gives an entry of a law in one case alone, as the words or the formula right behind it say."""
    found = case_of(formula)
    return found is not None and (found.others or found.index is not None)


def _is_unequal(formula: Formula) -> bool:
    return _BEHIND.match(formula.after) is not None and _UNEQUAL.search(formula.maths_after[0]) is not None


__all__ = ["Case", "case_of", "is_of_a_case"]
