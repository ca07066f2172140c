r""" "D(p||q) \ne D(q||p)": one point shows that two expressions differ, where the text supposes nothing of what is in them.

"For a deterministic channel H(Y|X) \ne 0" is false, whatever other channels do: only where the words around the formula, and the
sentences before it in its section, say nothing of what it is about, are any laws a witness.
"""

from __future__ import annotations

import re

from ...chapters import Document
from ...notation.syntax.languages import words
from ...patterns import regex
from ..formulas.formula import Formula
from .constraints_in_words import NARROWING
from .east_asian_words import may_tie
from .two_ways import is_of_equality


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_M = "\ufffc"
_NEAR = 6000
#: What may be said beside the claim without narrowing it.
_NEUTRAL = _words(
    "note notice observe recall remember that so and but or also in general generally typically usually the kl kullback leibler kullback-leibler divergence "
    "divergences relative entropy entropies cross cross-entropy conditional mutual information is are it its this these they means not isn't aren't doesn't "
    "symmetric symmetrical asymmetric asymmetrical asymmetry symmetry a an metric distance true proper because since we have see hence thus therefore however "
    "careful be importantly warning of order arguments argument matters ie i.e e.g namely clearly obviously two quantities quantity differ differs "
    "different expressions expression commute commutes commutative which does do can may need here both there interchange interchangeable swap swapping "
    "swapped lack lacks to one such exist exists some non-symmetric nonsymmetric unequal commonly mostly normally ordinarily as measure satisfy symmetrically nonetheless indeed again first property an important caution crucially"
)
_EXAMPLE = regex(r"\bfor (?:example|instance)\b|\bi\.\s?e\.|\be\.\s?g\.|\bthat is\b", re.I)
_PLAIN_ELSEWHERE = regex(
    r"一般来说|一般而言|一般情况下|通常|一般に|一般地|注意|也就是说|即|所以|因此|不对称(?:的|性)?|非对称(?:的|性)?|对称(?:的|性)?|散度|相对熵|交叉熵|(?:不|并不|并非|不能)?(?:是|满足)|不|真正的?|严格(?:意义上)?的?|"
    r"距离|度量|三角不等式|对于|也|它|和|与|하지만|그러나|일반적으로|따라서|즉|비대칭(?:이다|적|성)?|대칭(?:이|적이|성)?|(?:이|가|은|는)? ?아니(?:다|므로|며)|발산은?|거리|이다|은|는|"
    r"一般|対称(?:で(?:は)?ない|性)?|距離|ではない|つまり|すなわち|したがって|"
    r"具有|具备|性质|特点|特征|如下|主要|쿨백[- ]?라이블러|특징|특성|성질|주요|다음과 같(?:다|습니다)|갖지 않는(?:다|으며)|性質|特徴"
)
#: What says that the order matters, whatever else is said beside it.
_ASYMMETRIC = regex(
    r"(?:不|非|没有|缺乏)(?:具有|具备|满足|是)?对称|비대칭|대칭[가-힣]{0,2} ?(?:[가-힣]{1,4} ?)?(?:않|아니|없)|非対称|対称で(?:は)?な|(?:인자|인수|순서)[^.]{0,6}(?:순서|바꾸|중요|역할)|顺序(?:很)?(?:重要|不能)"
)
_DIFFERS = regex(r"\\neq?(?![A-Za-z])|≠|\\not\s*=")
_OF_A_KIND = regex("|".join((words("independent"), "결정|퇴화|균등|确定|決定|退化|均匀|一様|等しい")))
_CONDITION = regex("|".join((words("if before"), words("if behind"), words("supposes"), "具体|例|예를|例えば")))
_NAMING = _words(
    "let be is are two any a an the probability distribution distributions pmf pmfs law laws mass functions function density densities on over of same finite "
    "discrete alphabet set support random variable variables and with joint jointly distributed their taking values in denote denotes we consider now suppose "
    "assume that written model models target true"
)
_SUPPOSES = regex(
    r"(?:^|[.;:,]\s*|\b(?:now|then|so|and)\s+)(?:let|suppose|assume|consider|take|fix|choose|pick|set|put)\b|"
    + words("let")
    + "|"
    + words("supposes")
    + r"|假设|考虑",
    re.I,
)
_THROUGHOUT = regex(r"\b(?:throughout|from now on|henceforth|in this (?:section|chapter|example|case)|here|all|every|each|our)\b", re.I)
_IS = regex(
    rf"{_M}\s*(?:(?:be|is|are|has|have|equals?|follows?|takes?|copies)\b|是|(?:固定|取|选|选定|指定|设定)?(?:为|成)|服从|等于|이|가|은|는|が|は)",
    re.I,
)
#: "p is fixed", which says nothing of what it is.
_FIXED = regex(
    rf"{_M}\s*(?:(?:is|are|being|stays?|remains?|ist|est|es|è|é)\s+(?:kept |held )?(?:fixed|given|fest|fixée?|fij[ao]|fiss[ao]|fix[ao])\b(?!\s+(?:to|at|by|as|equal|uniform\w*|auf|à|en|a|em)\b)|"
    r"[가이은는을를]\s*(?:고정|주어)[가-힣]*(?: ?있[가-힣]*)?|(?:是|被)?(?:固定|给定)(?![为成在于等作])(?:的|时|不变)?|[がはを]\s*固定[^、。]{0,6})",
    re.I,
)
_LETTER = regex(
    r"\s*\(?\s*(?P<names>\\?[A-Za-z]+(?:_\{?\w+\}?)?(?:\s*,\s*\\?[A-Za-z]+(?:_\{?\w+\}?)?)*)\s*\)?\s*(?P<told>(?:=|\\sim(?![a-z])|\\in(?![a-z])|\\to(?![a-z])|\\perp).*)?",
    re.S,
)
_NAMES = regex(r"\\[A-Za-z]+|[A-Za-z]")
_MATHS = regex(r"\$\$?(?P<tex>[^$]+)\$\$?|\\\((?P<inline>.+?)\\\)|\\\[(?P<display>.+?)\\\]", re.S)


