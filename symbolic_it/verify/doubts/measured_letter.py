r"""Numbers that the words around a formula measure: "where $t$ is the total variation", which has no value of its own."""

from __future__ import annotations

import re

from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_MEASURE = (
    r"(?:distances?|divergences?|variation|discrepanc(?:y|ies)|entrop(?:y|ies)|information|lengths?|gap|norm|(?<!standard )deviation|"
    r"距离|距離|거리|散度|熵|エントロピー|엔트로피|Abstand|Distanz|Divergenz|Entropie|divergence|entropie|distancia|divergencia|entropía)(?![A-Za-z])"
)
_LETTER = r"(?<!\\)(?:\$|\\\()\s*(?P<{}>\\?[A-Za-z]+(?:_\{{?\w+\}}?)?)\s*(?:=[^$\\]*)?(?:\$|\\\))"
_IS = r"(?:is|be|denotes?|measures?|stands for|for|being|ist|sei|est|es|désigne|denota|bezeichnet|为|是|表示|は|는|은)"
_THE = r"(?:the|their|its|der|die|das|den|la|le|el)"
_TOLD = regex(
    rf"{_LETTER.format('one')}\s*(?:{_IS}\s*(?:{_THE}\s+)?|,?\s*{_THE}\s+)(?:[\w-]+\s+){{0,3}}?{_MEASURE}|"
    rf"{_MEASURE},?\s*(?:(?:by|is|called|written|denoted|denoted by)\s+)?{_LETTER.format('two')}",
    re.I,
)


def _is_measured(judged: JudgedLink) -> bool:
    """Whether a refutation gives a letter a value of its own that measures something, as the text says."""
    if not judged.refuted_in_general:
        return False
    values = (judged.verdict.witness or {}).get("values") or {}
    free = {name for name, value in values.items() if isinstance(value, str)}
    if not free:
        return False
    told = ((m["one"] or m["two"]).lstrip("\\") for m in _TOLD.finditer(judged.around))
    return any(name in free for name in told)


DOUBT = Doubt("a letter of it is what the words around measure, which this reading does not know", _is_measured)
