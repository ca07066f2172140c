r"""Quantities by the values of others: H(X) = 2, H(Y) = 1.5 and H(X, Y) = 3 bits give I(X; Y) = 0.5 bits.

The values that a text gives and what it says next are sums of the same entropies, and one is found by solving for it. Every word around
has to be understood: values before and after training, or of two channels, are not of one example.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from ...chapters import Document
from ...decide.verdict import Verdict
from ...notation.syntax import ReadError, read
from ...notation.syntax import nodes as n
from ...patterns import regex
from ..model import Claim
from ..numbers.measures import Form, form_of, solved
from ..sentences.named_quantities import named_quantity
from .formula import Formula

_MOST = 12
_WORDS = regex(
    r"(?:\ufffc|[\s,:;.()*_>\-–—]|\b(?:suppose|assume|let|if|consider|given|know|known|knowing|told|that|it|is|are|be|and|with|has|have|we|you|here|where|"
    r"since|because|as|then|thus|so|hence|therefore|follows|gives?|get|find|obtain|which|this|yields|conclude|means|leaves|by|from|the|an?|its|their|of|for|"
    r"between|about|to|in|both|two|three|random|variables?|distributions?|laws?|values?|entrop(?:y|ies)|cross-entropy|information|mutual|joint|conditional|marginal|"
    r"shannon|divergence|KL|relative|chain|rule|definition|equals?|must|also|only|exactly|just|i\.e|models?|sources?|quantit(?:y|ies)|numbers?|bits?|nats?)(?![\w-]))*",
    re.I,
)
_ANEW = regex(r"\W*(?:suppose|assume|let|if|consider|given|for)\b", re.I)
_MEASURE = regex(r"[HhID](?:_\S{1,12}|\})?\s*(?:\\left|\\big\w?|\\!)?\s*\(|KL")
_SIDES = ("H(p, q)", r"D(p \| q)")
_UNITS = regex(r"\b(?:bits?|nats?)\b", re.I)
_DATA = Verdict("data", "a value of what the text does not determine further")


@dataclass(frozen=True, slots=True)
class Printed:
    """A number or a computation with numbers, exact up to ``within``: half of the last digit of a decimal."""

    value: Fraction
    within: Fraction
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """That a quantity has a value."""

    form: Form
    printed: Printed


def opens_anew(words: str) -> bool:
    """Whether a sentence sets new values or says what is not understood, so that those before it need not be of its example."""
    return _ANEW.match(words) is not None or _WORDS.fullmatch(words) is None


def by_given_measures(claims: list[Claim], formula: Formula, words: str, given: list[Given]) -> list[Claim]:
    """The claims of a formula with what follows from the values that are ``given``, to which it may add; ``words``: its sentence."""
    said = _equation(formula.text) if _MEASURE.search(formula.text) else None
    if said is None or formula.is_denied or len(given) > _MOST or _WORDS.fullmatch(words) is None:
        return claims
    link, form, printed = said
    units = {m[0].lower().rstrip("s") for m in _UNITS.finditer(words)}  # "H(X) = 2, H(Y) = 1.5 and H(X, Y) = 3 bits"
    if printed.unit is None and len(units) > 1:
        return claims
    printed = replace(printed, unit=printed.unit or next(iter(units), None))
    factors = solved(form, [g.form for g in given])
    used = [(f, g.printed) for f, g in zip(factors or (), given, strict=factors is not None) if f]
    if len(used) < 2:
        if used and used[0][0] * used[0][1].value != printed.value:
            given.clear()  # two values of one quantity are of two examples
        given += [] if used else [Given(form, printed)]
        return claims
    if len({x.unit for x in (printed, *(p for _, p in used))}) > 1 or formula.is_mentioned:
        return claims
    if link >= len(claims) or claims[link].verdict.word not in ("undecided", "data") or (verdict := _judged(printed, used)) is None:
        return claims
    return [*claims[:link], replace(claims[link], verdict=verdict), *claims[link + 1 :]]


def of_a_named_value(document: Document, formula: Formula, words: str, given: list[Given]) -> list[Claim]:
    """The claim of a lone number that words name ("the mutual information is 0.5 bits"), with what follows from the values given.

    Words that name no variables mean those of the values before.
    """
    named = named_quantity(formula.before, formula.maths_before, formula.after, formula.text)
    if named is None or named.given or named.rough or (len(named.sides) > 1 and named.sides[0] not in _SIDES):
        return []  # of H(X|Y) and H(Y|X) either may be meant
    said = replace(formula, text=f"{named.sides[0]} {named.sign} {formula.text}")
    if (equation := _equation(said.text)) is None:
        return []
    known = solved(equation[1], [g.form for g in given]) is not None
    if named.alone and ((named.turned and not known) or not _names(equation[1]) <= {x for g in given for x in _names(g.form)}):
        return []
    claim = Claim(formula.start, formula.end, document.text[formula.start : formula.end], "numeric", _DATA)
    found = [c for c in by_given_measures([claim], said, words, given) if c.verdict != _DATA]
    either = named.turned and not named.alone  # the divergence "between p and q" may be that of q from p
    return [c for c in found if c.verdict.positive or not either]


def _names(form: Form) -> set[Hashable]:
    """The laws and variables of a sum."""
    return {x for atom in form if isinstance(atom, tuple) for part in atom[1:] for x in (part if isinstance(part, frozenset) else (part,))}


def _judged(printed: Printed, used: Sequence[tuple[Fraction, Printed]]) -> Verdict | None:
    """Confirmed where the number is that of the printed ones, refuted where it is of no numbers that they round."""
    value, within = sum((f * p.value for f, p in used), Fraction(0)), sum((abs(f) * p.within for f, p in used), Fraction(0))
    shown = str(value) if value.denominator == 1 else str(Decimal(value.numerator) / Decimal(value.denominator))
    if abs(printed.value - value) <= printed.within:
        return Verdict("confirmed", f"by the values given it is {shown}")
    if abs(printed.value - value) <= printed.within + within:
        return None
    return Verdict("refuted", f"by the values given it is {shown}", expected=shown)


def _equation(text: str) -> tuple[int, Form, Printed] | None:
    """The link of a formula that gives a measure its value: which one it is, the measure and the value."""
    try:
        statement = read(text)
    except (ReadError, RecursionError):
        return None
    (chain, *others), first = statement.chains, statement.chains[0].first
    if others or first is None:
        return None
    sides = [first, *(link.right for link in chain.links)]
    unit = next((s.unit.word for s in reversed(sides) if isinstance(s, n.WithUnit)), None)
    form: Form | None = None
    for k, link in enumerate(chain.links):
        if link.relation not in ("=", "approx"):
            return None
        form, printed = form_of(sides[k]) or form, _printed(link.right)
        if form and printed is not None:  # H(X) = \\log_2 4 = 2 bits is a value of H(X), too
            return k, form, Printed(printed.value, printed.within or Fraction(link.relation == "approx", 2), unit)
    return None


def _printed(node: n.Node) -> Printed | None:
    """The value of numbers alone, added up, subtracted, multiplied or divided by whole ones."""
    match node:
        case n.WithUnit(value=value):
            return _printed(value)
        case n.Number(percent=False, ambiguous=False):
            return Printed(node.value, Fraction(1, 2 * 10**node.decimals) if node.decimals else Fraction(0))
        case n.Neg(body=body):
            inner = _printed(body)
            return None if inner is None else Printed(-inner.value, inner.within)
        case n.Add(left=left, right=right) | n.Sub(left=left, right=right):
            a, b = _printed(left), _printed(right)
            if a is None or b is None:
                return None
            return Printed(a.value + b.value if isinstance(node, n.Add) else a.value - b.value, a.within + b.within)
        case n.Div(left=n.Number(decimals=None, value=a), right=n.Number(decimals=None, value=b)) if b:
            return Printed(a / b, Fraction(0))
    return None
