r"""The name of a quantity said before its formula: "the information gain $g(D, A)$ is defined as $$g(D, A) = ...$$"."""

from __future__ import annotations

import re

from ..formulas.formula import Formula

_M = "\ufffc"


def without_own_name(formula: Formula) -> str:
    """The words before a formula without the last mention of its left side, so that what stands before that names the formula."""
    before, maths = formula.before, formula.maths_before
    left = _stem(formula.text.split("=", 1)[0])
    places = [m.start() for m in re.finditer(_M, before)]
    if not left or len(places) != len(maths):
        return before
    for place, tex in reversed(list(zip(places, maths, strict=True))):
        if _stem(tex) == left:
            rest = before[place + 1 :]
            return before[:place] + rest if _M not in rest and len(rest) < 80 else before
    return before


def _stem(tex: str) -> str:
    """A name with its arguments, whose letters may be numbered otherwise: h(x) and h(x_i); nothing for longer formulas."""
    bare = re.sub(r"\s|\\(?:begin|end)\{[a-z*]+\}|\\[,;:! ]|&|[.,;]$", "", tex)
    if re.search(r"[<>]|\\(?:le|ge|leq|geq|approx|sum|frac|log|ln)(?![a-z])|[-+]", bare):
        return ""
    return re.sub(r"_\{?[a-z]\}?", "", bare).rstrip(":")
