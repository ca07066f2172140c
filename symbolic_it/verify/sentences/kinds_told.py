"""Kinds that a sentence tells of letters: "a random vector $X$", "$X$ in $d$ dimensions", "a random variable $b$"."""

from __future__ import annotations

import re

from ...notation.context import Context, Fact
from ...notation.elaborate.roles.letters import GREEK
from ...notation.elaborate.roles.told_kinds import Kind, kind_fact
from ...notation.syntax.nodes import Name
from ...patterns import regex
from .noise_apart import noise_told

_VECTOR = (
    r"(?:random|Gaussian|normal|continuous|multivariate|real)[- ](?:random )?vectors?|vector-valued|\$\\mathbb\s*\{?R\}?\s*\^[^$]*\$-valued|multivariate|multi-?dimensional|(?:\$\w+\$|\b(?!one\b|1\b)\w+)[- ]dimensional|"
    r"Zufallsvektor(?:en)?|vecteurs? aléatoires?|vectore?s? aleatorios?|vettor[ei] aleator[io]i?|(?:\$\w\$\s*维)?随机向量|多维|확률 ?벡터|다변량|確率ベクトル|多次元"
)
_IN_DIMENSIONS = r"[^$.;]{0,40}\b(?:in|of|with|takes? values in|values in)\s+(?:\$[nkdDN]\$\s+dimensions?|dimensions?\s+\$[nkdDN]\$|\$\\mathbb\s*\{?R\}?\s*\^)"
_RANDOM = (
    r"random (?:variables?|numbers?|matri(?:x|ces)|coefficients?|scalars?)|noise|randomly (?:drawn|chosen)|Zufallsvariablen?|variables? aléatoires?|variables? aleatorias?|"
    r"variabil[ei] aleatori[ae]|variáve(?:l|is) aleatórias?|随机变量|噪声|확률 ?변수|잡음|確率変数|雑音|случайн\w+(?:\s+величин\w*)?|випадков\w+(?:\s+величин\w*)?|zmienn\w+ losow\w+"
)
_GREEK = "|".join(sorted({*GREEK, *(name.capitalize() for name in GREEK)}))
_LETTER = rf"(?:(?:\\(?:mathbf|boldsymbol|bm)\s*\{{?\s*)?[A-Za-z]\}}?|\\(?:{_GREEK})\b)"
_ONE = rf"\$\s*{_LETTER}(?:\s*,\s*{_LETTER}){{0,5}}\s*(?:\\(?:in|sim)[^$]*|=\s*\([^$]*)?\$"
_JOINED = r"\s*(?:,(?:\s*and\b)?|and\b|und\b|et\b|y\b|e\b|и\b|і\b|та\b|oraz\b|和|与|及|、|와|과|と)\s*"
_NAMES = rf"(?P<names>{_ONE}(?:{_JOINED}{_ONE}){{0,5}})"
_IS = r"\s*,?\s*(?:be|is|are|denotes?|sei|ist|soit|est|es|sea|sia|è|é|seja|是|为|為|は|가|이|을|를|은|는|—)\s*(?:an?|the|any|some|another|ein|eine|un|una|uma|une)?\s*(?:\w+[ -]){0,3}?"
_IS_RANDOM = r"\s+(?:(?:is|are|be|being)\s+(?:also |itself |now )?(?:random|drawn|independent)|(?:an? |some )?(?:\w+ )?noise)\b"
_DEPENDS = (
    r"\s*(?:,?\s*which\s+)?(?:(?:itself |also |again )?(?:depends? (?:\w+ )?(?:on|upon)|(?:is|are|be) (?:an? )?(?:\w+ )?functions? of|hängt von|dépend de|depende d[eo]|dipende da)|"
    r"依赖于|取决于|是\s*\$[^$]*\$\s*的函数|는\s*\$[^$]*\$\s*(?:에 의존|의 함수)|は\s*\$[^$]*\$\s*(?:に依存|の関数))"
)
#: Of what a product may not be that of numbers, nor be taken in any order.
NO_NUMBERS = (
    r"(?<!random )(?<!confusion )(?:matri(?:x|ces)|(?:linear |differential |random )?operators?|strings|words over|quaternions?|tensors|Matri(?:x|zen)|Operatoren|matrices?|opérateurs?|"
    r"matric[ei]|operadores|matrizes|矩阵|算子|행렬|연산자|行列|作用素|матриц\w*|оператор\w*)"
)
_NUMBER = r"(?<!random )(?:scalars?|constants?|real numbers?)\b|标量|常数|常量|상수|스칼라|定数|スカラー"


def _told(kind: Kind, words: str) -> tuple[Kind, re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """Before the letters, or behind them with a verb; the words alone are searched first, since they are compiled and read in a third of the time."""
    patterns = (rf"(?:{words})\s*{_NAMES}", rf"{_NAMES}{_IS}(?:{words})")
    return kind, regex(words, re.I), tuple(regex(p, re.I) for p in patterns)


def _told_behind(kind: Kind, words: str) -> tuple[Kind, re.Pattern[str], tuple[re.Pattern[str], ...]]:
    return kind, regex(words, re.I), (regex(_NAMES + words, re.I),)


_TOLD = (
    _told("another", NO_NUMBERS), _told("random", _RANDOM), _told_behind("random", _IS_RANDOM), _told("vector", _VECTOR),
    _told_behind("vector", _IN_DIMENSIONS), _told_behind("function", _DEPENDS), _told("number", _NUMBER),
)  # fmt: skip


def with_told_kinds(context: Context, sentence: str) -> Context:
    """The context with the kinds of letters that a sentence, its maths in place, tells."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    facts: list[Fact] = []
    for kind, said, patterns in _TOLD:
        if said.search(flat) is not None:
            facts += [fact for pattern in patterns for fact in _named(pattern, flat, kind)]
    facts += noise_told(context, flat)
    return context.extend(*facts) if facts else context


def _named(pattern: re.Pattern[str], flat: str, kind: Kind) -> list[Fact]:
    return [kind_fact(Name(letter), kind) for m in pattern.finditer(flat) for letter in _letters(m["names"])]


def _letters(names: str) -> list[str]:
    """The X and Y of `$X$ and $Y \\in ...$`."""
    spans = (re.split(r"\\(?:in|sim)\b|=", span)[0] for span in re.findall(r"\$([^$]*)\$", names))
    return [
        letter
        for span in spans
        for letter in re.findall(
            rf"(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])|(?<=\\)(?:{_GREEK})\b", re.sub(r"\\(?:mathbf|boldsymbol|bm)", "", span)
        )
    ]
