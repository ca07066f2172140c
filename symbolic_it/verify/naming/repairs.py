"""Formulas with one sign, order, factor 2 or square put right: what one of these repairs is hardly meant as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ...notation.syntax import nodes as n
from .changed_parts import changed_below
from .near_miss import negated, single_changes

_TWO = n.Number("2", Fraction(2))
#: How verdicts begin that tell a formula by its form and by letters that mean one thing: no value that is left open, and no name given anew.
OF_FORMS = (
    "the mean of a score",
    "not the mass of an answer by those of its tokens",
    "not the perplexity",
    "not the log likelihood",
    "not the score of",
    "not the variance of the sample",
    "not the derivative of the function",
    "not the KL divergence of normal laws",
    "the KL divergence of normal laws in the other",
    "not the log density",
    "not the maximisation step",
    "no rate-distortion function",
    "not the density of the variable under its map",
    "not so of any field",
    "not the Bregman divergence",
    "not the KL divergence in an exponential family",
    "not the objective of score matching",
)
FACTOR = "a factor 2"
SQUARE = "a square"


def repairs(node: n.Node) -> Iterator[tuple[str, n.Node]]:
    """What is changed, and the formula with it; never the whole with the other sign, which may be a choice."""
    whole = negated(node)
    yield from ((what, changed) for what, changed in single_changes(node) if changed != whole)
    yield from _of_terms(node)
    yield from _below(node)


def _of_terms(node: n.Node) -> Iterator[tuple[str, n.Node]]:
    """One term of a sum doubled or halved."""
    match node:
        case n.Neg(body):
            yield from ((what, n.Neg(changed)) for what, changed in _of_terms(body))
        case n.Add(left, right) | n.Sub(left, right):
            yield from ((what, replace(node, left=changed)) for what, changed in _of_terms(left))
            yield from ((what, replace(node, right=changed)) for what, changed in _of_terms(right))
        case _:
            yield FACTOR, n.Div(node, _TWO)
            yield FACTOR, n.Mul(_TWO, node)


def _below(node: n.Node) -> Iterator[tuple[str, n.Node]]:
    """An exponent doubled or halved, a power that is 1 made a square."""
    match node:
        case n.Apply("exp", (arg,)):
            yield from ((what, replace(node, args=(changed,))) for what, changed in _of_terms(arg))
        case n.Pow(n.Name("e", sub=None), exponent):
            yield from ((what, replace(node, exponent=changed)) for what, changed in _of_terms(exponent))
        case n.Pow(_, n.Number(_, one)) if one == 1:
            yield SQUARE, replace(node, exponent=_TWO)
        case n.Name() | n.Number() | n.Text():
            return
        case n.Div(_, n.Name() as below):
            yield SQUARE, replace(node, right=n.Pow(below, _TWO))
        case n.Div(_, n.Mul(n.Number() as factor, n.Name() as below)):
            yield SQUARE, replace(node, right=n.Mul(factor, n.Pow(below, _TWO)))
    yield from changed_below(node, _below)
