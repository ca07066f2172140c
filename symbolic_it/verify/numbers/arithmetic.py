"""Closed arithmetic as written: numbers, logs and powers in a syntax tree as a term, and the parts of sums and products."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from ...enclosure.errors import Unevaluable
from ...enclosure.evaluate import evaluate
from ...enclosure.number import Number
from ...enclosure.point import Point
from ...enclosure.value import Infinite, Undefined
from ...notation.syntax import nodes as n
from ...terms.term import ONE, PI, Exp, Log, Pow, Rational, Term, neg

NOTHING = Point()
NOTHING_BEHIND: Mapping[str, Term] = {}
Known = Number | Infinite


def closed(node: n.Node, base: Fraction | None = None, behind: Mapping[str, Term] = NOTHING_BEHIND) -> Term | None:
    """The term of an expression without free names; ``base`` is that of a log without one (None: natural). None if it has names.

    ``behind``: what printed decimals stand for, by their text.
    """
    match node:
        case n.Number():
            return behind.get(node.text, Rational(node.value))
        case n.WithUnit():
            return closed(node.value, base, behind)
        case n.Neg():
            inner = closed(node.body, base, behind)
            return None if inner is None else neg(inner)
        case n.Add() | n.Sub() | n.Mul() | n.Div() | n.Pow():
            first, second = (node.base, node.exponent) if isinstance(node, n.Pow) else (node.left, node.right)
            left, right = closed(first, base, behind), closed(second, base, behind)
            if left is None or right is None:
                return None
            if isinstance(node, n.Add):
                return left + right
            if isinstance(node, n.Sub):
                return left - right
            if isinstance(node, n.Mul):
                return left * right
            return left / right if isinstance(node, n.Div) else Pow(left, right)
        case n.Log():
            arg = closed(node.arg, base, behind)
            inner_base = None if node.base is None else closed(node.base, base, behind)
            if arg is None or (node.base is not None and inner_base is None):
                return None
            if inner_base is None and node.spelling == "lg":
                return None  # to base 2 or 10
            if inner_base is None and node.spelling == "lb":
                inner_base = Rational(Fraction(2))
            if inner_base is None and node.spelling != "ln" and base is not None:
                inner_base = Rational(base)
            log = Log(arg, inner_base)
            power = None if node.power is None else closed(node.power, base, behind)
            return log if node.power is None else None if power is None else Pow(log, power)
        case n.Apply(function="exp", args=(arg,)):
            inner = closed(arg, base, behind)
            return None if inner is None else Exp(inner)
        case (
            n.Apply(function="sigmoid", args=(arg,))
            | n.Call(head=n.Name(base="sigma", sub=None, sup=None, accents=()), args=(arg,), separators=())
        ):
            inner = closed(arg, base, behind)
            return None if inner is None else ONE / (ONE + Exp(neg(inner)))
        case n.Apply(function="sqrt", args=(arg,)):
            inner = closed(arg, base, behind)
            return None if inner is None else Pow(inner, Rational(Fraction(1, 2)))
        case n.Name(base="e", sub=None, sup=None, accents=()):
            return Exp(ONE)
        case n.Name(base="pi", sub=None, sup=None, accents=()):
            return PI
    return None


def value(node: n.Node, base: Fraction | None = None) -> Known | None:
    """The exact value of a closed expression, or None."""
    term = closed(node, base)
    return None if term is None else value_of(term, NOTHING)


def value_of(term: Term, point: Point) -> Known | None:
    """The exact value of a term at a point; None where it has none."""
    try:
        out = evaluate(term, point)
    except Unevaluable:
        return None
    return None if isinstance(out, Undefined) else out


def is_undefined(term: Term, point: Point) -> bool:
    """Whether a term has no value at a point that has all it needs: infinity minus infinity."""
    try:
        return isinstance(evaluate(term, point), Undefined)
    except Unevaluable:
        return False


def summands(node: n.Node, sign: int = 1) -> list[tuple[int, n.Node]]:
    """The signed summands of an expression, in order."""
    if isinstance(node, n.WithUnit):
        return summands(node.value, sign)
    if isinstance(node, n.Neg):
        return summands(node.body, -sign)
    if isinstance(node, n.Add):
        return summands(node.left, sign) + summands(node.right, sign)
    if isinstance(node, n.Sub):
        return summands(node.left, sign) + summands(node.right, -sign)
    return [(sign, node)]


def factors(node: n.Node) -> tuple[int, list[n.Node]]:
    """Sign and factors of a product, in order."""
    if isinstance(node, n.Neg):
        sign, out = factors(node.body)
        return -sign, out
    if isinstance(node, n.WithUnit):
        return factors(node.value)
    if isinstance(node, n.Mul):
        (s, left), (t, right) = factors(node.left), factors(node.right)
        return s * t, left + right
    return 1, [node]


def literals(node: n.Node) -> list[n.Number]:
    """Every number printed inside, in order."""
    from ...notation.syntax.walk import walk

    return [x for x in walk(node) if isinstance(x, n.Number)]
