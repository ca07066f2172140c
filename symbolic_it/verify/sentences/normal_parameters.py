r"""Normal laws by their parameters: $p(x; \mu, \sigma^2)$, "Gaussians $p$ and $q$ with means $a$, $b$ and variances ..."."""

from __future__ import annotations

import re

from ...patterns import regex

_NORMAL = r"\bgaussians?\b|\bnormal(?!i[sz])|高斯|正态|正態|常態|正規|ガウス|정규|가우시안|가우스|нормальн|гауссовск|gaussien|gaussian[oae]|gau(?:ß|ss)"
_SPEAKS = regex(_NORMAL, re.I)
_LAW = r"(?:[fgpqPQ]|\\rho)(?:_\{?\\?\w+\}?)?"
_PART = r"[^$=<>,;|()]{1,24}"
#: p(x; \mu, \sigma^2): the second parameter is a variance by its form.
_CALLED = regex(
    rf"\$\s*(?P<law>{_LAW})\s*\(\s*[a-z]\s*(?:;|\||\\mid|\\vert)\s*(?P<mean>{_PART}),\s*(?P<spread>{_PART}\^\{{?2\}}?|\\Sigma(?:_\{{?\w+\}}?)?)\s*\)\s*\$"
)
_AND = r"(?:\s*(?:,|and|und|et|y|e|и|와|과|と|和|与|及|、)\s*)"
_TWO = rf"(?:\$\s*(?P<{{0}}1>{{1}})\s*\${_AND}\$\s*(?P<{{0}}2>{{1}})\s*\$|\$\s*(?P<{{0}}3>{{1}})\s*,\s*(?P<{{0}}4>{{1}})\s*\$)"
_RESPECTIVELY = r"\s*(?:respectively|(?:are|is|of|given by|be)\s+|分别为|分別為|为|は(?:それぞれ)?|がそれぞれ|[이가은는]?\s*각각)?\s*"
_LAWS = regex(_TWO.format("l", _LAW))
_MEANS = regex(
    r"(?:\bmeans?|\bmean vectors?|均值(?:向量)?|均值|平均(?:ベクトル)?|평균(?: ?벡터)?)"
    + _RESPECTIVELY
    + _TWO.format("m", r"[^$=<>,]{1,30}"),
    re.I,
)
_VARIANCES = regex(
    r"(?P<kind>\b(?:co)?variances?(?: matrices)?|\bstandard deviations?|协方差(?:矩阵)?|方差|标准差|共分散(?:行列)?|分散|標準偏差|공분산(?: ?행렬)?|분산|표준 ?편차)"
    + _RESPECTIVELY
    + _TWO.format("s", r"[^$=<>,]{1,30}"),
    re.I,
)
#: "the same variance $v$", "equal variances $v$", "方差均为 $v$".
_COMMON = regex(
    r"(?:\b(?:same|equal|common|identical|shared)\s+(?P<kind>(?:co)?variances?(?:\s+matri(?:x|ces))?|standard\s+deviations?)|"
    r"(?:相同的?|共同的?)(?P<kind1>协方差(?:矩阵)?|方差|标准差)(?:为|是)?|(?P<kind2>协方差(?:矩阵)?|方差|标准差)(?:相同|均|都)[,，]?(?:且)?(?:同?为|是)|"
    r"같은\s*(?P<kind3>공분산|분산|표준 ?편차)(?:이|가|인|을|를)?|同じ(?P<kind4>共分散|分散|標準偏差)(?:が|を)?|"
    r"\b(?:and|with|of|,)\s+(?:an?\s+)?(?P<kind5>(?:co)?variance(?:\s+matrix)?|standard\s+deviation))\s*\$\s*(?P<spread>[^$=<>,]{1,30})\s*\$(?(kind5)(?!\s*(?:for|of|in|and\s+\$|,\s*\$)))|"
    r"\b(?P<unit>unit)[- ]variances?\b",
    re.I,
)
_NOT = regex(
    r"\b(?:not|never|if|unless|whether|neither|no|unlike|log-?normal\w*|truncated|folded|mixtures?|products?|Laplace|Student\w*|Gumbel|Cauchy|compar\w+|approximat\w+)\b|不是|아[니닌닐님닙]",
    re.I,
)

_ALIKE = regex(r"\b(?:equal|same|common)\b|相同|同じ|같은", re.I)


