"""Conditions recalled by name: the chain of the data processing inequality, told before, and sufficient statistics.

"By the data processing inequality, I(X;Z) <= I(X;Y)" is said of the chain X -> Y -> Z that the text has drawn, wherever it did.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...patterns import regex
from .variables_of_formulas import variables_of_informations

_BY_NAME = regex(
    r"\bDPI\b|data[- ]processing|\bmarkov (?:property|assumption|condition|structure)|数据处理|데이터 ?처리|데이터 ?프로세싱|データ処理|"
    r"마르코프 ?(?:성질|가정|조건)|markov ?(?:성질|가정|조건)|马尔可夫性|マルコフ性",
    re.I,
)
_TAKEN_BACK = regex(
    r"\b(?:not?|never|fails?|failing|violat\w+|breaks?|without|unless|whether|reverse\w*|converse\w*|if and only|iff|equality)\b|n't\b|"
    r"아[니닌닐님닙]|않|안 ?함|없|깨|실패|위반|역방향|등호|不(?!等式)|违反|失败|等号|ない|破",
    re.I,
)
_VARIABLE = regex(r"\\(?:hat|widehat|tilde)[A-Z]|[A-Z](?:_\w)?(?:\^n)?")
_SUFFICIENT = regex(
    r"\$\s*(?P<t>[A-Z])\s*(?:\(\s*(?P<x>[A-Z])\s*\))?\s*\$[^$.;。]{0,20}?(?:\bsufficient (?:statistic|for)\b[^$.;]{0,20}\$\s*(?P<a>\\?[A-Za-z]+)\s*\$|"
    r"\$\s*(?P<b>\\?[A-Za-z]+)\s*\$[^$.;。]{0,8}(?:충분 ?통계량|充分统计量|十分統計量))"
)
MOST = 6


def remembered(chains: Sequence[str], found: Sequence[str]) -> list[str]:
    """The Markov chains that a text has told, the latest first."""
    new = [c for c in found if c.count("->") > 1]
    return [*new, *(c for c in chains if c not in new)][:MOST]


def recalled(chains: Sequence[str], sentence: str, found: Sequence[str]) -> Iterator[str]:
    """What a sentence, its maths in place, recalls by a name: the latest chain of the three or four variables that its formulas are about."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    words = re.sub(r"\$[^$]*\$", " ", flat)
    if _TAKEN_BACK.search(words) is not None:
        return
    if _BY_NAME.search(words) is not None and not any("->" in c or "perp" in c for c in found):
        own = set(map(_bare, variables_of_informations(flat)))
        names = {x for x in own if _VARIABLE.fullmatch(x)}
        chain = next((c for c in chains if names == own == {_bare(x) for x in c.split("->")}), None)
        if chain is not None:
            yield chain
    for m in _SUFFICIENT.finditer(flat):
        at = m["x"] or next((x for x in ("X",) if x != m["t"]), "X")
        parameter = m["a"] or m["b"]
        yield f"0 = I({at};{parameter}) - I({m['t']}({at});{parameter})"


def _bare(name: str) -> str:
    """The name of a variable as it is compared."""
    return re.sub(r"[\s{}]", "", name)
