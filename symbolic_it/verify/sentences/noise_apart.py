r"""Noise apart from its signal, as a sentence tells it: "noise $Z$", "$Z$ is independent of $X$", "$Z$ depends on $X$"."""

from __future__ import annotations

import re
from itertools import combinations

from ...notation.context import Context, Fact
from ...notation.elaborate.conditions.linear_dependence import linear_dependence
from ...notation.elaborate.roles.told_kinds import DEPENDENT, noise_fact
from ...patterns import regex

_NOISE = regex(
    r"\bnois[ey]\w*|\bAWGN\b|\bGaussian channel|\bnormal channel|Rausch\w*|\bbruit|\bruido|\brumore|\bruído|canal gaussiano|канал|шум\w*|噪声|雜訊|高斯信道|잡음|"
    r"가우시안 채널|雑音|ノイズ|\bBSC\b|binary[- ]symmetric|二(?:元|进制)对称|이진 ?대칭|2 ?元対称|二元対称",
    re.I,
)
_DEPENDENT = regex(
    r"(?:correlated|dependent|coloured|colored|depends?) (?:\w+ )?(?:noise|on the (?:input|signal))|signal-dependent|"
    r"noise[^.;]{0,40}\b(?:depends?|correlated|dependent)\b", re.I)  # fmt: skip
#: "$Z$ is correlated with $X$", "$Z = -X$": no noise apart, whatever was said before.
_TIED = regex(
    r"\$\s*[A-Z](?:_\w)?\s*\$[^.;$]{0,40}?(?:\bcorrelated\b|\bdepend(?:s|ent|ing|ed)?\b|\bnot (?:\w+ )?independent|相关|不独立|依赖)|"
    r"(?:\bcorrelated|\bdependent|\bdepends|\bnot (?:\w+ )?independent) (?:\w+ ){0,3}?\$\s*[A-Z]|(?:\bcorrelated|\bdependent) noise",
    re.I,
)
#: "$Y = X + Z$, where $Z$ is independent of $X$": of the channel that the sentence defines.
_SUM = regex(
    r"\$[^$]*?(?<![A-Za-z])[A-Z](?P<i>_\w)?\s*=\s*(?P<a>[A-Z])(?(i)(?P=i))\s*(?:[+-]|\\oplus)\s*(?P<b>[A-Z])(?(i)(?P=i))\s*(?:[,.;][^$]*|\\q?quad[^$]*)?\$"
)
_APART = regex(
    r"\$\s*(?P<a>[A-Z])(?:_\w)?\s*(?:\\sim[^$]*)?\$\s*,?\s*(?:(?:is|and|which is|that is|being)\s+)*(?:also |statistically )?independent (?:of|from) "
    r"(?:the )?(?:channel )?(?:input |signal )?\$\s*(?P<b>[A-Z])(?:_\w)?\s*\$(?!\s*(?:given|conditional))|"
    r"\$\s*(?P<c>[A-Z])(?:_\w)?\s*(?:\\sim[^$]*)?\$\s*,?\s*(?:且|并且)?(?:与|和|跟)\s*(?:输入)?\s*\$\s*(?P<d>[A-Z])(?:_\w)?\s*\$\s*(?:相互|统计)?独立"
)
_HEDGED = regex(
    r"\b(?:if|iff|when|whenever|whether|unless|not|cannot|only|given(?! by)|dependent|correlated|would)\b|如果|若|不|当|给定", re.I
)
_WHERE = regex(r"\W*(?:where|with|here|in which|and|其中|这里)", re.I)
_WITHOUT = regex(
    r"\b(?:noise-?less|noise-free|(?:no|without|not|neither|nor|isn't|aren't|is absent|sans|ohne|kein\w*|sin|senza|sem)\b[^.;$]{0,20}\b(?:nois|bruit|rausch|ruido|rumore|ruído))|"
    r"nois\w*[^.;$]{0,20}\b(?:not|no|absent|neglected|ignored)\b|无噪|没有噪声|잡음[이은]? ?없|雑音[がの]?な",
    re.I,
)
_NOISE_WORD = r"(?:noise|Rauschen|bruit|ruido|rumore|ruído|шум\w*|噪声|雜訊|잡음|雑音|ノイズ)"
_LETTER = r"\$\s*([A-Z])(?:_\w)?\s*(?:\\sim[^$]*)?\$"
_OTHER = r"\b(?:of|from|to|on|in|at|and|for|with|than)\b|independ|与|和|跟|独立|과|와|と"  # "noise independent of $X$" names no noise
#: "noise $Z$", "噪声 $Z$", "$Z$ is white noise", "$Z$ 是噪声": which letter the noise is.
_CALLED = [
    regex(rf"{_NOISE_WORD}(?:(?!{_OTHER})[^$.,;。，]){{0,20}}{_LETTER}", re.I),
    regex(rf"{_LETTER}\s*,?\s*(?:is|are|be|being|denotes?|represents?|as|ist|est|es|è|é|—|是|为|為|は|은|는)\s*[^$.,;。，]{{0,40}}{_NOISE_WORD}", re.I),
]  # fmt: skip
_CHANNEL = regex(r"channel|additive|AWGN|Kanal|canal|канал|信道|通道|채널|通信路", re.I)


def noise_told(context: Context, flat: str) -> tuple[Fact, ...]:
    """What a sentence, its maths between single dollars, says of the noise in a sum of two variables."""
    sums = _sums(flat, context)
    if _ties(flat, sums) or _DEPENDENT.search(flat) is not None:
        return (noise_fact(DEPENDENT),)
    if (parts := _calls_apart(flat, sums)) is not None:
        return (noise_fact(*parts),)
    if _NOISE.search(flat) is None or _WITHOUT.search(flat) is not None:
        return ()
    letters = {letter for pattern in _CALLED for m in pattern.finditer(flat) for letter in m.groups() if letter}
    if not letters:
        letters = {letter for m in _SUM.finditer(flat) for letter in (m["a"], m["b"])}
    of_any = not letters and _CHANNEL.search(flat) is not None and re.search(r"\$[^$]*[A-Z]", flat) is None
    return (noise_fact(*sorted(letters)),) if letters or of_any else ()


def _calls_apart(flat: str, sums: set[frozenset[str]]) -> frozenset[str] | None:
    """The parts of a sum that a sentence calls independent, where it defines the sum or goes on from that."""
    apart = _APART.search(flat)
    if apart is None or _HEDGED.search(re.sub(r"\$[^$]*\$", " ", flat)) is not None:
        return None
    here = _SUM.search(flat) is not None or _WHERE.match(flat) is not None
    parts = frozenset((apart["a"] or apart["c"], apart["b"] or apart["d"]))
    return parts if here and parts in sums else None


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
