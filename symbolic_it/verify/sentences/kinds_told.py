"""Kinds that a sentence tells of letters: "a random vector $X$", "$X$ in $d$ dimensions", "a random variable $b$"."""

from __future__ import annotations

import re
from itertools import combinations

from ...notation.context import Context, Declared, Fact
from ...notation.elaborate.conditions.linear_dependence import linear_dependence
from ...notation.elaborate.roles.letters import GREEK
from ...notation.elaborate.roles.told_kinds import NOISE, Kind, kind_fact
from ...notation.syntax.nodes import Name

_VECTOR = (
    r"(?:random|Gaussian|normal|continuous|multivariate|real)[- ](?:random )?vectors?|vector-valued|\$\\mathbb\s*\{?R\}?\s*\^[^$]*\$-valued|multivariate|multi-?dimensional|(?:\$\w+\$|\b(?!one\b|1\b)\w+)[- ]dimensional|"
    r"Zufallsvektor(?:en)?|vecteurs? aléatoires?|vectore?s? aleatorios?|vettor[ei] aleator[io]i?|(?:\$\w\$\s*维)?随机向量|多维|확률 ?벡터|다변량|確率ベクトル|多次元"
)
_IN_DIMENSIONS = r"[^$.;]{0,40}\b(?:in|of|with|takes? values in|values in)\s+(?:\$[nkdDN]\$\s+dimensions?|dimensions?\s+\$[nkdDN]\$|\$\\mathbb\s*\{?R\}?\s*\^)"
_RANDOM = (
    r"random (?:variables?|numbers?|matri(?:x|ces)|coefficients?|scalars?)|noise|randomly (?:drawn|chosen)|Zufallsvariablen?|variables? aléatoires?|variables? aleatorias?|"
    r"variabil[ei] aleatori[ae]|variáve(?:l|is) aleatórias?|随机变量|噪声|확률 ?변수|잡음|確率変数|雑音|случайн\w+(?:\s+величин\w*)?|випадков\w+(?:\s+величин\w*)?|zmienn\w+ losow\w+"
)
_GREEK = "|".join(sorted(GREEK))
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
_NOISE = re.compile(
    r"\bnois[ey]\w*|\bAWGN\b|\bGaussian channel|\bnormal channel|Rausch\w*|\bbruit|\bruido|\brumore|\bruído|canal gaussiano|канал|шум\w*|噪声|雜訊|高斯信道|잡음|"
    r"가우시안 채널|雑音|ノイズ",
    re.I,
)
_DEPENDENT = re.compile(
    r"(?:correlated|dependent|coloured|colored|depends?) (?:\w+ )?(?:noise|on the (?:input|signal))|signal-dependent|"
    r"noise[^.;]{0,40}\b(?:depends?|correlated|dependent)\b", re.I)  # fmt: skip
#: "$Z$ is correlated with $X$", "$Z = -X$": no noise apart, whatever was said before.
_TIED = re.compile(
    r"\$\s*[A-Z](?:_\w)?\s*\$[^.;$]{0,40}?(?:\bcorrelated\b|\bdepend(?:s|ent|ing|ed)?\b|\bnot (?:\w+ )?independent|相关|不独立|依赖)|"
    r"(?:\bcorrelated|\bdependent|\bdepends|\bnot (?:\w+ )?independent) (?:\w+ ){0,3}?\$\s*[A-Z]|(?:\bcorrelated|\bdependent) noise",
    re.I,
)
#: "$Y = X + Z$, where $Z$ is independent of $X$": of the channel that the sentence defines.
_SUM = re.compile(r"\$[^$]*?(?<![A-Za-z])[A-Z](?P<i>_\w)?\s*=\s*(?P<a>[A-Z])(?(i)(?P=i))\s*[+-]\s*(?P<b>[A-Z])(?(i)(?P=i))\s*(?:[,.;][^$]*|\\q?quad[^$]*)?\$")
_APART = re.compile(
    r"\$\s*(?P<a>[A-Z])(?:_\w)?\s*(?:\\sim[^$]*)?\$\s*,?\s*(?:(?:is|and|which is|that is|being)\s+)*(?:also |statistically )?independent (?:of|from) "
    r"(?:the )?(?:channel )?(?:input |signal )?\$\s*(?P<b>[A-Z])(?:_\w)?\s*\$(?!\s*(?:given|conditional))|"
    r"\$\s*(?P<c>[A-Z])(?:_\w)?\s*(?:\\sim[^$]*)?\$\s*,?\s*(?:且|并且)?(?:与|和|跟)\s*(?:输入)?\s*\$\s*(?P<d>[A-Z])(?:_\w)?\s*\$\s*(?:相互|统计)?独立"
)
_HEDGED = re.compile(r"\b(?:if|iff|when|whenever|whether|unless|not|cannot|only|given(?! by)|dependent|correlated|would)\b|如果|若|不|当|给定", re.I)
_WHERE = re.compile(r"\W*(?:where|with|here|in which|and|其中|这里)", re.I)
_R: Kind = "random"
_V: Kind = "vector"


