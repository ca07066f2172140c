r"""Values of variables whose law was told, behind words of another case: a fair die, and "four sides, $H(X) = 2$ bits".

A value of H(X), I(X;Y), P(...) or E[...] is refuted by the law that was told last only where the words since then say nothing but what
such values are, and confirmed where they tell of nothing else that is thrown or sent. A variable that is made anew is another one.
"""

from __future__ import annotations

import re

from ...notation.syntax.nodes import BigOp, Call
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..doubt import Doubt, JudgedLink
from ..sentences.noisy_copies import without_noisy_copies


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TOLD = regex(
    r"(?:\$[^$\n]*(?<![A-Za-z\\])[A-OR-Z](?:_\{?\w\}?)?[^$\n]*\$[^.\n$]{0,70}\b(?:fair|unbiased|uniform\w*|bernoulli|bern)\b(?:[^.,;:\n$]{0,40}?\$[^$\n]*\$|\s(?:on|over|in|from) (?:the |a set of )?(?:[\w-]+ ){0,2}(?:values|outcomes|symbols|letters|words|tokens|elements|points|numbers|states|classes|messages|items)\b)?|"
    r"\b(?:fair|unbiased)\b[^.\n$]{0,40}\$\s*[A-OR-Z]\s*\$|\$\s*[A-OR-Z](?:_\{?\w\}?)?\s*\\sim[^$\n]*\$|"
    r"\$\s*[A-OR-Z]\s*\$\s*[^.。\n$]{0,12}\$\s*\\\{[^$\n]*\$[^.。\n]{0,8}(?:均匀(?:分布)?|균등(?:분포)?|一様(?:分布)?))",
    re.I,
)
_CASE = regex(r"\b(?:with|after|given|if|once|when|now|condition\w*|knowing|instead|of|since|because)\b[^.]*\Z", re.I)
_DEVICE = r"(?:die|dice|coins?|toss|flip|wheel|spinner|urn|bag|cards?|deck|source|channel)"
_ANOTHER = regex(
    rf"\b(?:another|other|second|new|weighted|crooked|trick|two-headed|noisy|\w+-sided) (?:\w+ ){{0,2}}{_DEVICE}\b|"
    rf"(?:[.:;,]\s*|\A\s*|\n\s*|\b(?:for|with|in|of|consider|take) )(?:an?|one) (?!(?:fair|unbiased)\b)(?:[\w-]+ )?{_DEVICE}\b|\btetrahedr\w*|\b\w+-sided\b|"
    r"\b(?:loaded|biased|unfair|glued?|cop(?:y|ies|ied)|agrees?|disagrees?|correlated|dependent|flipped|corrupted|noisy|otherwise|instead|by contrast|"
    r"told|tells|announc\w+|peek\w*|turns? out|imagine|what if|tied|same (?:coin|die|toss|roll))\b|"
    r"偏|复制|改为|换|被告知|假设|바꾸|偏り|複製|別の",
    re.I,
)
#: What may be said beside a value without another case being meant.
_NEUTRAL = _words(
    "a all also always an and are as at average be because being bit bits both but by can carries carry chance clearly coin "
    "coins compute conditional consequently consists contains cross define defined denote determined determines dice die "
    "difference distributed distribution each easily either entropies entropy equal equally equals every exactly expectation "
    "expected fair find follows for from fully function functions get gets gives has have hence here how however i.e in "
    "indeed independence independent indicator information is it its itself joint just larger law least less let likely "
    "likewise marginal marginals mass max maximum mean min minimum more moreover most much mutual namely nat nats nor nothing "
    "obtain obtains of on outcome outcomes over parity probabilities probability product random read respectively result "
    "results roll rolls say set similarly simply since smaller so sum sums symmetry than that the their them then there "
    "therefore these they this throws thus to together toss tosses total two uniform uniformly use value values variable "
    "symbols letters words tokens elements points numbers states classes messages items possibilities possible "
    "variables variance we where whereas which while whose with write yet yields"
)
_PLAIN = regex(
    r"因此|所以|于是|故|那么|则|有|比特|奈特|条件熵|联合熵|互信息|熵|的|为|是|和|与|且|设|令|비트|엔트로피|상호 ?정보량?|조건부|따라서|이다|그러면|은|는|이|가|와|과|라|하자|ビット|エントロピー|相互情報量|である|よって|とする|は|が|と|で|に従う|分布|독립|独立|이고"
)
_OF_CAPITALS = regex(r"(?<![A-Za-z\\])(?:[HIPE]|Pr|Var)(?:_\w)?\s*(?:\\left)?\s*[(\[]|\\(?:mathbb|Pr|operatorname|mathrm|mathbf)")
_MATHS = regex(r"\$\$.*?\$\$|\$[^$]*\$|\\\(.*?\\\)|\\\[.*?\\\]", re.S)
_MADE = regex(r"\$\s*(?P<name>[A-OR-Z])\s*:?=\s*(?P<body>[^$=]*[A-Za-z][^$=]*)")


def _may_be_of_another(judged: JudgedLink) -> bool:
    """Whether words between the law of a capital and a value of it may tell of other variables under its name."""
    formula, verdict = judged.formula, judged.verdict
    if not (verdict.negative or verdict.word == "confirmed") or not _is_value(judged) or _OF_CAPITALS.search(formula.text) is None:
        return False
    before = without_noisy_copies(judged.section)
    told = [m for m in _TOLD.finditer(before) if _CASE.search(before, before.rfind(".", 0, m.start()) + 1, m.start()) is None]
    if not told:
        return False
    if _is_made_anew(before[told[-1].start() :], formula.text):
        return True
    between = _MATHS.sub(" \ufffc ", before[told[-1].end() :])
    if _ANOTHER.search(between) is not None:
        return True
    words = re.findall(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*", _PLAIN.sub(" ", between))
    return verdict.negative and any(word.lower() not in _NEUTRAL for word in words)


def _is_value(judged: JudgedLink) -> bool:
    """Whether its right side is a value: no entropy, no mass and no mean."""
    return not any(isinstance(x, (BigOp, Call)) for x in walk(judged.link.right.node))


def _is_made_anew(before: str, formula: str) -> bool:
    """Whether a variable of the formula was given two forms since then: S = X + Y, and S = XY."""
    bodies: dict[str, set[str]] = {}
    for m in _MADE.finditer(before):
        bodies.setdefault(m["name"], set()).add(re.sub(r"\s|[.,;]+\Z", "", m["body"]))
    return any(len(forms) > 1 and re.search(rf"(?<![A-Za-z\\]){name}(?![A-Za-z])", formula) for name, forms in bodies.items())


DOUBT = Doubt("the words since its law was told may speak of another case", _may_be_of_another)
