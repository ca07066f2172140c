r"""Where a law on whole numbers begins: (1 - a)^k a sums to one from k = 0 on, (1 - a)^{k-1} a from k = 1 on."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import islice

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .densities import FAMILIES, MESSAGE, TRIES, densities, same_form

_BY_FORM = frozenset(["exponential", "Bernoulli", "binomial", "geometric", "Poisson"])  # whose formula alone tells the family
_FIRST = {"geometric": None, "Poisson": 0, "binomial": 0}


def family_by_form(outcome: n.Name, right: n.Node) -> str | None:
    """The family of which a formula in an outcome is the density, whatever its letters are."""
    for family in FAMILIES:
        if family.title in _BY_FORM and any(same_form(d, right) for d in islice(densities(family, outcome, right, ()), TRIES)):
            return family.title
    return None


def begins_elsewhere(left: n.Node, right: n.Node, family: str, sentence: str) -> bool:
    """Whether the words, their maths in place, let the outcomes of a law of such a family begin where it does not."""
    outcome = _outcome(left)
    if outcome is None or family not in _FIRST:
        return False
    first = _FIRST[family]
    if first is None:
        one = n.Sub(outcome, n.Number("1", Fraction(1)))
        exponents = [x.exponent for x in walk(right) if isinstance(x, n.Pow) and outcome in set(walk(x.exponent))]
        first = 1 if any(same_form(x, one) for x in exponents) else 0
    told = _told(outcome.base, sentence)
    return bool(told) and told != {first}


def is_density(link_message: str) -> str | None:
    """The family that a verdict says to be agreed with."""
    return next((f.title for f in FAMILIES if link_message == MESSAGE.format(f.title)), None)


def _outcome(left: n.Node) -> n.Name | None:
    outcome = left.args[0] if isinstance(left, n.Call) and left.args else left.sub if isinstance(left, n.Name) else None
    if isinstance(outcome, n.Chain):
        outcome = outcome.links[0].right
    return outcome if isinstance(outcome, n.Name) else None


def _told(letter: str, sentence: str) -> set[int]:
    """The first outcomes of a letter that the sentence tells: k >= 1, k = 0, 1, 2, ..., k in {1, 2, ...}."""
    own = rf"(?<![A-Za-z\\]){re.escape(letter)}"
    patterns = (
        rf"{own}\s*(?:\\geq?(?:slant)?|≥|>=)\s*(\d+)(?![\d.])",
        rf"{own}\s*=\s*(\d+)\s*,\s*(?:\d+\s*,\s*)*(?:\\[lc]?dots|\.\.\.|…)",
        rf"{own}\s*\\in\s*\\\{{\s*(\d+)\s*,",
        rf"(?<!\d)(\d+)\s*(?:\\leq?(?:slant)?|≤|<=)\s*{letter}(?![A-Za-z])",
    )
    return {int(m[1]) for p in patterns for m in re.finditer(p, sentence)}


__all__ = ["begins_elsewhere", "family_by_form", "is_density"]
