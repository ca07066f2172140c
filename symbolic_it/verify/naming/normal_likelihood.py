r"""The log likelihood of a normal sample, \ell(\mu, \sigma^2) = sum_i log N(x_i; \mu, \sigma^2), and its derivatives.

Source: Wasserman 2004, example 9.11.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from itertools import islice

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Call, Derivative, Log, Name, Node, Number, Pow
from ...notation.syntax.walk import walk
from ...patterns import regex
from .exactly import equals
from .near_miss import speaks_loosely
from .repairs import repairs

CHANGES = 40  # tried of one formula
_NAMES = frozenset(["ell", "l", "L", "LL"])
_NEGATIVE = regex(r"\bnegative\b|\bNLL\b|负对数|음의 로그|負の対数", re.I)
_SPOKEN = regex(
    r"\b(?:gaussian|normal)\s+(?:negative\s+)?log[- ]?likelihood|\blog[- ]?likelihood\s+(?:function\s+)?(?:of|for)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:gaussian|normal)",
    re.I,
)
_TWO = Number("2", Fraction(2))
_SIZES = (Name("n"), Name("N"), Name("m"), Name("M"))
_VARIANCE = Name("v")


def of_normal_likelihood(left: Node, relation: str, right: Node, words: str) -> Verdict | None:
    """The verdict on a log likelihood of a normal sample or its derivative; None for any other formula."""
    if relation not in ("=", ":=", "equiv"):
        return None
    total = _sum_of_squares(right)
    if total is None or any(x == _VARIANCE for x in walk(right)):
        return None
    binder, sample, mean = total
    law = Call(Name("N", ("cal",)), (sample, mean, _VARIANCE), (";", ","))
    likelihood: Node = BigOp("sum", binder, Log(law), bracketed=True)
    if isinstance(left, Derivative) and _is_likelihood(left.body) and len(left.variables) == 1 and left.order == 1:
        by = _without_variance(left.variables[0])
        if by not in (mean, _VARIANCE):
            return None
        return _settled(Derivative(likelihood, (by,)), right, _without_variance, "the score of a normal sample", words)
    called = left.arg if isinstance(left, Log) else left
    if not isinstance(called, Call) or not _is_likelihood(called) or not any(isinstance(x, Log) for x in walk(right)):
        return None
    named = _SPOKEN.search(words) is not None
    if not named and (mean not in called.args or not any(_VARIANCE in list(walk(_without_variance(a))) for a in called.args)):
        return None
    wanted = n.Neg(likelihood) if _NEGATIVE.search(words) else likelihood
    return _settled(wanted, right, lambda x: _of_size(_without_variance(x), binder), "the log likelihood of a normal sample", words)


def _settled(wanted: Node, right: Node, free: Callable[[Node], Node], what: str, words: str) -> Verdict:
    """Refuted where one change makes the formula what it is called."""
    verdict = equals(Context(), wanted, free(right))
    if verdict is not None and verdict.positive:
        return Verdict("definition", f"agrees with {what}")
    if not speaks_loosely(words[-80:].replace("negative", "")):
        for changed, repaired in islice(repairs(right), CHANGES):
            again = equals(Context(), wanted, free(repaired))
            if again is not None and again.positive:
                said = f"not {what}: it would be with {changed} changed"
                if verdict is None:
                    return Verdict("convention-mismatch", said)
                return Verdict("refuted", f"{said}; {verdict.message}", witness=verdict.witness)
    return Verdict("undecided", f"that it is {what} is not shown")


def _is_likelihood(node: Node) -> bool:
    head = node.arg if isinstance(node, Log) else node
    head = head.head if isinstance(head, Call) else head
    return isinstance(head, Name) and head.base in _NAMES and head.sub is None


def _sum_of_squares(node: Node) -> tuple[n.Binder, Node, Node] | None:
    """How the one sum of a formula runs, and the x_i and mu of its (x_i - mu)^2 or x_i - mu."""
    sums = [x for x in walk(node) if isinstance(x, BigOp)]
    if len(sums) != 1 or sums[0].kind != "sum" or len(sums[0].binder.names) != 1:
        return None
    binder = sums[0].binder
    if binder.upper is None and binder.lower is None and binder.domain is None:  # sum_i beside n/2 log(2 pi sigma^2): of n
        size = next((x for x in walk(node) if x in _SIZES), None)
        binder = binder if size is None else replace(binder, lower=Number("1", Fraction(1)), upper=size)
    if binder.upper is None:
        return None
    body = sums[0].body.base if isinstance(sums[0].body, Pow) else sums[0].body
    match body:
        case n.Sub(Name("x" | "y" | "X" | "Y") as sample, Name("mu") as mean) | n.Add(
            Name("x" | "y" | "X" | "Y") as sample, Name("mu") as mean
        ) if sample.sub in sums[0].binder.names and mean.sub is None:
            return binder, sample, mean
    return None


def _of_size(node: Node, binder: n.Binder) -> Node:
    """The formula with its sum from 1 to n written out."""
    return rebuilt(node, lambda x: replace(x, binder=binder) if isinstance(x, BigOp) and x.binder.upper is None else None)


def _without_variance(node: Node) -> Node:
    """The formula with v for sigma^2."""

    def change(x: Node) -> Node | None:
        if isinstance(x, Pow) and x.base == Name("sigma") and isinstance(x.exponent, Number) and x.exponent.value in (2, 4, 6):
            return _VARIANCE if x.exponent.value == 2 else Pow(_VARIANCE, Number("", x.exponent.value / 2))
        return Pow(_VARIANCE, n.Div(Number("1", Fraction(1)), _TWO)) if x == Name("sigma") else None

    return rebuilt(node, change)
