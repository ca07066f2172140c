r"""Densities that the text says to be of a family: "the normal density is f = ...", `X \sim Exp(\lambda)` with f(x) = ...

A letter with a formula defines itself, whatever the formula is; what is said to be the density of a family does not.
Source: Casella and Berger 2002, chapter 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from itertools import islice, permutations

from ...decide.verdict import Verdict
from ...notation.context import Context, NamedLaw
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax import read_expression
from ...notation.syntax.walk import walk
from ...patterns import regex
from .algebra import TooLong
from .exactly import equals, unlike
from .forms import Forms
from .near_miss import single_changes
from .resolve import IS

TRIES, CHANGES, FEW = 40, 20, 4
MESSAGE = "agrees with the density of the {} law"
_EXPONENTIAL = "e^{"
_ONE = n.Number("1", Fraction(1))
_HEADS = frozenset(["f", "p", "P", "q", "g", "phi", "varphi", "pi", "rho", "Pr"])
_KIND = r"(?:probability\s+)?(?:density|pdf|p\.d\.f\.|pmf|p\.m\.f\.|mass function|distribution|law)(?:\s+function)?"
_DENSITY = r"概率密度(?:函数)?|機率密度函數|概率质量函数|分布律|확률\s*밀도\s*함수|확률\s*질량\s*함수|밀도\s*함수|確率密度関数|確率質量関数|密度関数|密度函数"
_OTHER = regex(
    r"\b(?:log|half|folded|inverse|truncated|skew|wrapped|mixture|mixtures|conditional|joint|unnormali[sz]ed|proportional|up to|ignoring|dropping|omitting|kernel|"
    r"negative|zero[- ]inflated|shifted|compound|complex|generali[sz]ed|asymmetric|double|bivariate)\b|log-",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Family:
    """A family: its words, its names as a law, and its densities at x, with parameters a and b that stand for any letters."""

    title: str
    words: str
    names: frozenset[str]
    densities: tuple[str, ...]
    spread: bool = False  # whether b is tried as a square, a precision and 1, too
    other: tuple[str, ...] = ()  # densities with another parameter than that of the names


FAMILIES = (
    _Family(
        "normal",
        r"(?:standard |univariate |multivariate |multi-dimensional |isotropic |scalar )?(?:normal|gaussian)|(?:多元|标准|標準|다변량 ?|표준 ?)?(?:正态|高斯|常態|정규|가우시안|가우스|正規|ガウス)",
        frozenset(),
        (r"\mathcal{N}(x; a, b)",),
        True,
    ),
    _Family(
        "exponential", r"exponential|指数|지수", frozenset(["Exp", "Exponential", "Expo"]), (r"a e^{-a x}", r"\frac{1}{a} e^{-\frac{x}{a}}")
    ),
    _Family(
        "Laplace",
        r"laplace|拉普拉斯|라플라스|ラプラス",
        frozenset(["Laplace", "Lap"]),
        (r"\frac{1}{2 b} e^{-\frac{|x - a|}{b}}", r"\frac{1}{2 a} e^{-\frac{|x|}{a}}"),
    ),
    _Family(
        "uniform",
        r"(?:continuous )?uniform|均匀|균등|균일|一様",
        frozenset(["U", "Unif", "Uniform"]),
        (r"\frac{1}{b - a}", r"\frac{1}{a}", r"1"),
    ),
    _Family("Bernoulli", r"bernoulli|伯努利|베르누이|ベルヌーイ", frozenset(["Bern", "Bernoulli", "Ber"]), (r"a^x (1 - a)^{1 - x}",)),
    _Family("binomial", r"binomial|二项|이항|二項", frozenset(["Bin", "Binom", "Binomial"]), (r"\binom{a}{x} b^x (1 - b)^{a - x}",)),
    _Family(
        "geometric",
        r"geometric|几何|기하|幾何",
        frozenset(["Geom", "Geometric", "Geo"]),
        (r"(1 - a)^{x - 1} a", r"a (1 - a)^{x - 1}", r"(1 - a)^x a", r"a (1 - a)^x"),
        other=(r"(1 - a) a^x", r"a^x (1 - a)", r"(1 - a) a^{x - 1}", r"a^{x - 1} (1 - a)"),
    ),
    _Family("Poisson", r"poisson|泊松|포아송|푸아송|ポアソン", frozenset(["Pois", "Poisson", "Poi"]), (r"\frac{a^x e^{-a}}{x!}",)),
)


def of_a_named_density(context: Context, link: LinkMeaning, before: str) -> Verdict | None:
    """Definition where the right side is the density of the family that is named, undecided or refuted where not; None where none is named."""
    left: n.Node = link.left.node
    log = left if isinstance(left, n.Log) and left.base is None and left.power is None else None
    left = left if log is None else log.arg
    outcome = _outcome(left)
    if outcome is None or link.relation not in ("=", ":=") or isinstance(link.right.node, n.Cases) or _is_a_law_by_name(link.right.node):
        return None
    told = _told(context, outcome)
    family, firm = told if told is not None else (_named(before), ())
    if told is None and family is not None and _MIXES.search(before) and _mixes_another_law(link.right.node, outcome):
        return None  # "we mix the model with the uniform distribution: m(x) = ..."
    if family is None and log is None and (own := _by_its_parameters(context, outcome, left, link.right.node)) is not None:
        return own
    if family is None or ((_EXPONENTIAL in family.densities[0] or family.spread) and not _has_exponential(link.right.node, outcome)):
        return None
    worst: Verdict | None = None
    for density in islice(densities(family, outcome, link.right.node, firm), TRIES):
        meant = density if log is None else replace(log, arg=density)
        if same_form(meant, link.right.node):
            return Verdict("definition", MESSAGE.format(family.title))
        verdict = equals(context, meant, link.right.node)
        if verdict is not None and verdict.positive:
            return Verdict("definition", MESSAGE.format(family.title))
        worst = worst or verdict
    for _, changed in islice(single_changes(link.right.node), CHANGES):
        for density in islice(densities(family, outcome, changed, firm), FEW):
            if same_form(density if log is None else replace(log, arg=density), changed):
                return unlike(
                    context, link, density if log is None else replace(log, arg=density), f"not the density of the {family.title} law"
                )
    if family.spread and (several := _of_vectors(context, outcome, link.right.node)) is not None and log is None:
        return several
    plain = family.spread and {x.base for x in walk(link.right.node) if isinstance(x, n.Name)} <= {outcome.base, "mu", "sigma", "pi", "e"}
    if plain and worst is not None and worst.word == "refuted":
        return replace(worst, message=f"not the density of the {family.title} law: {worst.message}")
    return Verdict("undecided", f"that this is the density of the {family.title} law is not shown")


#: What is done with a law that is named, and is no name for the formula behind it.
_MIXES = regex(r"\b(?:mix\w*|interpolat\w*|blend\w*|combin\w*|averag\w*|smooth\w*|shrink\w*)\b[^.;]*\Z", re.I)


def _mixes_another_law(right: n.Node, outcome: n.Name) -> bool:
    """Whether it is (1 - t) q(x) + t r, with the mass of a law at the outcome and weights that add up to 1."""
    if not isinstance(right, n.Add):
        return False
    for kept, added in ((right.left, right.right), (right.right, right.left)):
        match kept:
            case n.Mul(n.Vector((n.Sub(one, weight),)) | n.Sub(one, weight), n.Call(n.Name() as head, args)) if one == _ONE:
                share = isinstance(added, n.Div) or (isinstance(added, n.Mul) and isinstance(added.right, (n.Call, n.Div)))
                by = added.left if share and isinstance(added, (n.Mul, n.Div)) else None
                if head.base in _HEADS and outcome in args and by == weight:
                    return True
    return False


def _by_its_parameters(context: Context, outcome: n.Name, left: n.Node, right: n.Node) -> Verdict | None:
    r"""Definition where p(x; \mu, \sigma^2) is the normal density of these two, which no words name; None where it is another one."""
    if not isinstance(left, n.Call) or len(left.args) != 3 or left.separators[1] != "," or not _has_exponential(right, outcome):
        return None
    mean, spread = left.args[1:]
    for variance in (spread, n.Pow(spread, n.Number("2", Fraction(2)))):
        law = n.Call(n.Name("N", ("cal",)), (outcome, mean, variance), (";", ","))
        verdict = equals(context, law, right)
        if verdict is not None and verdict.positive:
            return Verdict("definition", MESSAGE.format("normal"))
    return None


def _of_vectors(context: Context, outcome: n.Name, right: n.Node) -> Verdict | None:
    """Refuted where a formula in a mean, a covariance matrix and its inverse is not the density by them; None for any other."""
    names = {x for x in walk(right) if isinstance(x, n.Name) and x != outcome and x.base not in ("pi", "e", "T", "top")}
    means, spreads = ([x for x in names if x.base == base and x.sub is None] for base in ("mu", "Sigma"))
    inverted = any(isinstance(x, n.Pow) and x.base in spreads and isinstance(x.exponent, n.Neg) for x in walk(right))
    if len(means) != 1 or len(spreads) != 1 or len(names) > 3 or not inverted:
        return None
    law = n.Call(n.Name("N", ("cal",)), (outcome, means[0], spreads[0]), (";", ","))
    verdict = equals(context, law, right)
    return (
        replace(verdict, message=f"not the density of the normal law: {verdict.message}")
        if verdict is not None and verdict.word == "refuted"
        else None
    )


def _has_exponential(right: n.Node, outcome: n.Name) -> bool:
    """Whether it is a density by its looks: the line mu + sigma x of a normal variable is none."""
    powers = [
        x.exponent if isinstance(x, n.Pow) else x.args[0]
        for x in walk(right)
        if (isinstance(x, n.Pow) and x.base == n.Name("e")) or (isinstance(x, n.Apply) and x.function == "exp" and x.args)
    ]
    return any(outcome in walk(x) for x in powers) or (
        bool(powers) and any(isinstance(x, n.Pow) and outcome in walk(x.exponent) for x in walk(right))
    )


def _is_a_law_by_name(right: n.Node) -> bool:
    """N(z; mu(x), sigma^2(x)): a law, which needs no formula."""
    return isinstance(right, n.Call) and isinstance(right.head, n.Name) and right.head.base in ("N", "Normal", "Cat", "Ber", "Bern")


def _outcome(left: n.Node) -> n.Name | None:
    """The x of f(x), p(x; mu) and p(x | mu), the k of P(X = k)."""
    if not isinstance(left, n.Call) or not isinstance(left.head, n.Name) or left.head.base not in _HEADS or not left.args:
        return None
    first = left.args[0]
    if isinstance(first, n.Chain) and isinstance(first.first, n.Name) and len(first.links) == 1 and first.links[0].relation == "=":
        first = first.links[0].right
    parameters = len(left.args) == 1 or left.separators[0] in (";", "|") or left.head.base in ("f", "phi", "varphi")
    return first if isinstance(first, n.Name) and first.base.islower() and len(first.base) == 1 and parameters else None


def _named(before: str) -> _Family | None:
    """ "the density of a normal variable is", "the Poisson distribution is given by": the family whose density comes next."""
    tail = re.split(r"[.;。；](?!\d|\s?[dm]\.)", before)[-1][-160:]
    if _OTHER.search(tail) is not None:
        return None
    for family in FAMILIES:
        if re.search(family.words, tail, re.I) is None:
            continue  # the whole pattern takes longer to compile than all the words to search
        own = rf"(?<![A-Za-z-])(?:{family.words})"
        thing = rf"{own}\s+{_KIND}|\b{_KIND}\s+(?:of|for)\s+(?:an?\s+|the\s+)?{own}(?:\s+(?:random\s+)?(?:variable|distribution|law))?"
        spoken = rf"(?:{own})\s*(?:分布|分佈|분포)?\s*(?:的|의|の)?\s*(?:{_DENSITY})?"
        if (
            re.search(
                rf"(?:{thing}|{spoken})(?:\s*\ufffc)?(?:\s+(?:with|of) [^.;:]{{0,80}}?)?(?:\s+(?:takes|has) the form)?{IS}", tail, re.I
            )
            is not None
        ):
            return family
    return None


def _told(context: Context, outcome: n.Name) -> tuple[_Family, tuple[n.Node, ...]] | None:
    """The family of X, if the text says X ~ Exp(lambda), and its parameters."""
    try:
        found = context.about(key(n.Name(outcome.base.upper())), NamedLaw)
    except ElaborationError:
        return None
    named = {f.symbol: f for f in context.facts if isinstance(f.value, NamedLaw) and f.symbol.isupper()}
    if found is None and outcome.base in ("k", "n", "m") and len(named) == 1:
        (found,) = named.values()
    law = found.value.law if found is not None else None
    if not isinstance(law, n.Call) or not isinstance(law.head, n.Name):
        return None
    family = next((f for f in FAMILIES if law.head.base in f.names), None)
    return None if family is None else (family, law.args)


def densities(family: _Family, outcome: n.Name, right: n.Node, firm: tuple[n.Node, ...]) -> Iterator[n.Node]:
    """The densities of the family with the parameters told, else with any letters of the formula."""
    names = list(dict.fromkeys(x for x in walk(right) if isinstance(x, n.Name) and x != outcome and x.base not in ("e", "pi", "T")))
    for text in family.densities if firm else family.densities + family.other:
        template = _read(text)
        wanted = [x for x in (n.Name("a"), n.Name("b")) if x in walk(template)]
        if family.spread:
            choices: Iterator[tuple[n.Node, ...]] = _places_and_spreads(names)
        else:
            choices = iter([firm] if len(firm) == len(wanted) and firm else permutations(names, len(wanted)))
        for chosen in choices:
            put = dict(zip((outcome_name, *wanted), (outcome, *chosen), strict=True))
            yield rebuilt(template, lambda x, put=put: put.get(x))  # type: ignore[misc]


outcome_name = n.Name("x")


def _places_and_spreads(names: list[n.Name]) -> Iterator[tuple[n.Node, ...]]:
    for place in (*names, n.Number("0", Fraction(0))):
        rest = [x for x in names if x != place]
        for spread in rest:
            yield place, n.Pow(spread, n.Number("2", Fraction(2)))
            yield place, spread
            yield place, n.Div(_ONE, spread)
        if not rest:
            yield place, _ONE


def same_form(one: n.Node, other: n.Node) -> bool:
    """Whether two formulas are one, as they are written."""
    try:
        return Forms().of(one) == Forms().of(other)
    except (TooLong, RecursionError):
        return False


@cache
def _read(text: str) -> n.Node:
    return read_expression(text)
