"""Conditions of Korean, Japanese and Chinese clauses, said in English: their word stands behind them, or on both sides.

"$p$가 균등분포이면, ...", "$q = p$ のとき ...", "当 $p = q$ 时 ...". A body is put into English word by word (`in_english`); where a
word is left over the condition is told and not understood, so that nothing is refuted under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...notation.syntax.languages import words
from ...patterns import regex
from .east_asian_words import LETTERS, in_english, may_tie
from .kinds import RELATION, takes_values
from .negations import is_denied, is_unsupposed
from .told_in_full import equations_in_part
from .two_ways import is_of_equality

_M = "\ufffc"
_BEHIND = regex(
    rf"(?P<attribute>(?<=\ufffc)\s*(?:{words('attribute')}))|(?P<if>{words('if behind')})|(?P<since>{words('since behind')})|(?P<for>{words('for behind')})|"
    r"(?P<cut>[,;:.!?，。；：！？、（(])"
)
_BEFORE = regex(
    rf"(?:(?P<if>{words('if before')})|(?P<for>{words('for before')}))\s*(?P<body>[^,，;；。]*?)(?P<end>[,，]|则|那么|都有|有(?=\s*{_M})|满足(?=\s*{_M})|(?=(?:{words('if behind')}))|\Z)"
)
_ANOTHER = regex(
    r"\A(?:\s*(?:이고|이며|과|와|및|그리고|かつ|且|和|与|、|,|，)\s*(?:(?!등호|等号|当|若|则|如果|즉|故|因此)[^\s.,;，。；、\ufffc]{1,12}\s*)?\ufffc)*\s*"
    rf"(?:{words('if behind')}|{words('attribute')})"
)
_LET = ("设", "令", "記", "记")
_SUPPOSES = regex(r"하자|두자|놓자|하면|두면|놓으면|とする|とおく|とすると")


@dataclass(frozen=True, slots=True)
class Told:
    """One condition: its English word, its body in English (None where it is not understood), what was said, and its maths."""

    word: str
    body: str | None
    said: str
    first: int
    count: int


def conditions_before(before: str, maths: tuple[str, ...]) -> Iterator[Told]:
    """The conditions in the words before a formula, each formula of which is a U+FFFC."""
    if re.search(f"[{LETTERS}]", before) is None:
        return
    start = 0
    for m in _BEHIND.finditer(before):
        begun, start = start, m.end()
        if m.lastgroup == "cut" or before[begun : m.start()].strip() == "":
            continue
        if takes_values(before[begun : m.start()], before[:begun], "", maths) or is_of_equality(before, begun, m.end()):
            continue
        found = _told(m.lastgroup or "if", before, begun, m.start(), m[0], maths)
        if found is not None:
            yield found
    for m in _BEFORE.finditer(before):
        if takes_values(m["body"], before[: m.start("body")], before[m.end() :], maths) or is_of_equality(before, *m.span()):
            continue
        found = _told("for" if m["for"] else "let" if m["if"] in _LET else "if", before, m.start("body"), m.end("body"), m["end"], maths)
        if found is not None:
            yield found


def _told(kind: str, before: str, begun: int, end: int, behind: str, maths: tuple[str, ...]) -> Told | None:
    body = before[begun:end]
    first, count = before[:begun].count(_M), body.count(_M)
    if kind == "attribute":  # of what stands right before it, which may be several: "p(x) > 0, q(x) = 0인 x"
        first, count, body = first + count - 1, 1, _M
        if count and (first >= len(maths) or RELATION.search(maths[first]) is None):
            return None
    places = [m.start() for m in re.finditer(_M, before[begun:end])]
    denied = any(is_denied(before[begun + k + 1 :]) or is_unsupposed(before[: begun + k]) for k in places)
    reach = end + 6 if kind == "attribute" else end  # "\ufffc 的概率": the probability of it
    denied = denied or equations_in_part(
        f"{before[max(0, begun - 12) : begun].replace(_M, ' ')}{before[begun:reach]}", maths[first : first + count]
    )
    english = None if denied or _UNSUPPOSED.search(before, max(0, begun - 8), end) is not None else in_english(body)
    related = any(RELATION.search(tex) for tex in maths[first : first + count])
    if kind == "for" and _OF_IT.search(body) is not None:
        return None  # "\ufffc의 로짓에 대한 기울기": of the formula, with respect to another thing
    if kind == "for" and not related and (english is None or not _NARROWS.search(english)) and _ONE_TO_ONE.search(body) is None:
        return None  # of whom it is said
    if not count and (english is None or not _NARROWS.search(english)) and (kind == "for" or not may_tie(body)):
        return None  # "when one trains": no condition on letters
    word = "suppose" if _SUPPOSES.search(behind) else {"attribute": "if", "at": "if"}.get(kind, kind)
    return Told(word, english, f"{body.strip()}{behind}", first, count)


_UNSUPPOSED = regex(r"(?:不|未|没有?|无需|不必)再?(?:假设|假定|要求|预设|规定|设(?=\s))")  # 不假设 p = q
_OF_IT = regex(rf"{_M}\s*(?:의|の)\s*(?:(?!경우|상황|조건|모든|임의|場合|とき|状況|条件|すべて|任意)[^{_M}])*\Z")
_ONE_TO_ONE = regex(r"가역|단사|일대일|可逆|双射|单射|一一|单调|単射|一対一|単調|단조")
_NARROWS = regex(r"\b(?:uniform|one-hot|deterministic|independent|equal)\b")
_AFTER = regex(
    rf"\A\s*(?:은|는|이|가|도)?\s*[（(]?\s*(?P<body>(?:(?!등호)[^,;.，。；:：（(])*?)(?P<word>{words('if behind')})[^,;.，。；）)]*"
)
_AFTER_BEFORE = regex(
    rf"\A\s*[（(，,]?\s*(?:{words('if before')}|if|when|for|단,?|ただし)\s*(?P<body>[^;.。；）)，,]*?)\s*(?:时|成立|[;.。；）)，,]|\Z)"
)
_THEN = regex(
    r"\s*[，,]?\s*(?:则|那么|就|便|都|恒|必|我们|可得|得到|得|有){0,3}\s*\ufffc|\s*[，,]\s*[^。.;；，,\ufffc]{1,24}[:：]\s*\ufffc"
)
_BRACKETED = regex(r"\A\s*[（(]")


def condition_after(after: str) -> Told | None:
    """The condition in the words right behind a formula: "$H(X,Y) = H(X) + H(Y)$ ($X$와 $Y$가 독립일 때)"."""
    m = _AFTER_BEFORE.match(after)
    if m is None:
        m = _AFTER.match(after) if re.search(f"[{LETTERS}]", after[:80]) and not _ANOTHER.match(after) else None
        if m is None or not m["body"].strip():
            return None
    elif not re.search(f"[{LETTERS}]", m[0]) and not _BRACKETED.match(after):
        return None  # English, of which `clauses` knows more
    elif not _BRACKETED.match(after) and _THEN.match(after, m.end()) is not None:
        return None  # "，若 X 与 Y 独立，则 ...": of the formula behind it
    body = m["body"]
    english = in_english(body)
    count = body.count(_M)
    if not count and (english is None or not _NARROWS.search(english)) and not may_tie(body):
        return None
    return Told("if", english, m[0].strip(" （(，,"), after[: m.start("body")].count(_M), count)


def is_condition_of_another(after: str) -> bool:
    """Whether the words right behind a formula make it a condition of what follows: "$p = q$이면 ...", "$p(x) > 0$ のとき"."""
    return _ANOTHER.match(after) is not None
