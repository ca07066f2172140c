"""Remarks beside formulas: "(by Jensen)", "（定义）" give a reason, and put no condition on what they stand behind."""

from __future__ import annotations

import re

from ...patterns import regex
from .languages import units, words

_REASONS = regex(
    r"\b(?:by|from|using|def(?:inition|\.)?|jensen|gibbs|bayes|fubini|chain[- ]rule|product rule|sum rule|tower|"
    r"total (?:probability|expectation)|linear(?:ity)?|(?:log-sum |data[- ]processing )?inequality|theorem|lemma|"
    r"identity|property|properties of|concav\w+|convex\w*|non-?negativ\w+|expand\w*|rearrang\w*|regroup\w*|simplif\w*|"
    r"substitut\w*|cancel\w*|factor\w*|marginali[sz]\w+|normali[sz]\w+|sums? to (?:one|1)|telescop\w+|split\w*|"
    r"conditioning reduces entropy|(?:un)?biased|asymmetr\w*|adding and subtracting)\b|" + words("reason"),
    re.I,
)
_CONDITIONS = regex(
    r"\b(?:if|iff|when\w*|where|for|provided|unless|given|with|only|except|assum\w*|suppos\w*|hypothes\w*|large|small|asymptot\w*|approx\w*|limit|"
    r"about|roughly|uniform\w*|independ\w*|i\.?i\.?d|markov\w*|station\w*|ergod\w*|symmetr\w*|determinis\w*|one-hot|biject\w*|invert\w*|injecti\w*|"
    r"sufficien\w*|optim\w*|equal\w*|discrete|continuous|gauss\w*|normal|not|no|never|false|wrong|incorrect|mistake|error|why|"
    r"up to|ignor\w*|drop\w*|neglect\w*)\b|[=<>?≈≠✗✘❌]|\\|" + words("qualifies"),
    re.I,
)


def gives_a_reason(text: str) -> bool:
    """Whether a remark names why a formula holds, and nothing that it holds under."""
    return _REASONS.search(text) is not None and _CONDITIONS.search(text) is None


_UNIT = regex(
    rf"\s*[\[(（]?\s*(?:in\s+)?(?:(?:bits?|nats?|bps|hartleys?|shannons?|dits?|bans?)|{units()})"
    r"(?:\s*(?:/|per)\s*(?:\w+\s*){1,2})?\s*[\])）]?\s*",
    re.I,
)


def names_a_unit(text: str) -> bool:
    """Whether a remark is a unit and no more: "[bits]", "(nats per token)"."""
    return _UNIT.fullmatch(text) is not None


_EQUALITY = regex(rf"\W*(?:时|で|に)?(?:{words('equality holds behind')}|equality(?: holds)?)\W*", re.I)


def speaks_of_equality(text: str) -> bool:
    """ "(... 时等号成立)": the condition before it is one of equality."""
    return _EQUALITY.fullmatch(text) is not None


_LABEL = regex(
    r"\s*(?:[\w\s'-]{0,40}?(?:information|entropy|divergence|rule|definition|formula|inequality|likelihood|surprisal)|"
    r"[\w\s]{0,12}?(?:信息量?|熵|散度|法则|公式|定义|不等式|정보량?|엔트로피|발산|공식|정의|情報量?|エントロピー))\s*[:：]\s*",
    re.I,
)
_SAYS_MORE = regex(
    r"\b(?:no|not|false|wrong|incorrect|naive|independent|uniform|maximum|minimum|max|min|equal|identical|if|when|for)\b|[不非误错]|独立|均匀|最大|最小|독립|균등",
    re.I,
)


def is_label(words: str) -> bool:
    """Whether words before a formula only say what it is: "Joint information:", "联合自信息："."""
    return _LABEL.fullmatch(words) is not None and _SAYS_MORE.search(words) is None
