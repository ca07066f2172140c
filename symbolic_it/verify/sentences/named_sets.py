r"""Sets that a sentence names: "a finite alphabet $A$", "the sample space $S$"; "a subset $S$ of ...", "the event $A$"."""

from __future__ import annotations

import re

from ...notation.context import Context, Fact
from ...notation.elaborate.expressions.ranges import told_set
from ...notation.syntax import ReadError, read_expression
from ...notation.syntax.nodes import Name

_ALPHABET = (
    r"(?:alphabets?|sample spaces?|vocabular(?:y|ies)|outcome spaces?|sets? of (?:all |possible |the )*(?:outcomes|values|symbols|classes|states|actions|tokens|words)|"
    r"Alphabet|Ergebnismenge|alfabeto|espacio muestral|espace d'états|字母表|样本空间|词表|알파벳|표본 ?공간|어휘|アルファベット|標本空間|語彙)"
)
_PART = (
    r"(?:subsets?|events?|typical sets?|part of the (?:alphabet|support)|nucleus|top[- ](?:\$[kp]\$|[kp]\b)|(?:most (?:likely|probable)|best|smallest|candidate) \w+|Teilmenge|Ereignis|sous-ensemble|événement|subconjunto|evento|sottoinsieme|"
    r"子集|事件|典型集|부분 ?집합|사건|전형 ?집합|部分集合|事象|典型集合)"
)
_SET = r"\$\s*(?P<set>(?:\\(?:mathcal|mathscr|mathbb)\s*\{?\s*)?[A-Z]\}?(?:_\{?\\?\w+\}?)?)\s*(?:\\subset(?:eq)?[^$]*|=[^$]*)?\$"
#: "p and q are distributions on $S$", "$X$ takes values in $S$", "$S$ 上的分布".
_LAW = r"(?:distributions?|pmfs?|p\.m\.f\.s?|laws?|mass functions?|probability (?:vectors?|measures?)|source|verteilung\w*|loi|distribución|distribuição)"
_ON = (
    rf"\b{_LAW}\b(?:\s*\$[^$]{{1,40}}\$\s*(?:,|and)?)*\s*(?:on|over|supported on|defined on|with alphabet|auf|sur|sobre)\s+(?:the |an? )?(?:(?:same |common )?(?:finite |countable |discrete )?(?:set|space) )?{_SET}",
    rf"\$[^$]{{1,20}}\$\s*(?:takes?|taking|with|has|having|ranges?|ranging|be a variable)\s+(?:its |their )?(?:values? (?:in|from)|over)\s+(?:the |an? )?(?:(?:finite |countable |discrete )?(?:set|space) )?{_SET}",
    rf"{_SET}\s*(?:上的(?:概率)?分布|위의\s*(?:확률\s*)?분포|上の(?:確率)?分布|에서\s*값을|中取值|上取值|に値を)",
)
_BETWEEN = r"[^$.;]{0,16}"


def with_named_sets(context: Context, sentence: str) -> Context:
    """The context with what a sentence, its maths in place, calls alphabets and parts of them."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    facts: list[Fact] = [told_set(name, True) for on in _ON for m in re.finditer(on, flat, re.I) if (name := _name(m["set"])) is not None]
    for words, alphabet in ((_ALPHABET, True), (_PART, False)):
        for pattern in (rf"{words}\s*(?:,|:|called|named)?\s*{_SET}", rf"{_SET}\s*(?:is|be|are|denotes?|sei|ist|soit|est|es|sea|是|为|為|は|은|는|을|를|이|가)\s*(?:an?|the|any|some|every)?{_BETWEEN}{words}"):
            facts += [told_set(name, alphabet) for m in re.finditer(pattern, flat, re.I) if (name := _name(m["set"])) is not None]
    return context.extend(*facts) if facts else context


def _name(tex: str) -> Name | None:
    try:
        node = read_expression(tex)
    except ReadError:
        return None
    return node if isinstance(node, Name) else None
