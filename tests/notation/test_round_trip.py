"""What is printed reads back: text and LaTeX of a term give the tree that was printed, and leave no doubt.

Trees are compared as mathematics: products and sums flattened, since a (b c) and (a b) c are one product, and with no
regard to how a fraction was drawn or where brackets were written that group nothing.
"""

from __future__ import annotations

from dataclasses import fields
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symbolic_it.notation.express import express
from symbolic_it.notation.latex import latex_of
from symbolic_it.notation.syntax import read_expression, walk
from symbolic_it.notation.syntax.nodes import Add, Div, Mul, Name, Neg, Node, Number, Sub
from symbolic_it.notation.text import text_of
from symbolic_it.quantities import load
from symbolic_it.terms.term import (
    ONE,
    Absolute,
    Array,
    Delta,
    Derivative,
    Entry,
    Exp,
    Index,
    Law,
    Limit,
    Log,
    Maximum,
    Pow,
    Rational,
    Space,
    Symbol,
    Term,
    add,
    function_of,
    mass,
    mul,
    product_over,
    sum_over,
)
from symbolic_it.terms.term import (
    Mul as Product,
)

X, Y = Space("X"), Space("Y", letter="y")
p, q = (Law(name, (("x", X),)) for name in ("p", "q_theta"))
P = Law("P", (("X", X), ("Y", Y)))
x, y, i, label = Index("x", X), Index("y", Y), Index("i", X), Index("y", X)
z = Array("z", (X,))
SYMBOLS = [Symbol(name) for name in ("epsilon", "beta", "K", "T", "lambda")]
LEAVES: list[Term] = [
    *SYMBOLS,
    mass(p, x=x),
    mass(q, x=x),
    mass(P, X=x, Y=y),
    mass(P, Y=y),
    Entry(z, (i,)),
    Entry(z, (label,)),
    Delta(i, label),
    load("kl_divergence")(p, q),
    load("cross_entropy")(p, q),
    load("entropy")(function_of((x,), (mass(p, x=x) + mass(q, x=x)) / 2)),
    load("mutual_information").of(P, ("X",), ("Y",)),
]
NUMBERS = st.sampled_from(["0", "1", "2", "-1", "-3", "1/2", "-1/3", "7/16", "0.05", "12"]).map(lambda s: Rational(Fraction(s)))


def bigger(terms: st.SearchStrategy[Term]) -> st.SearchStrategy[Term]:
    several = st.lists(terms, min_size=2, max_size=4)
    return st.one_of(
        several.map(lambda a: add(*a)),
        several.map(lambda a: mul(*a)),
        st.builds(lambda a, b: a / b, terms, terms),
        terms.map(lambda a: -a),
        terms.map(Log),
        st.builds(Log, terms, st.sampled_from([Rational(Fraction(2)), Rational(Fraction(10))])),
        terms.map(Exp),
        terms.map(Absolute),
        st.builds(lambda a, b: Maximum((a, b)), terms, terms),
        st.builds(Pow, terms, NUMBERS | st.sampled_from(SYMBOLS) | terms),
        st.builds(lambda a: sum_over(x, a), terms),
        st.builds(lambda a: sum_over(x, a, mass(p, x=x)), terms),
        st.builds(lambda a: sum_over(i, a), terms),
        st.builds(lambda a: product_over(x, a), terms),
        st.builds(lambda a: Derivative(a, SYMBOLS[0]), terms),
        st.builds(lambda a: Limit(SYMBOLS[0], Rational(Fraction(0)), "+", a), terms),
    )


TERMS = st.recursive(NUMBERS | st.sampled_from(LEAVES), bigger, max_leaves=8)


def meaning(node: Node) -> Any:
    """The node without the flags that only tell how it was drawn."""
    match node:
        case Neg() | Add() | Sub():
            return ("sum", tuple(_terms(node, 1)))
        case Mul() | Div():
            sign, parts = _factors(node, 1)
            product = ("product", tuple(parts))
            return product if sign == 1 else ("sum", ((-1, product),))
        case Number(value=value):
            return ("number", value)
    values = [getattr(node, f.name) for f in fields(node) if f.name not in _DRAWING]
    return (type(node).__name__, *(_meaning_of(v) for v in values))


_DRAWING = frozenset(["span", "inline", "ambiguous", "bare", "bracketed", "explicit", "juxtaposed", "spelling", "in_numerator"])


def _meaning_of(value: Any) -> Any:
    if isinstance(value, Node):
        return meaning(value)
    return tuple(_meaning_of(v) for v in value) if isinstance(value, tuple) else value


def _terms(node: Node, sign: int) -> list[Any]:
    match node:
        case Add(left, right):
            return _terms(left, sign) + _terms(right, sign)
        case Sub(left, right):
            return _terms(left, sign) + _terms(right, -sign)
        case Neg(body):
            return _terms(body, -sign)
    return [(sign, meaning(node))]


def _factors(node: Node, power: int) -> tuple[int, list[Any]]:
    match node:
        case Mul(left, right):
            a, first = _factors(left, power)
            b, second = _factors(right, power)
            return a * b, first + second
        case Div(left, right):
            sign, top = _factors(left, power)
            return sign, [*top, (meaning(right), -power)]
        case Neg(body):
            sign, parts = _factors(body, power)
            return -sign, parts
    return 1, [(meaning(node), power)]


def doubts(node: Node) -> list[Node]:
    """The places that the reader could understand in more than one way."""
    return [part for part in walk(node) if getattr(part, "ambiguous", False) or getattr(part, "juxtaposed", False)]


@given(TERMS)
def test_text_of_a_term_reads_as_the_tree_that_was_printed(term: Term) -> None:
    node = express(term)
    tree = read_expression(text_of(node))
    assert meaning(tree) == meaning(node)
    assert not doubts(tree)


@given(TERMS)
def test_latex_of_a_term_reads_as_the_tree_that_was_printed(term: Term) -> None:
    node = express(term, latex=True)
    tree = read_expression(latex_of(node))
    assert meaning(tree) == meaning(node)
    assert not doubts(tree)


@pytest.mark.parametrize("log", ["log", "ln"])
def test_a_product_of_logarithms_keeps_its_brackets(log: str) -> None:
    term = Product((Log(SYMBOLS[0]), Log(SYMBOLS[1]), ONE + SYMBOLS[2]))
    node = express(term, log=log)
    assert meaning(read_expression(text_of(node))) == meaning(node)
