r"""Pairs of normal variables that a sentence names: "let $(X, Y)$ be jointly Gaussian with correlation coefficient $\rho$"."""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import Context, Fact, NormalPair
from ...notation.syntax import ReadError, read_expression
from ...notation.syntax.languages import words
from ...notation.syntax.nodes import Name
from ...notation.syntax.walk import walk
from ...patterns import regex
from .variables_of_formulas import variables_of_informations

_KIND = regex(
    r"(?:jointly|bivariate|bi-variate|two-dimensional|2-?D)\s+(?:gaussian|normal)|(?:gaussian|normal)\s+(?:pair|vector)|"
    r"(?:联合|二维|二元|双变量)(?:高斯|正态)|(?:결합|이변량|2변량) ?(?:가우시안|정규)|(?:二次元|2次元|二変量|2変量)(?:正規|ガウス)",
    re.I,
)
_PAIR = regex(r"\$\s*\(?\s*([A-Z])\s*(?:\$\s*(?:and|,|und|et|와|과|と|和)\s*\$|,)\s*([A-Z])\s*\)?\s*(?:\\sim[^$]*)?\$")
_CORRELATION = regex(
    r"(?:correlat\w+|相关系数|相関係数|상관 ?계수)[^$.;]{0,30}\$\s*(\\rho(?:_\{?\w{1,4}\}?)?|r)\s*(?:=\s*-?[\d.]+\s*)?\$", re.I
)
_INTRODUCES = regex(
    r"(?:\b(?:let|now|suppose|assum\w+|consider|take|if|when|where|sei(?:en)?|sind|nun|soit|soient|sea|sean|sia|siano|seja|sejam|пусть)\b|令|设|假设|考虑|まず|いま|이제)[^$.;]*\Z"
    r"|(?:other|different|another|new)[^$.;]{0,20}\Z",
    re.I,
)
_COPULA = regex(
    r"\s*(?:(?:now|then)\s+)?(?:is|are|be|has|have|follows?|denotes?|ist|sind|est|sont|es|son|é|è|是|为|為|が|は|은|는|이|가|를|을|とする)(?![a-z])",
    re.I,
)
_BEGINS = regex(r"(?:^|[.;:,。，；、]|\b(?:now|then|that|here|variables?|pair))\s*\Z", re.I)
_STILL_NORMAL = regex(
    r"gaussian|normal|variances?|means?\b|standard|correlat|Varianz|variance|varianza|正态|高斯|方差|均值|가우시안|정규|분산|正規|ガウス|分散",
    re.I,
)
_OTHERWISE = regex(r"\b(?:not|no longer|un(?:related|correlated)|any|arbitrary|other)\b", re.I)
#: "X and Y are Bernoulli", "of any law", "not Gaussian": of a pair of which nothing was told.
_OTHER_LAW = regex(
    r"\b(?:bernoulli|binary|binomial|discrete|uniform\w*|poisson|exponential\w*|laplac\w*|cauchy|geometric\w*|categorical|multinomial|mixtures?|"
    r"student\w*|heavy-tailed|copulas?|other (?:laws?|distributions?|pairs?|variables?)|another (?:law|distribution|pair)|different (?:laws?|distributions?))\b|"
    r"\b(?:every|any|all|arbitrary|general) (?:(?!gaussian|normal|jointly|bivariate|such|these)\w+ )?(?:pairs?|variables?|laws?|distributions?)\b|"
    r"\bnon-?\s?(?:gaussian|normal)|(?:\b(?:not|neither|nor|need not|never|nicht|pas|no|não|non|не)|n't)\b[^.,;]{0,30}(?:gau(?:ss|ß)\w*|normal\w*|гаусс\w*|нормал\w*)|"
    + words("discrete")
    + r"|gleichverteilt|равномерн\w*|伯努利|均匀|泊松|非高斯|非正态|不是(?:联合)?(?:高斯|正态)|其他分布|베르누이|균등|포아송|가우시안이 아닌|정규분포가 아닌|다른 분포|"
    r"ベルヌーイ|一様|ポアソン|非正規|ガウス(?:分布)?でない|正規(?:分布)?でない",
    re.I,
)
_DENIED = regex(r"\b(?:not|need not|neither|un(?:correlated)?|if|unless|whether)\b[^.]{0,30}(?:jointly|bivariate)", re.I)


