"""Two variables that are told to depend on each other have a positive information: "because X and Y are not independent"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from .two_ways import is_told_both_ways
from .variables_of_formulas import variables_of_informations

_NAME = r"\$?\s*([A-Z](?:_\{?\w\}?)?)(?![A-Za-z])\s*\$?"
_AND = r"\s*(?:,\s*and\b|,|、|\band\b|和|与|及|와|과|と|및)\s*"
_HOW = r"(?:(?:statistically|stochastically|clearly|here|both|indeed|therefore|mutually)\s+)?"
_DEPENDENT = rf"(?:(?:are|is)\s+{_HOW}(?:not\s+{_HOW}independent|dependent|correlated)\b|不(?:相互)?独立|(?:가|이|는|은)?\s*(?:서로\s*)?(?:독립이\s*아[니닌닐님닙]|종속)|(?:は|が)\s*(?:互いに)?独立(?:では|で)な)"
_NAMED = regex(rf"(?<![A-Za-z\\,]){_NAME}{_AND}{_NAME}\s*{_DEPENDENT}")
_UNNAMED = regex(
    r"\b(?:if|when|whenever|since|because|as)\s+(?:that\s+)?(?:the\s+|these\s+|both\s+)?(?:two\s+)?(?:random\s+)?(?:variables|they)\s+are\s+(?:not\s+independent|dependent|correlated)\b|"
    r"\A[\s>*_•–-]*dependent[\s*_]*[:：]|\bfor\s+(?:two\s+)?dependent\s+(?:random\s+)?variables\b|(?:若|如果|当|因为|由于)?[两2]?个?变量不(?:相互)?独立|두?\s*변수가\s*독립이\s*아[니닌닐님닙]",
    re.I,
)
_HEDGED = regex(
    r"\b(?:may|might|can|could|possibly|perhaps|whether|unless|if and only if|iff|only|would|not necessarily|even|given|conditional\w*|suggests?|test\w*)\b|"
    r"条件|给定|可能|当且仅当|仅|조건|주어|수 있|일 ?때만|条件|与え|かも|限り",
    re.I,
)
_BEHIND = regex(r"\s*(?:given|conditional\w*|\\mid|\||if\b|only|unless|of|on|in general|or)\b", re.I)
_VARIABLE = regex(r"[A-Z](?:_\{?\w\}?)?")


def dependent_pairs(flat: str) -> Iterator[str]:
    """The constraints that a text with its formulas between dollar signs states so."""
    for m in _NAMED.finditer(flat):
        if m[1] != m[2] and not _is_hedged(flat, m):
            yield _positive(m[1], m[2])
    m_unnamed = _UNNAMED.search(flat)
    if m_unnamed is None or _is_hedged(flat, m_unnamed):
        return
    names = variables_of_informations(flat)
    if len(names) == 2 and all(_VARIABLE.fullmatch(name) for name in names):
        one, other = sorted(names)
        yield _positive(one, other)


def _positive(one: str, other: str) -> str:
    """That their information is positive, as no text writes it: what it is told for is not the condition itself."""
    return f"0 < H({one}) + H({other}) - H({one}, {other})"


def _is_hedged(flat: str, m: re.Match[str]) -> bool:
    before = re.split(r"[.;。；]", re.sub(r"\$[^$]*\$", " ", flat[max(0, m.start() - 60) : m.start()]))[-1]
    if is_told_both_ways(flat, *m.span()):
        return True
    return _HEDGED.search(f"{before} {re.sub(r'[$][^$]*[$]', ' ', m[0])}") is not None or _BEHIND.match(flat, m.end()) is not None
