"""Numbers of outcomes that words tell: "on four symbols", "a vocabulary of 1,000 words", "6 classes", "a die"."""

from __future__ import annotations

import re

from ...patterns import regex
from .laws_in_words import THINGS
from .number_words import COUNT, SEVERAL_WORDS, whole_number

_CHINESE = dict(zip("两二三四五六七八九十", [2, *range(2, 11)], strict=True))
_NUMBER = rf"\$?(?P<n>{COUNT})\$?"
_LIKELY = r"(?:[- ](?:equally|possible|likely|different|distinct|discrete|probable|mutually|exclusive|target|output|unique)){0,3}[- ]"
_COUNTED = regex(
    rf"(?<![\w.]){_NUMBER}{_LIKELY}(?:outcomes?|class(?:es)?|categor(?:y|ies)|labels?|values?|states?|options?|possibilit(?:y|ies)|sides?|sided|faces?|"
    r"clusters?|choices?|alternatives?|colou?rs?|answers?|actions?|bins?)\b",
    re.I,
)
#: So many letters of an alphabet, not of a message.
_OF_AN_ALPHABET = regex(
    rf"\b(?:(?:alphabet|vocabulary|set|dictionary)\s+(?:of|with|has|contains)(?:\s+size)?\s+(?:only\s+|just\s+)?(?<![\w.]){_NUMBER}\b|"
    rf"(?:over|on|among|between)\s+(?:only\s+|just\s+)?(?<![\w.]){_NUMBER.replace('<n>', '<of>')}{_LIKELY}"
    r"(?:symbols?|letters?|tokens?|words?|characters?|elements?|items?|messages?|points?|horses?|types?|topics?)\b)",
    re.I,
)
_SIZE = regex(
    r"(?:\|\s*\\?(?:math\w+\{)?\s*[A-Z]\s*\}?\s*\||(?<![A-Za-z\\_])[KkVnNCcMm])\s*=\s*(?P<n>\d[\d,]*)(?![\d.])"
    r"(?!\s*\$?\s+(?:[a-z-]+\s+)?(?:heads?|experts?|layers?|components?|rows?|samples?|examples?|datasets?|steps?|models?|documents?|epochs?|"
    r"positions?|sentences?|points?|GPUs?|clients?|agents?|sequences?|draws?|trials?|flips?|tosses|times)\b)"
)
_EAST_ASIAN = regex(
    r"(?<![A-Za-z0-9_.])(?P<n>\d{1,6}|[两二三四五六七八九十])\s*"
    r"(?:(?:个|種|种|类)(?:不同|可能|等概率|离散)?的?(?:取值|值|结果|类别|状态|符号|事件|面)|개의? ?(?:서로 다른 ?)?(?:값|클래스|결과|범주|상태|기호)|"
    r"(?:つ|個|種類|通り)の?(?:値|結果|クラス|状態|記号)|クラス|클래스|类别)"
)
_SYMBOLS = regex(
    rf"(?<![\w.]){_NUMBER}{_LIKELY}(?:symbols?|letters?|tokens?|words?|characters?|elements?|items?|messages?|points?|horses?|types?|topics?|species)\b",
    re.I,
)
_SET = regex(r"\\\{(?P<items>[^{}$]{1,80})\\\}")
_KINDS = (
    (
        regex(
            r"\bbinary (?:random )?(?:variable|classifier|outcome|label|event|source|symbol|alphabet|distribution|case|classification|target|entropy|choice)\b|\bcoin\b|\bbernoulli\b",
            re.I,
        ),
        2,
    ),
    (regex(r"\bternary\b|\btrits?\b", re.I), 3),
    (regex(r"\bquaternary\b|\bnucleotides?\b", re.I), 4),
    (regex(r"\bdie\b", re.I), 6),
)
_OVER = regex(rf"(?:on|over|across|among)\s+(?:a set of |an alphabet of |the |all |its )?{_NUMBER}{_LIKELY}{THINGS}\s*", re.I)
#: Several draws: a string of two letters has more outcomes than two. The code inside a binary classifier has outcomes of its own.
SEVERAL = regex(
    r"\b(?:strings?|sequences?|lengths?|vectors?|tuples?|pairs?|flips|tosses|throws|rolls|times|blocks?|dice|coins|joint\w*|twice|again|sums?|totals?|scores?|long|per|draws?|samples?|hidden|latent|internal|layers?|"
    r"embeddings?|representations?|features?|codes?)\b|"
    r"\bmessages? (?:of|has|have|with|contain\w*|consist\w*)\b",
    re.I,
)

#: What may be a number of outcomes in another wording: then no law on more outcomes refutes.
SOME = regex(
    rf"\b(?:alphabet|vocabulary|support|outcomes|classes|categories|labels|symbols|letters|sided|clusters|trits?|ternary|quaternary|{SEVERAL_WORDS}|binary|coins?|dice|bernoulli|boolean|bytes?|nucleotides?|yes[-/ ]no)\b|"
    r"(?<![A-Za-z\\_])[KkVnNCcMm]\s*=\s*\d|"
    r"\\in\s*\\?\{|\\in\s*\\\{|\\ldots|\\dots|[(\[]\s*0?\.\d+\s*,",
    re.I,
)


def told_sizes(words: str) -> set[int]:
    """The numbers of outcomes that words tell, each more than one."""
    found = [m for pattern in (_COUNTED, _OF_AN_ALPHABET, _SIZE, _EAST_ASIAN) for m in pattern.finditer(words)]
    counted = {_count(m["n"] or m.groupdict()["of"]) for m in found}
    return {k for k in counted if k > 1} | {size for pattern, size in _KINDS if pattern.search(words)}


def listed_sizes(words: str) -> set[int]:
    r"""How many outcomes a set has that is written out, \{a, b, c\}, and how many symbols are spoken of, which may be those of a message."""
    counted = {_count(m["n"]) for m in _SYMBOLS.finditer(words)} | {size_of_set(m["items"]) or 0 for m in _SET.finditer(words)}
    return {k for k in counted if k > 1}


def size_of_set(items: str) -> int | None:
    r"""The three of a, b, c, and the six of 1, \dots, 6; None where it is open."""
    listed = [x.strip() for x in items.split(",")]
    if not any("dots" in x or "..." in x or "…" in x for x in listed):
        return len(listed)
    first, last = listed[0], listed[-1]
    return int(last) - int(first) + 1 if first in ("0", "1") and last.isdigit() else None


def told_over(words: str) -> int | None:
    """The four of "over four symbols", where words say this and no more."""
    m = _OVER.fullmatch(words)
    return None if m is None else _count(m["n"])


def _count(text: str) -> int:
    return _CHINESE.get(text) or whole_number(text)


__all__ = ["SEVERAL", "SOME", "listed_sizes", "size_of_set", "told_over", "told_sizes"]
