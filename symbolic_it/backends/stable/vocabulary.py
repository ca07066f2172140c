"""The letters of the stable forms: laws p and q, logits a and b, a label y, the place k of the largest logit."""

from __future__ import annotations

from collections.abc import Callable

from ...quantities.quantity import SPACE as SPACE
from ...quantities.softmax import distribution
from ...quantities.standard import LOGITS as LOGITS
from ...quantities.standard import P as P
from ...quantities.standard import Q as Q
from ...quantities.standard import Y as Y
from ...terms.term import (
    ONE,
    REAL,
    Array,
    Delta,
    Entry,
    Exp,
    Index,
    Lambda,
    Law,
    Mass,
    Symbol,
    Term,
    fresh_index,
    function_of,
    sum_over,
)
from ..emission.operations import log1p, log1p_exp

SECOND = Array("b", (SPACE,))
SHIFT = Symbol("c", REAL)
LARGEST, OTHERS = Index("k", SPACE), Index("l", SPACE)


def at(thing: Law | Array, outcome: Term) -> Term:
    """p(x) or z_x."""
    return Entry(thing, (outcome,)) if isinstance(thing, Array) else Mass(thing, (("x", outcome),))


def total(body: Callable[[Term], Term]) -> Term:
    """Sum of body(x) over the alphabet."""
    x = fresh_index(SPACE)
    return sum_over(x, body(x))


def function(array: Array) -> Lambda:
    """The array as a function of the outcome."""
    x = fresh_index(SPACE)
    return function_of((x,), at(array, x))


def softmax(array: Array) -> Lambda:
    """The pmf softmax(z)."""
    return distribution(function(array))


def gap(array: Array, x: Term, k: Term, over: Term = ONE) -> Term:
    """z_x - z_k, or what it is at a temperature: the difference first, which rounds less."""
    difference = at(array, x) - at(array, k)
    return difference if over == ONE else difference / over


def rest(array: Array, k: Index, over: Term = ONE) -> Term:
    """Sum over all outcomes but k of exp(z_x - z_k)."""
    return total(lambda x: (ONE - Delta(x, k)) * Exp(gap(array, x, k, over)))


def largest_split(array: Array, k: Index, over: Term = ONE) -> Term:
    """log sum_x exp(z_x - z_k), with the outcome k split off."""
    return log1p(rest(array, k, over))


def others(array: Array, label: Index, shift: Symbol) -> Term:
    """Sum over all outcomes but the label of exp(z_x - c)."""
    return total(lambda x: (ONE - Delta(x, label)) * Exp(at(array, x) - shift))


def odds_against(array: Array, label: Index, shift: Symbol) -> Term:
    """log(1 + odds against the label), the odds as e^(c - z_y) times what the others weigh."""
    return log1p_exp(shift - at(array, label), others(array, label, shift))


def probability(array: Array, k: Index, outcome: Term) -> Term:
    """softmax(z)_x by the same split."""
    return Exp(at(array, outcome) - at(array, k)) / (ONE + rest(array, k))


def mean(array: Array, k: Index, body: Callable[[Term], Term], over: Term = ONE) -> Term:
    """The expectation of body(x) under softmax(z)."""
    return total(lambda x: Exp(gap(array, x, k, over)) * body(x)) / (ONE + rest(array, k, over))
