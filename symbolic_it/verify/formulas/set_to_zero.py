r"""Equations for where a derivative is 0: \partial \ell/\partial \mu = \sum_i (x_i - \mu) = 0, so \sum_i x_i = n \mu.

That the derivative is 0 is set by the text. An equation that is a multiple of it follows; any other one in its letters is no
identity that values could refute.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..model import Claim
from ..naming.exactly import equals
from ..naming.near_miss import single_changes
from .formula import Formula

_ZERO, _ONE = (n.Number(str(k), Fraction(k)) for k in (0, 1))
_SET = Verdict("definition", "the derivative of the function that was given, set to 0")
_FOLLOWS = Verdict("definition", "follows where the derivative that was set to 0 is 0")
_UNLIKE = Verdict("convention-mismatch", "not where the derivative that was set to 0 is 0: it would be with a sign changed")
_OPEN = Verdict("undecided", "an equation for where the derivative is 0; that it follows is not shown")
#: It may be of another function, or of other data.
_OF_OTHERS = regex(
    rf"\b(?:when|suppose|second|third|others?|another|instead|similarly|likewise|flipped|reversed|negated|opposite|negative|replac\w+|signs?|convention\w*|with(?! respect\b))\b|{words('if')}",
    re.I,
)
_DENOMINATORS = 4
_CHANGES = 8


@dataclass(frozen=True, slots=True)
class Zero:
    """What the text sets to 0, and the name by which it is a derivative."""

    slope: n.Node
    by: n.Name


def learn_zeros(statement: n.Statement, claims: list[Claim], zeros: list[Zero]) -> list[Claim]:
    """The claims of a statement, with that a derivative is 0 as what the text sets; what it sets is remembered."""
    if len(statement.chains) != 1 or len(claims) != len(statement.chains[0].links):
        return claims
    (chain,) = statement.chains
    sides = [chain.first, *(x.right for x in chain.links)]
    slope, last = sides[0], len(sides) - 1
    if not isinstance(slope, n.Derivative) or slope.order != 1 or len(slope.variables) != 1 or not isinstance(slope.variables[0], n.Name):
        return claims
    if sides[last] != _ZERO or last < 2 or any(x.relation != "=" for x in chain.links) or any(c.verdict.negative for c in claims[:-1]):
        return claims
    given = sides[last - 1]
    assert given is not None
    zeros.append(Zero(given, slope.variables[0]))
    if all(c.verdict.positive for c in claims[:-1]) and not claims[-1].verdict.positive:
        return [*claims[:-1], replace(claims[-1], verdict=_SET)]
    return claims


def where_it_is_zero(formula: Formula, statement: n.Statement, claims: list[Claim], zeros: list[Zero], context: Context) -> list[Claim]:
    """The claims of a statement, where its first equation is one for where a derivative is 0."""
    if not zeros or not claims or len(statement.chains) != 1:
        return claims
    introduced = claims[0].verdict.message.startswith("introduces")
    if claims[0].verdict.positive and not introduced:
        return claims
    (chain,) = statement.chains
    left, link = chain.first, chain.links[0]
    if left is None or link.relation != "=" or any(isinstance(x, n.Derivative) for side in (left, link.right) for x in walk(side)):
        return claims
    for zero in reversed(zeros):
        one, other = (_plain(side, zero.by) for side in (left, link.right))
        if zero.by not in {*walk(one), *walk(other)} or (introduced and (one == left or one != zero.by)):
            continue  # only the marked name is the place that was looked for
        if _follows(context, zero.slope, one, other):
            return [replace(claims[0], verdict=_FOLLOWS), *claims[1:]]
        changes = [x for what, x in single_changes(other) if what == "a sign"][:_CHANGES]
        is_asserted = not formula.is_mentioned and _OF_OTHERS.search(formula.sentence) is None
        if is_asserted and any(_follows(context, zero.slope, one, x) for x in changes):
            return [replace(claims[0], verdict=_UNLIKE), *claims[1:]]
        if claims[0].verdict.negative or introduced:
            return [replace(claims[0], verdict=_OPEN), *claims[1:]]
    return claims


def _plain(node: n.Node, by: n.Name) -> n.Node:
    r"""With \mu for \hat\mu, the place where the derivative by \mu is 0."""
    marked = replace(by, accents=("hat", *by.accents))
    return rebuilt(node, lambda x: by if x == marked else None)


def _follows(context: Context, slope: n.Node, left: n.Node, right: n.Node) -> bool:
    """Whether the difference of the sides is the derivative times a product of what it, or they, are divided by."""
    apart = n.Sub(left, right)
    return any((found := equals(context, apart, n.Mul(factor, slope))) is not None and found.positive for factor in _factors(slope, apart))


def _factors(slope: n.Node, apart: n.Node) -> Iterator[n.Node]:
    above = _divisors(slope)
    products = [_product(some) for k in range(len(above) + 1) for some in combinations(above, k)]
    for below in (_ONE, *_divisors(apart)):
        for product in products:
            factor = n.Div(product, below)
            yield from (factor, n.Neg(factor))


def _divisors(node: n.Node) -> list[n.Node]:
    found = (x.right for x in walk(node) if isinstance(x, n.Div) and not isinstance(x.right, n.Number))
    return list(dict.fromkeys(found))[:_DENOMINATORS]


def _product(factors: tuple[n.Node, ...]) -> n.Node:
    out: n.Node = _ONE
    for x in factors:
        out = n.Mul(out, x)
    return out
