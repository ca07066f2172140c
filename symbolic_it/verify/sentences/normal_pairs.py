r"""Pairs of normal variables that a sentence names: "let $(X, Y)$ be jointly Gaussian with correlation coefficient $\rho$"."""

from __future__ import annotations

import re

from ...notation.context import Fact, NormalPair
from ...notation.syntax import ReadError, read_expression
from ...notation.syntax.nodes import Name

_KIND = re.compile(r"(?:jointly|bivariate|bi-variate)\s+(?:gaussian|normal)|(?:gaussian|normal)\s+(?:pair|vector)|联合(?:高斯|正态)|결합 ?(?:가우시안|정규)|二次元正規", re.I)
_PAIR = re.compile(r"\$\s*\(?\s*([A-Z])\s*(?:\$\s*(?:and|,|und|et|와|과|と|和)\s*\$|,)\s*([A-Z])\s*\)?\s*(?:\\sim[^$]*)?\$")
_CORRELATION = re.compile(r"(?:correlat\w+|相关系数|相関係数|상관 ?계수)[^$.;]{0,30}\$\s*(\\rho(?:_\{?\w{1,4}\}?)?|r)\s*\$", re.I)
_DENIED = re.compile(r"\b(?:not|need not|neither|un(?:correlated)?|if|unless|whether)\b[^.]{0,30}(?:jointly|bivariate)", re.I)


def normal_pairs(sentence: str) -> tuple[Fact, ...]:
    """What a sentence with its maths in place says of a pair of normal variables."""
    if _KIND.search(sentence) is None or _DENIED.search(sentence) is not None:
        return ()
    pairs, correlations = _PAIR.findall(sentence), _CORRELATION.findall(sentence)
    if len(pairs) != 1 or len(set(correlations)) != 1 or pairs[0][0] == pairs[0][1]:
        return ()
    try:
        correlation = read_expression(correlations[0])
    except ReadError:
        return ()
    return (Fact("", NormalPair(pairs[0], correlation), sentence),) if isinstance(correlation, Name) else ()
