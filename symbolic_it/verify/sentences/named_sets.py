r"""Sets that a sentence names: "a finite alphabet $A$", "the sample space $S$"; "a subset $S$ of ...", "the event $A$"."""

from __future__ import annotations

import re

from ...notation.context import Context, Fact
from ...notation.elaborate.expressions.ranges import told_set, told_values
from ...notation.syntax import ReadError, read_expression
from ...notation.syntax.nodes import Name
from ...patterns import regex

_ALPHABET = (
    r"(?:alphabets?|sample spaces?|vocabular(?:y|ies)|outcome spaces?|sets? of (?:all |possible |the )*(?:outcomes|values|symbols|classes|states|actions|tokens|words)|"
    r"Alphabet|Ergebnismenge|alfabeto|espacio muestral|espace d'états|字母表|样本空间|词表|알파벳|표본 ?공간|어휘|アルファベット|標本空間|語彙)"
)
_PART = (
    r"(?:subsets?|events?|typical sets?|part of the (?:alphabet|support)|nucleus|top[- ](?:\$[kp]\$|[kp]\b)|(?:most (?:likely|probable)|best|smallest|candidate) \w+|Teilmenge|Ereignis|sous-ensemble|événement|subconjunto|evento|sottoinsieme|"
    r"子集|事件|典型集|부분 ?집합|사건|전형 ?집합|部分集合|事象|典型集合)"
)
_SET = r"\$\s*(?P<set>(?:\\(?:mathcal|mathscr|mathbb)\s*\{?\s*)?[A-Z]\}?(?:_\{?\\?\w+\}?)?|\\chi)\s*(?:\\subset(?:eq)?[^$]*|=[^$]*)?\$"
#: "p and q are distributions on $S$", "$X$ takes values in $S$", "$S$ 上的分布".
_LAW = r"(?:distributions?|pmfs?|p\.m\.f\.s?|laws?|mass functions?|probability (?:vectors?|measures?)|source|verteilung\w*|loi|distribución|distribuição)"
_ON = (
    rf"\b{_LAW}\b(?:\s*\$[^$]{{1,40}}\$\s*(?:,|and)?)*\s*(?:on|over|supported on|defined on|with alphabet|auf|sur|sobre)\s+(?:the |an? )?(?:(?:same |common )?(?:finite |countable |discrete )?(?:set|space) )?{_SET}",
    rf"\$[^$]{{1,20}}\$\s*(?:takes?|taking|with|has|having|ranges?|ranging|be a variable)\s+(?:its |their )?(?:values? (?:in|from)|over)\s+(?:the |an? )?(?:(?:finite |countable |discrete )?(?:set|space) )?{_SET}",
    rf"{_SET}\s*(?:上的(?:概率)?分布|위의\s*(?:확률\s*)?분포|上の(?:確率)?分布|에서\s*값을|中取值|上取值|に値を)",
)
#: "$X : \Omega \to S$", "$X$ is an $S$-valued random variable", "$X$ and $Y$ take values in a finite set $S$".
_NAMES = r"(?P<names>\$\s*[A-Z](?:_\d)?(?:\s*,\s*[A-Z](?:_\d)?)*\s*\$(?:\s*(?:,|and|,\s*and)\s*\$\s*[A-Z](?:_\d)?\s*\$)*)"
_OF_KIND = r"(?:(?:the|an?|some|its|their|random|discrete|finite|variables?|be|is|are|which|that|each|both|all|only|independent|jointly distributed)\s+|,\s*){0,6}?"
_IN_A_SET = r"(?:the |an? |some |one )?(?:(?:same |common |finite |countable |discrete |non-?empty )*(?:set|alphabet|space) )?"
_VALUES = (
    r"\$\s*(?P<names>[A-Z](?:_\d)?(?:\s*,\s*[A-Z](?:_\d)?)*)\s*(?::|\\colon)\s*\\?\w+\s*\\(?:to|rightarrow)\s*(?P<set>(?:\\(?:mathcal|mathscr)\s*\{?\s*)?[A-Z]\}?)\s*\$",
    r"\$\s*(?P<names>[A-Z](?:_\d)?(?:\s*,\s*[A-Z](?:_\d)?)*)\s*\\in\s*(?P<set>(?:\\(?:mathcal|mathscr)\s*\{?\s*)?[A-Z]\}?)\s*\$",
    rf"{_NAMES}\s*(?:is|are|be)\s+(?:an? )?{_SET}-valued\b",
    rf"{_SET}-valued (?:random )?variables? {_NAMES}",
    rf"{_NAMES}\s*{_OF_KIND}(?:takes?|taking|with|has|have|having)\s+(?:its |their )?values?\s+(?:in|from|on)\s+{_IN_A_SET}{_SET}",
    rf"{_NAMES}\s*{_OF_KIND}(?:with|over|on|has|have|having|from)\s+(?:the |an? |its |their )?(?:finite |countable |discrete |common |same )*alphabets?\s+{_SET}",
    rf"{_NAMES}\s*,?\s*(?:whose|of which the|having|with)\s+(?:the |its )?(?:support|alphabet|range|sample space|set of values)\s+(?:is |are |denoted by |in )?{_SET}",
    rf"{_NAMES}\s*(?:的)?(?:取值|支撑|值域|字母表)(?:集合?|空间|范围)?(?:为|是|属于|于)?\s*{_SET}",
    rf"{_NAMES}\s*의\s*(?:지지 ?집합|표본 ?공간|알파벳|치역)(?:은|는|이|가|을|를)?\s*{_SET}",
    rf"{_NAMES}\s*(?:is|are|be)\s+(?:uniform|uniformly (?:distributed|chosen|random)|chosen uniformly(?: at random)?)\s+(?:on|over|in|from)\s+{_IN_A_SET}{_SET}",
)
_BETWEEN = r"[^$.;]{0,16}"


_TAKES = tuple(regex(pattern) for pattern in _VALUES)
_CALLED = tuple(
    (regex(pattern, re.I), alphabet)
    for words, alphabet in ((_ALPHABET, True), (_PART, False))
    for pattern in (
        rf"{words}\s*(?:,|:|called|named)?\s*{_SET}",
        rf"{_SET}\s*(?:is|be|are|denotes?|sei|ist|soit|est|es|sea|是|为|為|は|은|는|을|를|이|가)\s*(?:an?|the|any|some|every)?{_BETWEEN}{words}",
    )
)


def with_named_sets(context: Context, sentence: str) -> Context:
    """The context with what a sentence, its maths in place, calls alphabets and parts of them."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    facts: list[Fact] = [told_set(name, True) for on in _ON for m in re.finditer(on, flat, re.I) if (name := _name(m["set"])) is not None]
    for pattern, alphabet in _CALLED:
        facts += [told_set(name, alphabet) for m in pattern.finditer(flat) if (name := _name(m["set"])) is not None]
    facts += [
        told_values(x, name)
        for pattern in _TAKES
        for m in pattern.finditer(flat)
        if (name := _name(m["set"])) is not None
        for x in _variables(m["names"])
    ]
    return context.extend(*facts) if facts else context


def _variables(names: str) -> list[str]:
    """The X and Y of `$X$ and $Y$`."""
    return re.findall(r"(?<![A-Za-z\\])[A-Z](?:_\d)?(?![A-Za-z])", names)


def _name(tex: str) -> Name | None:
    try:
        node = read_expression(tex)
    except ReadError:
        return None
    return node if isinstance(node, Name) else None
