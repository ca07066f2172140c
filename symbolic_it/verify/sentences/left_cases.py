"""Cases that a sentence leaves: "for T = 2, ..., but for T = 3 ...", "if X and Y are independent, ..., otherwise ...".

What was supposed for an earlier clause does not hold of a formula behind the words that lead to another case.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import Constraint, Context, Declared, Scalar
from ...notation.syntax.languages import words
from ...patterns import regex
from ..formulas.formula import Formula
from .kinds import RELATION

_M = "\ufffc"
VALUE = regex(
    r"\s*(?P<name>\\?[A-Za-z]+(?:_\{?\\?\w+\}?)?)\s*=\s*(?P<value>-?\s*(?:[\d.]+|\\[dt]?frac\s*\{?\d+\}?\s*\{?\d+\}?|\d+\s*/\s*\d+|\\infty))\s*[.,;]?\s*"
)
_CASE = r"(?:for|if|when|whenever|with|at|under|without|unless|not|never|no|dependent|once)"
_LEAVES = regex(
    rf"\b(?:but(?! also)|whereas|while|however|although|though|yet)\b(?=[^;]*\b{_CASE}\b)|"
    r"\b(?:otherwise|else|elsewhere|(?:more )?generally|in general|always|regardless|irrespective|no matter|instead|conversely)\b|"
    r"\b(?:for|in|with|at|of|under) (?:(?:the|some|two) )?(?:other|others|arbitrary|general|different|larger|smaller|greater|dependent|remaining)\b|"
    rf"\b(?:for|at|of|in|with|under) (?:any|all|every|each) (?:\w+ )?(?:values?|temperatures?|cases?|parameters?|laws?|distributions?|variables?|pairs?)\b(?! {_M})|"
    r"\b(?:aber|während|hingegen|dagegen|sonst|mais|tandis|alors que|sinon|pero|mientras|mas|enquanto|ma|mentre|но|тогда как)\b|"
    + words("otherwise") + "|" + words("in general")
    + r"|而|但|否则|其他|任意|所有|반면|하지만|그러나|다른|모든|임의|일반|一方|しかし|他の|任意の|すべて",
    re.I,
)  # fmt: skip
_OF_ALL = regex(r"(?:(?:more )?generally|in general|always|regardless|irrespective|no matter)\b", re.I)
#: Words before it by which a sentence may speak of a case alone.
_SUPPOSES = regex(
    rf"\b(?:{_CASE}|given|suppos\w*|assum\w*|let|where|of an?|under|during|uniform|one-hot|determin\w*|independen\w*|perfect|optimal|fair|case)\b|"
    + words("if") + "|" + words("if before") + "|" + words("independent"),
    re.I,
)  # fmt: skip
_QUANTIFIED = regex(
    rf"\b(?:any|all|every|each|arbitrary|general|alle|jede\w*|tout\w*|todo\w*|cualquier|qualquer|ogni|всех|любо\w+)\s+(?:\w+\s+)?{_M}|(?:任意的?|所有|모든|임의의)\s*{_M}",
    re.I,
)
_LETTER = regex(r"\\[A-Za-z]+|[A-Za-z]")


def beyond_the_case(formula: Formula, here: Context, before: Context) -> tuple[Formula, Context, bool]:
    """The formula with the words of its own case, the context without the others', and whether its own is not told by a value.

    ``before``: the context before the sentence, which the cases that it leaves do not belong to.
    """
    start = _start(formula)
    if start is None:
        return formula, here, False
    at, conflict = start
    cut = formula.before[:at].count(_M)
    left, kept = formula.maths_before[:cut], formula.maths_before[cut:]
    named = {m["name"].lstrip("\\") for tex in left if (m := VALUE.fullmatch(tex)) is not None}
    told = {m["name"].lstrip("\\") for tex in kept if (m := VALUE.fullmatch(tex)) is not None}

    def holds(value: object, symbol: str, is_old: bool) -> bool:
        if isinstance(value, Scalar) and symbol in named:
            return symbol in told and not conflict
        return is_old or not isinstance(value, (Constraint, Declared))

    old = {id(f) for f in before.facts}
    facts = tuple(f for f in here.facts if holds(f.value, f.symbol, id(f) in old))
    own = replace(formula, before="" if conflict else formula.before[at:], maths_before=() if conflict else kept)
    if _OF_ALL.match(formula.before, at) and _SUPPOSES.search(formula.before[:at]) is None and not named:
        return formula, here, False  # "since F we always have ...": nothing was supposed that it could leave
    return own, replace(here, facts=facts), conflict or not named or not named <= told


def _start(formula: Formula) -> tuple[int, bool] | None:
    """Where the words of a formula's own case begin, and whether two values of one letter are told for it; None if nothing is left."""
    before, maths = formula.before, formula.maths_before
    places = [m.start() for m in re.finditer(_M, before)]
    if not places or len(places) > len(maths):
        return None
    claims = [p for p, tex in zip(places, maths, strict=False) if RELATION.search(tex) and VALUE.fullmatch(tex) is None]
    starts = [m.start() for m in _LEAVES.finditer(before) if claims and claims[0] < m.start()]
    for m in _QUANTIFIED.finditer(before):
        own = set(_LETTER.findall(maths[places.index(m.end() - 1)]))
        earlier = {x for p, tex in zip(places, maths, strict=False) if p < m.start() for x in _LETTER.findall(tex)}
        starts += [m.start()] if own & earlier else []
    values: dict[str, tuple[int, str]] = {}
    several: set[str] = set()
    for k, (place, tex) in enumerate(zip(places, maths, strict=False)):
        told = VALUE.fullmatch(tex)
        if told is None:
            continue
        at, value = values.get(told["name"], (place, told["value"]))
        if value != told["value"]:
            parted = any(at < p < place for p in claims)
            starts += [places[k - 1] + 1] if parted else []
            several = several - {told["name"]} if parted else several | {told["name"]}
        values[told["name"]] = (place, told["value"])
    if several:
        return len(before), True
    return (max(starts), False) if starts else None