def normal_parameters(sentence: str) -> tuple[str, ...]:
    r"""`p = \mathcal{N}(a, b)` for each law that a sentence gives its parameters. Maths stands between dollar signs."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    if _SPEAKS.search(flat) is None or _NOT.search(re.sub(r"\$[^$]*\$", "$", flat)) is not None:
        return ()
    called = [rf"{m['law']} = \mathcal{{N}}({m['mean']}, {m['spread']})" for m in _CALLED.finditer(flat)]
    if called:
        return tuple(called) if len({x.split(" =")[0] for x in called}) == len(called) else ()
    laws, means = _LAWS.search(flat), _MEANS.search(flat)
    if laws is None or means is None or laws.start() > means.start():
        return ()
    return _told(_pair(laws, "l"), means, _spreads(flat, laws.start()))


def of_a_divergence(sentence: str, following: str) -> tuple[str, ...]:
    r"""The same for "two Gaussians with means $a$, $b$ and variances $v$, $w$" that go by the letters of the first divergence behind.

    ``following``: the sentence behind it. A bare D_KL is of p and q.
    """
    flat, behind = (re.sub(r"\\[()\[\]]|\$+", "$", x) for x in (sentence, following))
    two = _TWO_NORMALS.search(flat)
    if two is None or _NOT.search(re.sub(r"\$[^$]*\$", "$", flat)) is not None:
        return ()
    means, spreads = _MEANS.search(flat, two.end()), _spreads(flat, two.start())
    if means is None or spreads is None:
        return ()
    for text, start in ((flat, two.end()), (behind, 0)):
        if (compared := _COMPARED.search(text, start)) is not None:
            letters = (compared["one"], compared["other"])
            return _told(letters, means, spreads) if letters[0] != letters[1] else ()
        if _BARE.search(text, start) is not None:
            return _told(("p", "q"), means, spreads)
    return ()


_TWO_NORMALS = regex(
    r"\b(?:two|any two)\s+(?:[\w-]+\s+){0,2}?(?:gaussians|normals|(?:gaussian|normal)\s+(?:distributions|laws|densities|random variables))\b(?!\s*\$)|"
    r"两个(?:一维|单变量)?(?:高斯|正态)分布|두\s*(?:개의\s*)?(?:정규|가우시안) ?분포|2つの(?:正規|ガウス)分布",
    re.I,
)
_COMPARED = regex(rf"\(\s*(?P<one>{_LAW})\s*(?:\\\||\|\||\|\\\||\\parallel|\\Vert|‖|∥)\s*(?P<other>{_LAW})\s*\)")
_BARE = regex(r"\$\s*&?\s*(?:D_\{?(?:KL|\\(?:text|mathrm|rm)\s*\{KL\})\}?|(?:\\(?:text|mathrm|operatorname)\s*\{)KL\}|KL)\s*&?\s*=")


def _told(laws: tuple[str, str], means: re.Match[str], spreads: tuple[str, str] | None) -> tuple[str, ...]:
    rows = zip(laws, _pair(means, "m"), spreads or (), strict=spreads is not None)
    return tuple(rf"{law} = \mathcal{{N}}({mean}, {spread})" for law, mean, spread in rows)


def _spreads(flat: str, behind: int) -> tuple[str, str] | None:
    """The two variances told behind a place, or the one that both laws have."""
    words = re.sub(r"\$[^$]*\$", "$", flat)
    common = _COMMON.search(flat, behind)
    if common is not None:
        kind = next(v for k, v in common.groupdict().items() if k.startswith(("kind", "unit")) and v)
        both = ("1", "1") if common["unit"] else (common["spread"], common["spread"])
        return None if _VARIANCES.search(flat, behind) is not None else _as_variances(kind, both)
    two = _VARIANCES.search(flat, behind)
    return None if two is None or _ALIKE.search(words) is not None else _as_variances(two["kind"], _pair(two, "s"))


def _as_variances(kind: str, spreads: tuple[str, str]) -> tuple[str, str]:
    deviations = re.match(r"standard|标准差|標準偏差|표준", kind, re.I) is not None
    one, other = (f"({x})^2" if deviations else x for x in spreads)
    return one, other


def _pair(m: re.Match[str], name: str) -> tuple[str, str]:
    return (m[name + "1"], m[name + "2"]) if m[name + "1"] else (m[name + "3"], m[name + "4"])
