r"""Laws that are no softmax: z_i/\sum_j z_j where the words speak of one, e^{z_i/T}/\sum_j e^{z_j} in any."""

from __future__ import annotations

import re

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .compare import has_form
from .known import titled

_SOFTMAX = titled("softmax")
_SPEAKS = regex(r"\bsoftmax\b(?!-free| alternative)", re.I)
_APART = regex(r"\b(?:unlike|instead|alternative\w*|rather|replac\w*|other than|not|without|variant|sparsemax|linear attention)\b", re.I)
_SCALES = frozenset(["T", "tau", "beta", "d", "lambda", "alpha", "temperature", "epsilon", "gamma", "kappa"])


def no_softmax(right: n.Node, words: str) -> str | None:
    """Why a law is no softmax, although the words speak of one or it looks like one; None where nothing is against it."""
    if not isinstance(right, n.Div) or not any(isinstance(x, n.BigOp) and x.kind == "sum" for x in walk(right.right)):
        return None
    if (why := scaled_unlike(right)) is not None:
        return why
    of_parts = isinstance(right.left, (n.Name, n.Pow, n.Apply, n.Indexed))
    if not of_parts or _SPEAKS.search(words) is None or _APART.search(words) is not None or has_form(right, _SOFTMAX):
        return None
    return "the words speak of a softmax, which this is not"


def scaled_unlike(ratio: n.Node) -> str | None:
    r"""Why e^{z_i/T}/\sum_j e^{z_j} is no softmax; None for any other formula."""
    if not isinstance(ratio, n.Div) or not isinstance(ratio.right, n.BigOp) or ratio.right.kind != "sum":
        return None
    above, below = _exponent(ratio.left), _exponent(ratio.right.body)
    if above is None or below is None:
        return None
    one, other = _letters(above), _letters(below)
    unlike = one != other and (one < other or other < one) and (one ^ other) <= _SCALES
    return "the power above the line and those of the sum below it are scaled unlike" if unlike else None


def _exponent(power: n.Node) -> n.Node | None:
    if isinstance(power, n.Pow) and power.base == n.Name("e"):
        return power.exponent
    return power.args[0] if isinstance(power, n.Apply) and power.function == "exp" and power.args else None


def _letters(node: n.Node) -> set[str]:
    """The names of a formula, without their indices."""
    below = {id(y) for x in walk(node) if isinstance(x, n.Name) and x.sub is not None for y in walk(x.sub)}
    return {x.base for x in walk(node) if isinstance(x, n.Name) and id(x) not in below}
