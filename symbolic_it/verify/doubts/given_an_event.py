r"""Values under a condition that only the words tell: "given that $X > 3$, $H(X) = 1.585$ bits" is not of H(X).

Where the formula says so itself, H(Y | X = 3), there is nothing to doubt; and what is proved of all laws is true of these, too.
"""

from __future__ import annotations

import re

from ...notation.syntax.languages import words
from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_GIVEN = (
    rf"(?:\b(?:given(?: that)?|condition(?:ed|al|ing) (?:on|upon)(?: the event)?(?: that)?|knowing(?: that)?|if|when\w*|once|learn\w*(?: that)?|observ\w*(?: that)?|"
    rf"on the event|{words('if')})|已知|给定|給定|当|若|如果|知道)"
)
_BEFORE = regex(rf"{_GIVEN}\s*\ufffc\s*(?:时|時|的(?:条件|情况)下|条件下)?\s*(?:[,，、:：]|then|we (?:have|get)|则|有|\s)*\Z", re.I)
_BEHIND = regex(r"\ufffc\s*(?:일 ?때|이면|인 경우|라는 조건에서|が与えられ\w*|のとき|の場合|时|時)[^.。\ufffc]{0,12}\Z")
_EVENT = regex(r"\s*(?P<name>[XYZUVWS])(?:_\{?\w\}?)?\s*(?:=|>|<|≥|≤|\\(?:[lg]e(?:q|qslant)?|[lg]t|neq?|in)(?![a-z]))")


def _is_given(judged: JudgedLink) -> bool:
    formula = judged.formula
    if not (judged.verdict.negative or judged.verdict.word == "confirmed") or not formula.maths_before:
        return False
    event = _EVENT.match(formula.maths_before[-1])
    if event is None or (_BEFORE.search(formula.before) is None and _BEHIND.search(formula.before) is None):
        return False
    of_entropies = (
        re.search(r"(?<![A-Za-z\\])[HIPE](?:_\w)?\s*(?:\\left)?[(\[]|\\(?:mathbb|Pr|operatorname|mathrm)", formula.text) is not None
    )
    said = re.search(rf"(?:\||\\mid|\\vert|;)[^)\]]*(?<![A-Za-z]){event['name']}", formula.text) is not None
    return of_entropies and not said


DOUBT = Doubt("a value under the condition of its sentence, most likely, which the formula does not tell", _is_given)