def without_redefined(context: Context, sentence: str) -> Context:
    """The context without pairs of which a sentence introduces a variable, or the correlation, as anything but normal ones, or speaks of others.

    What a formula says of them, Y = X^2, is known where the pair is used.
    """
    if not any(isinstance(f.value, NormalPair) for f in context.facts):
        return context
    others = _OTHER_LAW.search(sentence) is not None
    if _STILL_NORMAL.search(sentence) and not _OTHERWISE.search(sentence) and not others:
        return context
    told = _introduced(re.sub(r"\\[()\[\]]|\$+", "$", sentence))
    kept = (f for f in context.facts if not (isinstance(f.value, NormalPair) and (told & _names(f.value) or (others and not told))))
    return replace(context, facts=tuple(kept))


def _names(pair: NormalPair) -> set[str]:
    return {*pair.variables, *(n.base for n in walk(pair.correlation) if isinstance(n, Name))}


def _introduced(flat: str) -> set[str]:
    """The names that stand alone, or before a relation, behind "let" or the like, or before "is"."""
    out: set[str] = set()
    behind = begins = False  # behind a word of introduction; where a clause begins
    pieces = flat.split("$")
    for k in range(1, len(pieces), 2):
        before, after = pieces[k - 1], pieces[k + 1] if k + 1 < len(pieces) else ""
        joined = re.fullmatch(r"\s*(?:,|and|und|et|y|e|和|与|及|와|과|と)\s*", before) is not None
        behind = _INTRODUCES.search(before) is not None or (behind and joined)
        begins = _BEGINS.search(before) is not None or (begins and joined)
        names = re.fullmatch(
            r"\s*\(?\s*((?:\\?[A-Za-z]+\s*,\s*)*\\?[A-Za-z]+)\s*\)?\s*(?:(?:\\sim(?!\s*(?:\\\w+\s*\{?\s*)?N)|\\in).*)?", pieces[k], re.S
        )
        if names is not None and (behind or (begins and _COPULA.match(after))):
            out |= {n.strip().removeprefix("\\") for n in names[1].split(",")}
    return out


_SUPPOSES = regex(r"\W*(?:if|when|for|with)\b", re.I)
_IN_DOUBT = regex(r"\b(?:not|need not|neither|nor|never|un(?:less|correlated)|whether|only|iff|if and only if|even)\b|n't\b", re.I)


def supposed_pairs(sentence: str) -> tuple[Fact, ...]:
    """What a sentence supposes of such a pair for itself: "If $(X, Y)$ is bivariate normal with correlation $\\rho$ then I(X;Y) = ..."."""
    kind = _KIND.search(sentence)
    if kind is None or _SUPPOSES.match(sentence) is None or _IN_DOUBT.search(sentence) or _OTHER_LAW.search(sentence):
        return ()
    names = variables_of_informations(sentence)
    pairs = _PAIR.findall(sentence[: sentence.find("I(") if "I(" in sentence else None])
    if not pairs and len(names) == 2 and all(re.fullmatch(r"[A-Z]", x) for x in names):
        pairs = [tuple(sorted(names))]
    return _told(pairs, _CORRELATION.findall(sentence), sentence)


def normal_pairs(sentence: str) -> tuple[Fact, ...]:
    """What a sentence with its maths in place says of a pair of normal variables."""
    if _KIND.search(sentence) is None or _DENIED.search(sentence) is not None or _OTHER_LAW.search(sentence) is not None:
        return ()
    return _told(_PAIR.findall(sentence), _CORRELATION.findall(sentence), sentence)


def _told(pairs: list[tuple[str, str]], correlations: list[str], sentence: str) -> tuple[Fact, ...]:
    if len(pairs) != 1 or len(set(correlations)) != 1 or pairs[0][0] == pairs[0][1]:
        return ()
    try:
        correlation = read_expression(correlations[0])
    except ReadError:
        return ()
    return (Fact("", NormalPair(pairs[0], correlation), sentence),) if isinstance(correlation, Name) else ()
