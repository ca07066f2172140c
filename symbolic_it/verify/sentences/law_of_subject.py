"""The law that a sentence names its subject by: "the entropy of a Gaussian with variance v is h(X) = ..." is of N."""

from __future__ import annotations

import re

from ...patterns import regex
from .laws_in_words import LEADS, OVER_MANY, OVER_SET, on_a_set

_M = r"\$\s*([^$]{1,60}?)\s*\$"
_KIND = r"(?:\s+(?:random\s+)?(?:variable|distribution|law|source|density|pmf|pdf))?"
_NAME = r"(?:\s+\$\s*(?P<named>[A-Z](?:_\{?\w\}?)?)\s*\$)?"
_PLACE = rf"(?:(?P<zero>zero mean|mean zero)|mean\s+{_M})"
_SPREAD = rf"(?P<kind>variance|standard deviation)\s+{_M}"
_NORMAL = rf"(?:univariate |scalar |one-dimensional )?(?:gaussian|normal){_KIND}{_NAME}"
_WITH = r",?\s+(?:with|of)\s+(?:an?\s+|the\s+|its\s+)?"
_LAWS: tuple[tuple[str, str], ...] = (
    (rf"(?:standard|unit)\s+(?:normal|gaussian){_KIND}{_NAME}", "normal 0 1"),
    (rf"{_NORMAL}\s+\$\s*\\(?:mathcal|N)[^$]*?\(\s*([^$,]+)\s*,\s*([^$]+?)\s*\)\s*\$", "normal"),
    (rf"{_NORMAL}{_WITH}{_PLACE}\s*(?:and|,)\s*(?:with\s+)?{_SPREAD}", "normal"),
    (rf"{_NORMAL}{_WITH}{_SPREAD}", "normal"),
    (_NORMAL, "normal"),
    (rf"exponential{_KIND}{_NAME}{_WITH}(?:rate(?: parameter)?|parameter(?=\s+\$\s*\\lambda))\s+{_M}", "Exp"),
    (rf"exponential{_KIND}{_NAME}{_WITH}mean\s+{_M}", "Exp mean"),
    (rf"bernoulli{_KIND}{_NAME}{_WITH}(?:success\s+)?(?:parameter|probability|bias)\s+{_M}", "Bernoulli"),
    (rf"geometric{_KIND}{_NAME}{_WITH}(?:success\s+)?(?:parameter|probability)\s+{_M}", "Geom"),
    (rf"laplac(?:e|ian){_KIND}{_NAME}{_WITH}scale(?: parameter)?\s+{_M}", "Laplace"),
    (rf"(?:discrete )?uniform{_KIND}{_NAME}\s+{OVER_MANY}", "set"),
    (rf"(?:discrete )?uniform{_KIND}{_NAME}\s+{OVER_SET}", "set"),
    (
        rf"(?:continuous )?uniform{_KIND}{_NAME}\s+(?:on|over)\s+(?:the\s+interval\s+)?\$\s*[\[(]([^$,]{{1,30}}),([^$,]{{1,30}})[\])]\s*\$",
        "Uniform",
    ),
)
_ENTROPY = r"(?:differential |shannon |binary )?entropy"
_SUBJECT = regex(rf"\b{_ENTROPY}\s+(?:\$\s*[hH](?:\([A-Z]\))?\s*\$\s+)?of\s+(?:an?|the|any)\s+(?P<law>[^.;:]{{4,160}}?)\s*,?\s*(?:is|equals|reads|becomes|:|,)?"
                      r"(?:\s+(?:given by|equal to|thus|therefore|then|just|exactly|simply))?\s*:?\s*\$\s*[hH]\((?P<name>[A-Z](?:_\{?\w\}?)?)\)\s*&?\s*=", re.I)  # fmt: skip