def is_supposed(before: str) -> bool:
    """Whether "T != 1" stands behind "for" or "with": where it holds is told."""
    return (
        re.search(
            r"\b(?:for|with|where|at|if|when|unless|and|or|since|as|because|für|pour|para|per|при)\s*\Z|\A\s*(?:当|若|如果|对)\s*\Z",
            before,
            re.I,
        )
        is not None
    )


def section_before(document: Document, formula: Formula, *, with_heading: bool = False) -> str:
    """The text of a formula's section before it, as far as it is near."""
    last = document.heading_before(formula.start)
    start = 0 if last is None else last.end if not with_heading else document.said.rfind("\n", 0, last.start) + 1
    return document.said[max(start, formula.start - _NEAR) : formula.start]


_IN_GENERAL = regex(words("in general"), re.I)
_OF_SOME = regex(
    rf"{words('for before')}|{words('for behind')}|に対し|について|\b(?:für|bei|unter|mit|pour|avec|sous|para|con|bajo|per|sotto|com|sob|для|при)\b",
    re.I,
)


def is_said_of_any(formula: Formula, section: str) -> bool:
    """Whether nothing is supposed of what a formula is about. ``section``: the text of its section before its sentence, and of that."""
    around = f"{formula.before} {formula.after}"
    general = _IN_GENERAL.search(formula.before) is not None and _OF_SOME.search(around) is None and not may_tie(around)
    turned = _is_turned(formula.text) and _ASYMMETRIC.search(around) is not None and _OF_A_KIND.search(around) is None
    if not (_is_neutral(formula.before, general or turned) and _is_neutral(formula.after, general or turned)):
        return False
    letters = set(_NAMES.findall(formula.text))
    return not any(_supposes(sentence, letters) for sentence in re.split(r"(?<=[.!?])\s+|(?<=[。！？])|\n\s*\n", section))


def _is_turned(tex: str) -> bool:
    """Whether both sides are of the same letters: D(p || q) != D(q || p)."""
    one, *other = _DIFFERS.split(tex)
    return len(other) == 1 and sorted(_NAMES.findall(one)) == sorted(_NAMES.findall(other[0]))


def _is_neutral(text: str, general: bool) -> bool:
    plain = _PLAIN_ELSEWHERE.sub(" ", _EXAMPLE.sub(" ", text.replace(_M, " ")))
    found = re.findall(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*", plain)
    if general:
        return _CONDITION.search(text) is None and NARROWING.search(text) is None
    return all(word.lower().replace("’", "'") in _NEUTRAL for word in found)


def _supposes(sentence: str, letters: set[str]) -> bool:
    """Whether a sentence says of one of the letters, by itself, what it is."""
    maths: list[str] = []

    def place(m: re.Match[str]) -> str:
        maths.append(m["tex"] or m["inline"] or m["display"])
        return _M

    flat = _MATHS.sub(place, sentence)
    places = [m.start() for m in re.finditer(_M, flat)]
    alone = [
        m if (m := _LETTER.fullmatch(tex)) and set(_NAMES.findall(m["names"])) & letters and not is_of_equality(flat, at, at + 1) else None
        for tex, at in zip(maths, places, strict=False)
    ]
    if any(m is not None and m["told"] and re.match(r"=|\\perp|\\to|\\sim", m["told"]) for m in alone):
        return True
    if NARROWING.search(flat) is not None and (_SUPPOSES.search(flat) is not None or _THROUGHOUT.search(flat) is not None):
        return True  # "Consider a deterministic channel.", "All sources are memoryless here."
    flat = _FIXED.sub(" ", flat) if sum(m is not None for m in alone) == 1 else flat
    if not any(alone) or (_SUPPOSES.search(flat) is None and _IS.search(flat) is None):
        return False
    return any(word.lower() not in _NAMING for word in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", flat.replace(_M, " ")))
