r"""$H_\infty$ in a text on sources: their entropy rate, $\lim H(X_1, \dots, X_n)/n$, and not the min-entropy of one symbol."""

from __future__ import annotations

import re

from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_SYMBOL = regex(r"(?<![A-Za-z\\])H\s*(?:_C)?_\s*\{?\s*\\infty")
_OF_SOURCES = regex(
    r"entropy[\s-]+rate|rate of (?:the|a|this) (?:source|process|chain)|markov (?:source|chain)|stationary (?:source|process)|"
    r"熵(?:速)?率|极限熵|信源|马尔[可科]夫[源链信]|엔트로피\s?율|정보원|정상 ?과정|마르코프|エントロピーレート|情報源|マルコフ",
    re.I,
)
_OF_ORDERS = regex(r"min-?\s?entropy|r[eé]nyi|guess\w*|最小熵|瑞丽|雷尼|최소 ?엔트로피|레니|最小エントロピー|レニー", re.I)


def _is_a_rate(judged: JudgedLink) -> bool:
    """Whether a chapter that writes H_∞ speaks of sources, and nowhere of min-entropies or of Rényi's orders."""
    text = judged.document.text
    return _SYMBOL.search(judged.formula.text) is not None and _OF_SOURCES.search(text) is not None and _OF_ORDERS.search(text) is None


DOUBT = Doubt("the H with an infinity below it may be the entropy rate of a source", _is_a_rate)