_FOR = regex(
    r"\b[Ff]or\s+(?:(?:an?|the|any)\s+)?(?P<law>[^.;:]{4,160}?)(?:\s*[,:]"
    + LEADS
    + r"|\s+(?:we|one) (?:get|have|obtain|find)s?\s+|\s+(?:this|that|it|which|the (?:Shannon )?entropy) (?:is|equals|becomes|gives|reduces to|reads)\s+(?:just |simply |exactly )?)\$\s*[hH]\((?P<name>[A-Z](?:_\{?\w\}?)?)\)\s*&?\s*="
)
#: "$X$ is exponential with mean $m$, ...", "a Gaussian variable $X$ with variance $v$ has $h(X) = ...$".
_IS = regex(r"\$\s*(?P<name>[A-Z](?:_\{?\w\}?)?)\s*\$\s*(?:be|is|follows|has)\s+(?:an?\s+|the\s+)?(?P<law>[A-Za-z].{3,160})", re.S)
_ENDS = r"(?=\s*(?:[.,;:)]|\$\$|\b(?:then|and|we|has|which|so)\b|\Z))"
_HAS = regex(
    rf"(?:\A|[.;:,]\s|\b(?:that|and|so|thus|hence|then)\s)\W*(?:an?|any|every|the)\s+(?P<law>[^.;:]{{4,160}}?)\s*,?\s+(?:has|have|with)\s+(?:an?\s+|the\s+)?(?:{_ENTROPY}\s*)?"
    r"(?:equal to|given by|of)?\s*:?\s*\$\s*[hH]\((?P<name>[A-Z](?:_\{?\w\}?)?)\)\s*&?\s*=",
    re.I,
)
#: "高斯分布 $\\mathcal{N}(\\mu, \\sigma^2)$ 的微分熵为 $h(X) = ...$", "对于正态分布 ...：$h(X) = ...$", and the same in Korean and Japanese.
_NAMED_FIRST = regex(
    r"(?:高斯|正态|正規|ガウス|가우시안|정규)\s*(?:分布|随机变量|変数|분포|확률변수)?\s*\$\s*\\(?:mathcal|N)[^$]*?\(\s*([^$,]+)\s*,\s*([^$]+?)\s*\)\s*\$\s*(?:[，,：:、]\s*)?"
    r"(?:其|的|の|의|에 대해서?|에 대하여|인 경우|について)?\s*(?:微分熵|熵|微分エントロピー|エントロピー|(?:미분 ?)?엔트로피)?\s*(?:为|是|は|는|은|가|이)?\s*[，,：:、]?\s*"
    r"\$\s*[hH]\((?P<name>[A-Z](?:_\{?\w\}?)?)\)\s*&?\s*="
)


def law_of_subject(sentence: str, described: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """`X \\sim ...` for the variable of an entropy that the sentence says to be of a named law. Maths stands between dollar signs.

    ``described``: the letters that the text says to be something else than what is of the law that "for a ..." names.
    """
    out = []
    for m in (*_SUBJECT.finditer(sentence), *_HAS.finditer(sentence), *(m for m in _FOR.finditer(sentence) if m["name"] not in described)):
        found = _law(" ".join(m["law"].split()), sentence[m.end() :])
        if found is not None and found[0] in (None, m["name"]):
            out.append(rf"{m['name']} \sim {found[1]}")
    for m in _IS.finditer(sentence):
        of_it = _law(m["law"], "", _ENDS)
        out += [rf"{m['name']} \sim {of_it[1]}"] if of_it is not None and of_it[0] in (None, m["name"]) else []
    for m in _NAMED_FIRST.finditer(sentence):
        of = _normal(None, {}, [m[1], m[2]], sentence[m.end() :])
        out += [rf"{m['name']} \sim {of[1]}"] if of is not None and m["name"] not in described else []
    return tuple(out)


def law_in_words(words: str, formula: str = "") -> str | None:
    r"""`\mathcal{N}(0, v)` for "normal variable with mean 0 and variance v"; None for a law without its parameters.

    A normal law without them is N(mu, sigma^2) if the ``formula`` is about sigma.
    """
    found = _law(" ".join(words.split()), formula)
    return None if found is None else found[1]


def _law(words: str, formula: str, ends: str = r"\Z") -> tuple[str | None, str] | None:
    """The name and the law of "normal variable X with variance v"; without parameters N(mu, sigma^2), if the formula is about sigma.

    ``ends``: what stands behind the words of the law.
    """
    for pattern, law in _LAWS:
        m = re.match(f"(?:{pattern}){ends}", words, re.I)
        if m is None:
            continue
        named = m["named"]
        groups = {k: v for k, v in m.groupdict().items() if v and k != "named"}
        values = [v for v in m.groups() if v and v != named and v not in groups.values()]
        if law == "set":
            return named, on_a_set(m)
        if law == "normal 0 1":
            return named, r"\mathcal{N}(0, 1)"
        if law == "normal":
            return _normal(named, groups, values, formula)
        if law == "Exp mean":
            return named, rf"\mathrm{{ExpRate}}(1/({values[0]}))"
        if law == "Laplace":
            return named, rf"\mathrm{{Laplace}}(\mu, {values[0]})"
        return named, rf"\mathrm{{{'ExpRate' if law == 'Exp' else law}}}({', '.join(values)})"
    return None


def _normal(named: str | None, groups: dict[str, str], values: list[str], formula: str) -> tuple[str | None, str] | None:
    if not values and "\\sigma" not in formula.split("$")[0]:
        return None
    spread = values[-1] if values else r"\sigma^2"
    if "kind" not in groups and re.fullmatch(r"\\sigma|s", spread):
        return None  # N(mu, sigma): the variance or the standard deviation
    place = "0" if "zero" in groups else values[0] if len(values) == 2 else r"\mu"
    if groups.get("kind", "").lower() == "standard deviation":
        spread = rf"({spread})^2"
    return named, rf"\mathcal{{N}}({place}, {spread})"
