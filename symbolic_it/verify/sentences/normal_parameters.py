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
_NOT = regex(
    r"\b(?:not|never|if|unless|whether|neither|no|unlike|log-?normal\w*|truncated|folded|mixtures?|products?|Laplace|Student\w*|Gumbel|Cauchy|compar\w+|approximat\w+|equal|same|common)\b|不是|相同|同じ|같은|아니",
    re.I,
)


def normal_parameters(sentence: str) -> tuple[str, ...]:
    r"""`p = \mathcal{N}(a, b)` for each law that a sentence gives its parameters. Maths stands between dollar signs."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    if _SPEAKS.search(flat) is None or _NOT.search(re.sub(r"\$[^$]*\$", "$", flat)) is not None:
        return ()
    called = [rf"{m['law']} = \mathcal{{N}}({m['mean']}, {m['spread']})" for m in _CALLED.finditer(flat)]
    if called:
        return tuple(called) if len({x.split(" =")[0] for x in called}) == len(called) else ()
    laws, means, spreads = _LAWS.search(flat), _MEANS.search(flat), _VARIANCES.search(flat)
    if laws is None or means is None or spreads is None or laws.start() > min(means.start(), spreads.start()):
        return ()
    deviations = re.match(r"standard|标准差|標準偏差|표준", spreads["kind"], re.I) is not None
    rows = zip(_pair(laws, "l"), _pair(means, "m"), _pair(spreads, "s"), strict=True)
    return tuple(rf"{law} = \mathcal{{N}}({mean}, {f'({spread})^2' if deviations else spread})" for law, mean, spread in rows)


def _pair(m: re.Match[str], name: str) -> tuple[str, str]:
    return (m[name + "1"], m[name + "2"]) if m[name + "1"] else (m[name + "3"], m[name + "4"])
