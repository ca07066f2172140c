"""Independence of the members of a sequence: "X_1, ..., X_n are independent", "the X_i are independent", "若各变量相互独立".

Pairwise independence is less, and what is only asked, denied or a case of equality is not supposed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex

_DOTS = r"(?:\\[lcd]?dots[cbm]?|\\cdots|\.\.\.|…|⋯)"
_STEM = r"(?P<stem>[A-Z])"
_SEQUENCE = rf"\$\s*\(?\s*{_STEM}_\{{?1\}}?\s*,(?:\s*(?P=stem)_\{{?2\}}?\s*,)?\s*{_DOTS}\s*,\s*(?P=stem)_\{{?[nNTKmk]\}}?\s*\)?\s*\$"
_EACH = r"\$\s*\{?\s*(?P<each>[A-Z])_\{?[ij]\}?\s*\}?\s*\$(?:'?s\b)?"
_HOW = r"(?:[\s*]|\b(?:are|is|be|being|all|random|variables?|discrete|mutually|jointly|statistically|stochastically|totally|fully|completely)\b|都|均|是|为|之间|统计|相互|彼此|互相|が|は|互いに|가|이|은|는|들이|서로|상호|모두)*?"
_INDEPENDENT = r"(?:\bindependent\b(?!\s*(?:ly\b|of\b|from\b))|独立|독립)"
_GIVEN = r"(?P<given>\s*,?\s*(?:conditional(?:ly)? on|conditioned on|given)\s*\$\s*(?P<on>[A-Z])\s*\$)?"
_NAMED = regex(rf"(?:{_SEQUENCE}|{_EACH}){_HOW}{_INDEPENDENT}{_GIVEN}")
_BEFORE = regex(
    rf"(?:\bindependent\s+(?:discrete\s+)?(?:random\s+)?(?:variables?\s+)?|独立(?:的|な|した)?(?:离散|離散)?(?:随机变量|随机|確率変数|变量|変数)?\s*|독립(?:인|적인)\s*(?:이산\s*)?(?:확률\s*)?(?:변수\s*)?){_SEQUENCE}"
)
_IID = r"(?:\bi\.?\s?i\.?\s?d\b\.?|\bindependent(?:ly)? and identically distributed\b|独立同分布|独立同一分布|독립\s*(?:적으로)?\s*(?:이고\s*)?동일(?:한|하게)?\s*분포)"
_IDENTICAL = regex(
    rf"(?:{_SEQUENCE}|{_EACH}){_HOW}{_IID}|{_IID}\s*(?:discrete\s+)?(?:random\s+)?(?:variables?\s+|随机变量|確率変数|확률\s*변수\s*)?{_SEQUENCE.replace('stem', 'own')}",
    re.I,
)
#: X_i \\stackrel{i.i.d.}{\\sim} p(x), X_1, X_2, \\cdots \\overset{\\text{iid}}{\\sim} p
_DRAWN = regex(
    rf"\$\s*\(?\s*\{{?\s*(?P<drawn>[A-Z])_\{{?[1ij]\}}?(?:\s*,(?:\s*(?P=drawn)_\{{?[\w]\}}?|\s*{_DOTS})*)*\s*\}}?\s*\)?\s*\\(?:stackrel|overset)\s*\{{[^$]{{0,24}}?{_IID}[^$]{{0,4}}?\}}\s*\{{?\s*\\sim",
    re.I,
)
_SOURCE = regex(
    rf"{_IID}\s*(?:discrete\s+)?(?:source|process|sequence|信源|情報源|정보원)|\b(?:discrete )?memoryless (?:source|process)|无记忆信源|無記憶(?:情報源|信源)|무기억\s*정보원",
    re.I,
)
_UNNAMED = regex(
    r"\b(?:if|when|since|because|as|for)\s+(?:\w+\s+){0,3}?(?:mutually\s+|statistically\s+)?independent\b|"
    r"(?:若|如果|当|因为|由于)(?:各|这些|所有|诸|它们|符号|随机)*(?:变量|信源|符号|分量|随机变量)*(?:之间|是)*(?:统计|相互|彼此)*独立|"
    r"(?:if\s+)?(?:서로|상호)?\s*독립(?:\*\*)?\s*(?:이면|일\s*때|인\s*경우|이므로)|\bif\s+(?:서로|상호)?\s*독립|互いに独立(?:なら|であれば|のとき|な(?:とき|場合))",
    re.I,
)
_BLOCK = regex(
    rf"(?<![A-Za-z\\])[HI]\s*(?:\\left)?\(\s*(?:(?P<a>[A-Z])_\{{?1\}}?\s*,(?:\s*(?P=a)_\{{?2\}}?\s*,)?\s*{_DOTS}|(?P<b>[A-Z])_\{{1:|(?P<d>[A-Z])\s*\^\s*\{{?[nN]|(?P<e>[A-Z])_\{{?1\}}?\s*,\s*(?P=e)_\{{?2\}}?\s*,\s*(?P=e)_\{{?3|(?P<c>[A-Z])_\{{?[ij]\}}?\s*(?:\||\\mid)\s*(?P=c)_\{{?(?:<|1))"
)
_OTHERS = regex(r"(?<![A-Za-z\\])[A-GJO-SU-Z](?![A-Za-z])")
_DENIED = regex(
    r"\b(?:not|never|neither|unless|whether|iff|only|necessarily|imply|implies|even|contrast|rather|instead|nearly|almost|linearly|approximately|pairwise|"
    r"conditional(?:ly)?|given|equality|if and only)\b|条件|给定|不|未必|当且仅当|仅|等号|两两|조건|주어|아[니닌닐님닙]|않|등호|与え|ない|限ら|等号",
    re.I,
)
_BEHIND = regex(r"\s*(?:given|conditional\w*|\\mid|\||if\b|only|of\b|from\b|no\b|or\b)|\s*(?:에만|의 ?필요|일 ?때만|性)", re.I)
_CLAUSE = regex(r"[.;。；]|\n\s*\n")


def independent_members(flat: str) -> Iterator[str]:
    """The constraints that a text with its formulas between dollar signs states so."""
    found = False
    for m in (*_IDENTICAL.finditer(flat), *_DRAWN.finditer(flat)):
        if not _is_denied(flat, m):
            found = True
            named = m.groupdict()
            stem = next(named[x] for x in ("stem", "each", "own", "drawn") if named.get(x))
            yield from (_independent(stem, ""), _identical(stem))
    for pattern in (_NAMED, _BEFORE):
        for m in pattern.finditer(flat):
            if _is_denied(flat, m):
                continue
            found = True
            named = m.groupdict()
            yield _independent(named["stem"] or named["each"], named.get("on") or "")
    source = _SOURCE.search(flat)
    unnamed = source or _UNNAMED.search(flat)
    if found or unnamed is None or _is_denied(flat, unnamed):
        return
    stems = {x for call in _BLOCK.finditer(flat) for x in call.groups() if x}
    if len(stems) == 1 and set(_OTHERS.findall(re.sub(r"\\[A-Za-z]+|[a-z_{}]", " ", " ".join(flat.split("$")[1::2])))) <= stems:
        stem = stems.pop()
        yield _independent(stem, "")
        if source is not None:
            yield _identical(stem)


def _independent(stem: str, given: str) -> str:
    return rf"{stem}_1 \perp \cdots \perp {stem}_n" + (rf" \mid {given}" if given else "")


def _identical(stem: str) -> str:
    return rf"{stem}_1 \sim \cdots \sim {stem}_n"


def _is_denied(flat: str, m: re.Match[str]) -> bool:
    """Whether words before or behind take it back: in the same clause before it, right behind it."""
    before = _CLAUSE.split(re.sub(r"\$[^$]*\$", " ", flat[max(0, m.start() - 80) : m.start()]))[-1]
    inside = re.sub(r"\$[^$]*\$", " ", m[0][: len(m[0]) - len(m.groupdict().get("given") or "")])
    return _DENIED.search(before) is not None or _DENIED.search(inside) is not None or _BEHIND.match(flat, m.end()) is not None