def with_told_kinds(context: Context, sentence: str) -> Context:
    """The context with the kinds of letters that a sentence, its maths in place, tells."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    facts: list[Fact] = []
    for kind, words, more in ((_R, _RANDOM, _IS_RANDOM), (_V, _VECTOR, _IN_DIMENSIONS)):
        for pattern in (rf"(?:{words})\s*{_NAMES}", rf"{_NAMES}{_IS}(?:{words})", rf"{_NAMES}{more}"):
            facts += _named(pattern, flat, kind)
    facts += _named(rf"{_NAMES}{_DEPENDS}", flat, "function")
    sums = _sums(flat, context)
    tied = _ties(flat, sums) or _DEPENDENT.search(flat) is not None
    if _NOISE.search(flat) is not None or tied or _tells_a_noise(flat, sums):
        facts.append(Fact(NOISE, Declared("dependent" if tied else "independent")))
    return context.extend(*facts) if facts else context


def _tells_a_noise(flat: str, sums: set[frozenset[str]]) -> bool:
    """Whether a sentence calls one part of a sum independent of the other, where it defines the sum or goes on from that."""
    apart = _APART.search(flat)
    if apart is None or _HEDGED.search(re.sub(r"\$[^$]*\$", " ", flat)) is not None:
        return False
    here = _SUM.search(flat) is not None or _WHERE.match(flat) is not None
    return here and frozenset((apart["a"] or apart["c"], apart["b"] or apart["d"])) in sums


def _ties(flat: str, sums: set[frozenset[str]]) -> bool:
    """Whether a sentence says of the two parts of a sum that they depend on each other."""
    letters = set(re.findall(r"\$\s*([A-Z])(?:_\w)?\s*(?:\\sim[^$]*)?\$", flat))
    return any(parts <= letters for parts in sums) and _TIED.search(flat) is not None


def _sums(flat: str, context: Context) -> set[frozenset[str]]:
    """The two parts of each sum that the sentence or an earlier one defines."""
    out = {frozenset((m["a"], m["b"])) for m in _SUM.finditer(flat)}
    for fact in context.constraints():
        tied = linear_dependence(fact.value.chain)
        names = [n.split("_")[0] for n in tied.names] if tied is not None else []
        out |= {frozenset(pair) for pair in combinations(names, 2)} if len(names) == 3 else set()
    return out


def _named(pattern: str, flat: str, kind: Kind) -> list[Fact]:
    found = (m["names"] for m in re.finditer(pattern, flat, re.I))
    return [kind_fact(Name(letter), kind) for names in found for letter in _letters(names)]


def _letters(names: str) -> list[str]:
    """The X and Y of `$X$ and $Y \\in ...$`."""
    spans = (re.split(r"\\(?:in|sim)\b|=", span)[0] for span in re.findall(r"\$([^$]*)\$", names))
    return [letter for span in spans for letter in re.findall(rf"(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])|(?<=\\)(?:{_GREEK})\b", re.sub(r"\\(?:mathbf|boldsymbol|bm)", "", span))]
