"""Formulas of which the sentence says that two indices differ, or are one: "for $j \\ne i$"."""

from __future__ import annotations

import re

from ...notation.syntax.languages import words
from ...patterns import regex
from ..doubt import Doubt, JudgedLink
from ..sentences.indices_compared import is_told_of_indices

_RELATED = regex(r"(?<![A-Za-z\\_{])([a-z])\s*(?:\\neq?(?![a-z])|\\not\s*=|=|==|≠)\s*([a-z])(?![A-Za-z(_])")
_APART = regex(r"\b(?:off[- ]?diagonal|diagonal|distinct|different|otherwise|other than)\b|" + words("apart"), re.I)


def _compares_indices(sentence: str, formula: str) -> bool:
    """Whether a sentence says of two indices of a formula that they differ or are one: "for $j \\ne i$"."""
    letters = set(re.findall(r"_\{?([a-z])(?![a-z])", formula))
    if len(letters) < 2:
        return False
    return bool(_APART.search(sentence)) or any({m[1], m[2]} <= letters and m[1] != m[2] for m in _RELATED.finditer(sentence))


def _are_compared(judged: JudgedLink) -> bool:
    formula = judged.formula
    return judged.refuted_in_general and _compares_indices(formula.sentence, formula.text) and not is_told_of_indices(formula, judged.link)


DOUBT = Doubt("the sentence says which of the indices differ", _are_compared)
