r"""Losses on a pair of answers that are only numbered, y_1 and y_2: which of them is preferred the text has to say.

-\log \sigma(\beta \log(pi(y_1)/pi_ref(y_1)) - \beta \log(pi(y_2)/pi_ref(y_2))) is the DPO loss where y_1 is preferred, and only there.
"""

from __future__ import annotations

import re

from ...patterns import regex
from ..doubt import Doubt, JudgedLink
from ..naming.typed_letters import merely_numbered

_TITLES = regex(r"\b(?:DPO|IPO|SimPO|CPO|ORPO|reward[- ]model|preferences?|Bradley)\b|pair of answers|logistic", re.I)
_WINS = r"(?:(?<!dis)(?<!not )preferred|chosen|win(?:s|ner|ning)?|better|favou?red|accepted)"
_FIRST = r"(?:\\?[a-z])_\{?1\}?"
_SECOND = r"(?:\\?[a-z])_\{?2\}?"
_TOLD = regex(
    rf"{_FIRST}\s*(?:\\succ|≻|>)(?:eq)?\s*{_SECOND}|{_SECOND}\s*(?:\\prec|≺|<)\s*{_FIRST}|"
    rf"\b{_WINS}\s+(?:one\s+|answer\s+|response\s+|completion\s+|output\s+)?(?:is\s+|,\s*)?\$\s*{_FIRST}\s*\$|"
    rf"\$\s*{_FIRST}\s*\$\s+(?:is|was|being|the)\s+(?:the\s+)?(?:\w+\s+)?{_WINS}\b|\bprefers?\s+\$\s*{_FIRST}\s*\$",
    re.I,
)
#: What makes the two a pair of answers before the formula does, or speaks of which one is preferred.
_SPEAKS = regex(
    rf"{_FIRST}\s*(?:,|\$?\s*and\s*\$?)\s*{_SECOND}|{_SECOND}\s*(?:,|\$?\s*and\s*\$?)\s*{_FIRST}|\\(?:succ|prec)|prefer|chosen|reject|\bwin|\blos(?:er|ing)\b|better|worse",
    re.I,
)
_ORDER = regex(r"[a-z]_\{?([12])\}?", re.I)
#: p(y_1 > y_2 | x) has its order on its left side.
_LEFT = regex(rf"{_FIRST}\s*(?:\\succ|≻|>)")


def _is_of_either(judged: JudgedLink) -> bool:
    """Whether a loss on two answers is known by its form, and nothing says that its first answer is the preferred one."""
    if judged.verdict.word != "definition" or _TITLES.search(judged.verdict.message) is None:
        return False
    if not merely_numbered(judged.link.right.node) or _LEFT.search(judged.formula.text) is not None:
        return False
    first = _ORDER.search(judged.formula.text.partition("=")[2] or judged.formula.text)
    around = judged.around
    if _SPEAKS.search(around) is None:
        return False  # "The loss is ...", of y_1 and y_2 in the roles that the formula gives them
    return first is None or first[1] != "1" or _TOLD.search(around) is None


DOUBT = Doubt("which of its two answers is the preferred one is not told", _is_of_either, of_forms=True)
