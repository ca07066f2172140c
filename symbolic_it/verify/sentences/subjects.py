"""The left side that a sentence gives to a formula which begins with a relation: "KL \\(\\ge 0\\)", "Sum \\(\\approx 0.0204\\)"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NOUNS: tuple[tuple[str, str], ...] = (
    (r"(?:jensen[–-]shannon(?: divergence)?|\bJSD?\b|js散度)", r"\mathrm{JSD}(p, q)"),
    (r"(?:conditional entropy|条件熵|조건부 엔트로피)", r"H(X \mid Y)"),
    (r"(?:joint entropy|联合熵|결합 엔트로피)", r"H(X, Y)"),
    (r"(?:mutual information|互信息|상호 ?정보량?|transinformation)", r"I(X; Y)"),
    (r"(?:cross[- ]entropy|交叉熵|교차 ?엔트로피|kreuzentropie|entropie croisée|entropía cruzada)", r"H(p, q)"),
    (r"(?:\bKL\b|kullback[–-]leibler|relative entropy|KL散度|쿨백|divergence)", r"D_{\mathrm{KL}}(p \| q)"),
    (r"(?:perplexity|困惑度|퍼플렉서티)", r"\mathrm{PPL}"),
    (r"(?:entropy|熵|엔트로피|entropie|entropía)", r"H(p)"),
)  # fmt: skip
_SUMMARY = re.compile(r"(?:\bsum|\btotal|altogether|\bresult|\bhence|\bthus|\bso|总和|总计|合计|(?<![가-힣])합계?|summe|somme|suma)\W*\Z", re.I)
_PRONOUN = re.compile(r"(?:\b(?:it|this|that|which|the (?:loss|value|quantity|latter|former))\b|它|这|(?<![가-힣])이(?:는|것은)?(?![가-힣]))[^\ufffc]*\Z", re.I)


@dataclass(frozen=True, slots=True)
class Subjects:
    """What the words before a relation may stand for: quantities by name, or what was said before (a sum of it, or it)."""

    named: tuple[str, ...] = ()
    summary: bool = False
    pronoun: bool = False


def subjects(before: str) -> Subjects:
    """Candidates for the left side, from the clause before the formula."""
    tail = re.split(r"[.;:!?]\s|[:;]\Z", before.rstrip())[-1] if before.strip() else ""
    tail = tail[-120:]
    best, named = -1, ""
    for pattern, tex in _NOUNS:
        for m in re.finditer(pattern, tail, re.I):
            if m.end() > best:
                best, named = m.end(), tex
    summary = bool(_SUMMARY.search(tail))
    pronoun = bool(_PRONOUN.search(tail)) or not tail.strip() or bool(re.search(r"\ufffc\W*\Z", tail))
    return Subjects((named,) if named and not summary else (), summary, pronoun)


def topic(words: str) -> str | None:
    """The quantity that a sentence is about, as TeX: the first that it names."""
    first: tuple[int, str] | None = None
    for pattern, tex in _NOUNS:
        m = re.search(pattern, words, re.I)
        if m is not None and (first is None or m.start() < first[0]):
            first = (m.start(), tex)
    return first[1] if first is not None else None
