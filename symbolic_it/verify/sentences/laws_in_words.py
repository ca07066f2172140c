"""Laws told in words: "X is normal with mean mu and variance v", "uniform on [a, b]", "exponential with rate lambda"."""

from __future__ import annotations

import re

from ...patterns import regex
from .number_words import COUNT, whole_number

_NAME = r"\$\s*([A-Z](?:_\{?\w\}?)?)\s*\$"
_M = r"\$([^$]+)\$"
_IS = rf"{_NAME}\s*(?:be|is|follows|has)\s+(?:an?\s+|the\s+)?"
_TAIL = r"(?:ly)?(?:\s+distributed)?(?:\s+(?:random\s+)?(?:variable|distribution|law))?\s*,?\s*"
_MEAN = rf"(?:(?P<zero>zero mean|mean zero)|mean\s+{_M})"
_SPREAD = rf"(?:(?P<unit>unit variance|variance one)|(?P<kind>variance|standard deviation)\s+{_M})"
_NORMAL = regex(rf"{_IS}(?:univariate\s+)?(?:normal|gaussian){_TAIL}(?:with|of)\s+{_MEAN}\s*(?:and|,)\s*(?:with\s+)?{_SPREAD}", re.I)
_LAW_NAME = r"\$\s*([pqfg](?:_\{?\w+\}?)?)\s*(?:\(\s*[a-z]\s*\))?\s*\$"
_KIND = r"(?:multivariate\s+|univariate\s+)?(?:normal|gaussian)(?:\s+(?:probability\s+)?(?:density|distribution|law|pdf))?"
_PARAMETERS = (
    rf"\s*,?\s*(?:with|of)\s+{_MEAN}\s*(?:and|,)\s*(?:with\s+)?(?:(?P<kind>variance|standard deviation|covariance(?: matrix)?)\s+{_M})"
)
_NORMAL_LAWS = (
    regex(rf"{_LAW_NAME}\s*(?:be|is)\s+(?:an?\s+|the\s+)?{_KIND}{_PARAMETERS}", re.I),
    regex(rf"\b(?:an?|the)\s+{_KIND}\s+{_LAW_NAME}{_PARAMETERS}", re.I),
)
_STANDARD = regex(rf"{_IS}(?:standard|unit)\s+(?:normal|gaussian)", re.I)
_UNIFORM = regex(rf"{_IS}uniform{_TAIL}(?:on|over|in)\s+(?:the\s+interval\s+)?\$\s*[\[(]([^$,]+),([^$,]+)[\])]\s*\$", re.I)
THINGS = r"(?:\w+ )?(?:outcomes|symbols|values|elements|classes|tokens|words|states|categories|labels|letters|items|possibilities|alternatives|messages|options|bins|faces|sides)\b"
OVER_MANY = rf"(?:on|over|across|among)\s+(?:a set of\s+|an alphabet of\s+|the\s+|all\s+|its\s+)?(?:\$\s*(?P<size>\d+|[A-Z])\s*\$|(?P<number>{COUNT}))\s+(?:possible |equally likely |different |distinct )?{THINGS}"
OVER_SET = r"(?:on|over|in)\s+(?:the\s+(?:finite\s+)?(?:set|alphabet)\s+)?\$\s*(?P<set>(?:\\mathcal\{?[A-Z]\}?\s*=\s*)?\\\{[^$]*\\\}(?:\^\{?n\}?)?|\\mathcal\s*\{?[A-Z]\}?)\s*\$"
_VARIABLE_IS = _IS.replace("[A-Z]", "(?-i:[A-OR-Z])", 1)  # of a law p or P it is said by its masses
_PLAINLY = regex(
    rf"(?<!only )(?<!and )\b(?:if|when|let|suppose|assume|since|now let)\s+(?:that\s+)?(?:the\s+(?:random\s+)?variable\s+)?{_VARIABLE_IS}uniform(?:ly distributed)?"
    r"(?:\s+(?:on|over)\s+(?:its\s+(?:alphabet|support|outcomes|values)|all\s+(?:outcomes|values)))?\s*(?=[,.]|then\b)",
    re.I,
)
_COUNTED = tuple(regex(rf"{_VARIABLE_IS}(?:discrete )?uniform{_TAIL}{over}", re.I) for over in (OVER_MANY, OVER_SET))
_ONE = tuple(
    (regex(rf"{_IS}{word}{_TAIL}with\s+(?:an?\s+)?{parameter}\s+{_M}", re.I), law)
    for word, parameter, law in (
        ("exponential", "(?:rate(?: parameter)?|parameter)", "Exp"),
        ("bernoulli", "(?:success\\s+)?(?:parameter|probability)", "Bernoulli"),
        ("geometric(?:al)?", "(?:success\\s+)?(?:parameter|probability)", "Geom"),
        ("poisson", "(?:mean|rate|intensity|parameter)", "Poisson"),
    )
)
_LAPLACE = regex(rf"{_IS}(?:laplace|laplacian){_TAIL}with\s+(?:location|mean)\s+{_M}\s+and\s+scale\s+{_M}", re.I)
_ANEW = regex(
    rf"(?<!\bof )(?<!\bin )(?<!\babout ){_NAME}\s*(?:be|is|are|denotes?|follows?|has|have)\b|\b(?:let|suppose|variable|an?(?:\s+[\w-]+){{1,4}})\s+{_NAME}",
    re.I,
)


