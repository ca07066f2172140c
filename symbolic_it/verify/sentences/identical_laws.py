"""Two laws that words call one, 若两个分布相同, 두 분포가 같으면: those of the sentence's divergence.

Where the formulas of the sentence are of more laws than two, it is not known which are meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex

_TWO = r"(?:两(?:个|者的)?|二者的?|这两个|概率|随机|离散|\s){0,4}"
_SAME = regex(
    r"\b(?:if|when|whenever|since|because|as)\s+(?:the|both|these|our)\s+(?:two\s+)?(?:probability\s+)?(?:distributions|laws|pmfs|densities)\s+"
    r"(?:are\s+(?:exactly\s+|completely\s+)?(?:equal|identical|the same|one and the same)|coincide|agree|match(?:\s+(?:exactly|perfectly))?)\s*(?=,|then\b|:|\$)|"
    rf"(?:若|如果|当|假如|倘若|由于|因为){_TWO}分布\s*(?:是|完全|彼此|也)*(?:相同|相等|一致|一样|同一)(?:的话|的)?(?:时)?(?=\s*(?:，|,|则|那么|有|\$))|"
    r"두\s*(?:확률\s*)?분포가\s*(?:서로|완전히|정확히|\s)*(?:같으면|같다면|같을\s*때|같은\s*경우|동일하면|동일하다면|동일할\s*때|일치하면|일치할\s*때|같으므로|동일하므로)(?!만)|"
    r"(?:[2２二]つの)(?:確率)?分布が(?:完全に)?(?:等しい(?:とき|場合|なら|ので)|等しければ|一致する(?:とき|場合|なら|ので)|一致すれば|同じ(?:とき|場合|なら|であれば))(?!の?み|に限)|"
    r"\b(?:wenn|falls)\s+(?:die|beide)\s+(?:beiden\s+)?Verteilungen\s+(?:gleich|identisch)\s+sind|\bsi\s+(?:les|las|ambas)\s+(?:deux\s+|dos\s+)?(?:distribution(?:s|es)|distribuciones)\s+(?:sont|son)\s+"
    r"(?:égales|identiques|iguales|idénticas)",
    re.I,
)
_DENIED = regex(r"\b(?:not|never|unless|only|iff|nicht|pas|no)\b|不|未|非|当且仅当|仅|아[니닌닐님닙]|않|ない|だけ|のみ", re.I)
_LAWS = regex(
    r"(?<![A-Za-z])(?:D(?:_\{?\s*(?:\\(?:mathrm|text|rm)\s*\{?\s*)?(?:KL)?\s*\}?\}?)?|(?:\\(?:mathrm|operatorname|text)\s*\{\s*)?(?:KL|JSD?)\s*\}?|H)\s*(?:\\left|\\bigl?)?\s*[(\[]\s*"
    r"([pqPQ])\s*(?:\\\|+|\\parallel|\|\||\\Vert|,|\\mid\\mid)\s*([pqPQ])\s*(?:\\right|\\bigr?)?\s*[)\]]"
)
_OTHERS = regex(r"(?<![A-Za-z\\])[rRmMuU](?![A-Za-z])|[pqPQ]\s*_|H\s*\(\s*[XYZ]")


def identical_laws(flat: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The equality of the two laws, and where a text with its formulas between dollar signs tells it."""
    m = _SAME.search(flat)
    if m is None or _DENIED.search(re.sub(r"\$[^$]*\$", " ", flat)) is not None:
        return
    maths = " ; ".join(flat.split("$")[1::2])
    pairs = {tuple(sorted((of[1], of[2]))) for of in _LAWS.finditer(maths)}
    if len(pairs) == 1 and _OTHERS.search(maths) is None:
        one, other = next(iter(pairs))
        if one != other:
            yield f"{one} = {other}", m.span()
