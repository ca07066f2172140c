"""Letters told to be another thing than by custom: "any distribution $u$" is not the uniform one.

A lone D is a divergence where it is called one.
"""

from __future__ import annotations

import re

from ...notation.context import Context, Fact
from ...notation.elaborate.roles.told_kinds import kind_fact
from ...notation.syntax.languages import words
from ...notation.syntax.nodes import Name
from ...patterns import regex

_THING = (
    r"distributions?|laws?|densit(?:y|ies)|models?|priors?|posteriors?|polic(?:y|ies)|vectors?|numbers?|languages?|references?|baselines?|targets?|standard deviations?|permutations?|"
    rf"\w*[Vv]erteilung|Modell|lois?|modèle|distribuci[oó]n|modelo|ley|distribuzione|legge|modello|{words('of law')}|模型|모델|모형|モデル"
)
_IS = r"(?:be|is|denotes?|stands? for|means|represents|sei|ist|bezeichne\w*|soit|est|désigne|sea|es|denota|sia|è|seja|é|是|为|表示|はある|は任意|는|은)"
_LETTER = r"\$\s*(?P<letter>[umUM]|\\sigma)\s*\$"
_TOLD = (
    regex(rf"(?:{_THING})\s*,?\s*{_LETTER}"),
    regex(rf"{_LETTER}\s*,?\s*{_IS}(?![A-Za-z])|(?:\b(?:sei|soit|sea|sia|seja)|[设令])\s*{_LETTER.replace('letter', 'let')}", re.I),
)
_USUAL = {
    "u": regex(rf"unif|equi|équi|likely|fair|flat|{words('narrowing')}|gleichverteil|均匀|均等|一様|균등|균일|равномерн", re.I),
    "m": regex(rf"mix|mid|average|mean|middle|half|cent(?:er|re|roid)|{words('mixture')}|{words('average')}|mittel|misch|混合|中[点间間]|平均|혼합|평균|중간|смес|средн", re.I),
    r"\sigma": regex(r"sigmoid|logisti|activation|squash|non-?linear|S-shaped|激活|시그모이드|シグモイド|S型"),
}  # fmt: skip
#: A D by itself is a distortion, a dimension or a set of data as often as a divergence: what it is, the words beside it have to tell.
_D = regex(r"\$[^$]*(?<![A-Za-z\\{_^])D(?![A-Za-z_^({\[|\\'])[^$]*\$")
_DIVERGENCE = regex(rf"divergen|relative entrop|Kullback|{words('divergence')}", re.I)
_DISTORTION = regex(r"distortion|distorsi|distorção|Verzerrung|искажени|失真|歪み|왜곡", re.I)
UNTOLD = kind_fact(Name("D"), "another")


def with_usual_letters(context: Context, sentence: str) -> Context:
    """The context with what a sentence tells u, m and sigma to be: what they usually are, or another thing."""
    facts: list[Fact] = []
    flat = re.sub(r"\\[()]|\$+", "$", sentence)
    for pattern in _TOLD:
        for m in pattern.finditer(flat):
            letter = m.group(m.lastgroup or "letter")
            clause = flat[flat.rfind(";", 0, m.start()) + 1 :].partition(";")[0]
            facts.append(kind_fact(Name(letter.lstrip("\\")), "usual" if _USUAL[letter.lower()].search(clause) is not None else "another"))
    if (distorted := _DISTORTION.search(flat) is not None) or _DIVERGENCE.search(flat) is not None:
        facts += ([UNTOLD] if distorted else [kind_fact(Name("D"), "usual")]) if _D.search(flat) is not None else []
    return context.extend(*facts) if facts else context


__all__ = ["UNTOLD", "with_usual_letters"]
