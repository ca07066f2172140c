r"""Bounds on a bare TV in a text whose distance is $\sum_x |p(x) - q(x)|$, of which they may be false."""

from __future__ import annotations

import re

from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_TV = regex(r"\\?(?:mathrm|operatorname|text|mathit)?\s*\{?\s*(?<![A-Za-z])(?:d_\{?)?TV(?![A-Za-z])")
_WHOLE = regex(
    r"(?P<half>[12]\s*\}?\s*(?:\{\s*2\s*\}|/\s*2|2)?\s*(?:\\[,;! ])*\s*)?(?:\\(?:sum|int)(?:\s*_\s*(?:\{[^{}]*\}|\w))?\s*(?:\\left)?\s*\|\s*[pP][^|$]{0,24}-\s*[qQ][^|$]{0,24}\||"
    r"\\(?:left\s*)?\\?\|\s*[pP][^|$]{0,16}-\s*[qQ][^|$]{0,16}\\(?:right\s*\\)?\|\s*_\s*\{?\s*1)"
)
_IN_WORDS = regex(r"(?:\bTV\b|total variation)[^.\n]{0,60}(?:\\ell_1|\bL_?1\b|L\^1|without (?:the )?(?:factor|half|\$?\\?frac))", re.I)


def _may_be_whole(judged: JudgedLink) -> bool:
    """Whether a bound on TV is proved where the text before it writes a distance without the half."""
    if judged.verdict.word != "proved" or judged.link.relation == "=" or _TV.search(judged.formula.text) is None:
        return False
    before = judged.document.said[: judged.formula.start]
    return _IN_WORDS.search(before) is not None or any(m["half"] is None for m in _WHOLE.finditer(before))


DOUBT = Doubt("the text may mean a distance twice as large, without the half", _may_be_whole)