#: What may stand between the words that tell a law and the formula; any other word may make it one of another case, or of a part.
LEADS = (
    r"(?:[\s,:]|\b(?:then|so|thus|hence|therefore|indeed|clearly|we|one|you|have|has|get|gets|obtain|find|that|this|it|the|its|an?|shannon|entropy|is|are|equals|equal|becomes|"
    r"reduces|gives|attains|reaches|to|reads|simply|just|exactly|maximal|maximum|largest|minimal|zero|value|of|uncertainty|no)\b)*"
)


def laws_in_words(sentence: str) -> tuple[str, ...]:
    """What a sentence says of random variables, each as `X \\sim ...`. ``sentence`` has its maths in place, between dollar signs."""
    out: list[str] = []
    for m in _NORMAL.finditer(sentence):
        name, mean, spread = m[1], "0" if m["zero"] else m[3], "1" if m["unit"] else m[6]
        variance = rf"({spread})^2" if (m["kind"] or "").lower() == "standard deviation" else spread
        out.append(rf"{name} \sim \mathcal{{N}}({mean}, {variance})")
    for m in (found for pattern in _NORMAL_LAWS for found in pattern.finditer(sentence)):
        mean, spread = "0" if m["zero"] else m[3], m[5]
        variance = rf"({spread})^2" if m["kind"].lower() == "standard deviation" else spread
        out.append(rf"{m[1]} = \mathcal{{N}}({mean}, {variance})")
    out += [rf"{m[1]} \sim \mathcal{{N}}(0, 1)" for m in _STANDARD.finditer(sentence)]
    out += [rf"{m[1]} \sim \mathrm{{Uniform}}({m[2]}, {m[3]})" for m in _UNIFORM.finditer(sentence)]
    out += [f"{m[1]} \\sim {on_a_set(m)}" for pattern in _COUNTED for m in pattern.finditer(sentence)]
    out += [rf"{m[1]} \sim \mathrm{{DiscreteUniform}}(|\mathcal{{{m[1]}}}|)" for m in _PLAINLY.finditer(sentence) if len(m[1]) == 1]
    out += [rf"{m[1]} \sim \mathrm{{Laplace}}({m[2]}, {m[3]})" for m in _LAPLACE.finditer(sentence)]
    for pattern, law in _ONE:
        out += [rf"{m[1]} \sim \mathrm{{{law}}}({m[2]})" for m in pattern.finditer(sentence)]
    return tuple(out)


def on_a_set(m: re.Match[str]) -> str:
    """The uniform law on the set that a match of OVER_MANY or OVER_SET names."""
    groups = m.groupdict()
    many = groups.get("size") or (whole_number(groups["number"]) if groups.get("number") else None)
    if not many and "{" not in groups["set"].replace("\\mathcal{", ""):
        return rf"\mathrm{{DiscreteUniform}}(|{groups['set'].strip()}|)"
    return rf"\mathrm{{DiscreteUniform}}({many})" if many else rf"\mathrm{{Uniform}}({groups['set'].split('=')[-1].strip()})"


def said_anew(sentence: str) -> frozenset[str]:
    """The random variables of which a sentence says what they are, whether in words that are understood or not."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    return frozenset(name for m in _ANEW.finditer(flat) for name in m.groups() if name)


_DETERMINED = regex(
    r"\b(?:let|suppose|assume|set|take|put|now)\b[^.;$]{0,30}\$\s*(?P<left>[A-Z](?:_\{?\w\}?)?)\s*(?:=[^$]*\$|\$\s*(?:is|be|equals|determines|copies)\b"
    r"(?!\s*(?:\w+\s+)?independent)[^.;$]*\$\s*(?P<right>[A-Z](?:_\{?\w\}?)?)\s*\$)",
    re.I,
)


def determined_anew(sentence: str) -> frozenset[str]:
    """The random variables that a sentence sets equal to others or to functions of them: "now let Y = X", whatever held before."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    return frozenset(name for m in _DETERMINED.finditer(flat) for name in m.groups() if name and name[0].isupper())
