"""The left side that a sentence gives to a formula which begins with a relation: "KL \\(\\ge 0\\)", "Sum \\(\\approx 0.0204\\)"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...notation.syntax.languages import words as said
from ...patterns import regex

_NAMES: tuple[tuple[str, str], ...] = (
    (rf"(?:jensen[–-]shannon(?: divergence)?|\bJSD?\b|{said('jensen-shannon')})", r"\mathrm{JSD}(p, q)"),
    (rf"(?:conditional entropy|{said('conditional entropy')})", r"H(X \mid Y)"),
    (rf"(?:joint entropy|{said('joint entropy')})", r"H(X, Y)"),
    (rf"(?:mutual information|{said('mutual information')})", r"I(X; Y)"),
    (rf"(?:cross[- ]entropy|{said('cross-entropy')})", r"H(p, q)"),
    (rf"(?:\bKL\b|kullback[–-]leibler|relative entropy|{said('divergence')}|divergence)", r"D_{\mathrm{KL}}(p \| q)"),
    (rf"(?:perplexity|{said('perplexity')})", r"\mathrm{PPL}"),
    (rf"(?:entropy|{said('entropy')})", r"H(p)"),
)  # fmt: skip
_NOUNS = tuple((regex(pattern, re.I), tex) for pattern, tex in _NAMES)
_SUMMARY = regex(r"(?:\bsum|\btotal|altogether|\bresult|\bhence|\bthus|\bso|总和|总计|合计|(?<![가-힣])합계?|summe|somme|suma)\W*\Z", re.I)
_PRONOUN = regex(
    r"(?:\b(?:it|which|the (?:loss|value|quantity|latter|former))\b|它)[^\ufffc]*\Z|"
    # "this die has" speaks of the die, "1이" of the outcome 1
    r"(?:\b(?:this|that)\b|这|(?<![가-힣\w])이(?:는|것은)?(?![가-힣]))"
    r"(?:\W|\b(?:is|are|was|gives?|equals?|becomes?|means?|must|be|can|then|also|now|therefore|thus|hence|exactly|just|always|at (?:most|least))\b|[就也即]?[是为]|等于)*\Z",
    re.I,
)

#: "By symmetry, $= H(Y) - H(Y|X)$": of what was just taken apart the other way round.
_SYMMETRY = regex(
    r"(?:\bsymmetr\w+|\blikewise|\bsimilarly|대칭(?:성으로|성에 의해|적으로)|마찬가지로|同理|对称(?:地|性)?|對稱|同様に|対称性?(?:より|から)|symétri\w+|Symmetrie|simetr[ií]a|simmetria)\W*\Z",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Subjects:
    """What the words before a relation may stand for: quantities by name, or what was said before (a sum of it, it, or its mirror image)."""

    named: tuple[str, ...] = ()
    summary: bool = False
    pronoun: bool = False
    symmetric: bool = False


def subjects(before: str) -> Subjects:
    """Candidates for the left side, from the clause before the formula."""
    tail = re.split(r"[.;:!?]\s|[:;]\Z", before.rstrip())[-1] if before.strip() else ""
    tail = tail[-120:]
    best, named = -1, ""
    for pattern, tex in _NOUNS:
        for m in pattern.finditer(tail):
            if m.end() > best:
                best, named = m.end(), tex
    summary = bool(_SUMMARY.search(tail))
    pronoun = bool(_PRONOUN.search(tail)) or not tail.strip() or bool(re.search(r"\ufffc\W*\Z", tail))
    return Subjects((named,) if named and not summary else (), summary, pronoun, _SYMMETRY.search(tail) is not None)


def topic(words: str) -> str | None:
    """The quantity that a sentence is about, as TeX: the first that it names."""
    first: tuple[int, str] | None = None
    for pattern, tex in _NOUNS:
        m = pattern.search(words)
        if m is not None and (first is None or m.start() < first[0]):
            first = (m.start(), tex)
    return first[1] if first is not None else None
