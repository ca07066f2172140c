"""Functions at two laws in one definition: of "define L(q) = H(p, q) and L(p) = H(q, p)" none follows from the other."""

from __future__ import annotations

import re

from ...notation.syntax.languages import words
from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_DEFINES = regex(rf"\b(?:defin\w+|let|denot\w+|write|set|put|introduc\w+|call)\b|{words('let')}|{words('defines')}", re.I)
_BESIDE = regex(r"\ufffc\s*(?:,|;|and|und|et|y|e|и|和|와|과|と|\s)*\s*\Z", re.I)


_CALL = regex(r"\s*(?P<head>\\?[A-Za-z]+(?:\{[A-Za-z]+\})?(?:_\{?\\?\w+\}?)?)\s*\(\s*[^()=]+\)\s*:?=")


def _is_defined_beside(judged: JudgedLink) -> bool:
    """Whether a refuted L(p) = ... stands right behind an L(q) = ... in a sentence that defines."""
    formula = judged.formula
    if not judged.first or judged.verdict.word != "refuted" or (own := _CALL.match(formula.text)) is None:
        return False
    beside = [m for tex in formula.maths_before[-2:] if (m := _CALL.match(tex)) is not None and m["head"] == own["head"]]
    return bool(beside) and _BESIDE.search(formula.before) is not None and _DEFINES.search(formula.before) is not None


DOUBT = Doubt("defined beside the same function of another law", _is_defined_beside)
