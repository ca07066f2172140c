"""What is printed reads back: text and LaTeX of a term give the tree that was printed, and leave no doubt.

Trees are compared as mathematics: products and sums flattened, since a (b c) and (a b) c are one product, and with no
regard to how a fraction was drawn or where brackets were written that group nothing.
"""

from __future__ import annotations

from dataclasses import fields
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from symbolic_it.notation.elaborate import read_meaning
from symbolic_it.notation.express import express
from symbolic_it.notation.latex import latex_of, relation_latex, to_latex
from symbolic_it.notation.syntax import read_expression, walk
from symbolic_it.notation.syntax.nodes import Add, Div, Mul, Neg, Node, Number, Sub
from symbolic_it.notation.text import relation_text, text_of, to_text
from symbolic_it.quantities import load
from symbolic_it.terms.statement import Relation, Statement
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
    largest_over,
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
        st.builds(lambda a: largest_over(x, a), terms),
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
@example(Absolute(Derivative(Absolute(SYMBOLS[0]), SYMBOLS[0])))
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


STATEMENTS = [
    r"D_{\mathrm{KL}}(p \| q) = \sum_x p(x) \log\frac{p(x)}{q(x)}",
    r"D(p\|q) = H(p,q) - H(p)",
    r"\sum_i p_i \log\frac{p_i}{q_i} = -\sum_i p_i \log q_i + \sum_i p_i \log p_i",
    r"-\sum_x p(x)\log_2 p(x) = -\frac{1}{\ln 2}\sum_x p(x)\ln p(x)",
    r"\mathbb{E}_{x\sim p}[-\log q(x)] = H(p,q)",
    r"-\sum_{i=1}^K \frac1K \log \frac1K = \log K",
    r"H(p) \le \log K - 1",
    r"-\sum_{k=1}^K \delta_{ky} \log q_k = -\log q_y",
    r"\sum_{k=1}^K \left((1-\epsilon)\delta_{ky} + \frac{\epsilon}{K-1}(1-\delta_{ky})\right) = 1",
    r"-\log \frac{e^{z_y}}{\sum_j e^{z_j}} = \log\sum_j e^{z_j} - z_y",
    r"\frac{\partial}{\partial z_i}\left(\log\sum_j e^{z_j} - z_y\right) = \frac{e^{z_i}}{\sum_j e^{z_j}} - \delta_{iy}",
    r"\exp\left(-\frac1T\sum_{t=1}^T \ln q_t\right) = \prod_{t=1}^T q_t^{-1/T}",
    r"2^{-\sum_x p(x)\log_2 q(x)} = e^{-\sum_x p(x)\ln q(x)}",
    r"I(X;Y) = \sum_{x,y} p(x,y)\log\frac{p(x,y)}{p(x)p(y)}",
    r"H(Y|X) = -\sum_{x,y} p(x,y)\log p(y|x)",
    r"I(X;Y|Z) \le I(X;Y)",
    r"\sum_x \pi(x)\left(\frac{\rho(x)}{\pi(x)} - 1 - \log\frac{\rho(x)}{\pi(x)}\right) = D_{KL}(\pi\|\rho)",
    r"\arg\min_\theta H(p, q_\theta) = \arg\min_\theta D_{KL}(p \| q_\theta)",
    r"0.5\ln\frac{0.5}{0.6} + 0.5\ln\frac{0.5}{0.4} \approx 0.0204",
    r"e^{2.5} \approx 12.18",
    r"\frac12 D_{KL}(p\|q) \ge 0",
    r"\frac{1}{2}\sum_x |p(x) - q(x)| \le 1",
]


@pytest.mark.parametrize("statement", STATEMENTS)
@pytest.mark.parametrize(("show", "sign"), [(to_text, relation_text), (to_latex, relation_latex)], ids=["text", "latex"])
def test_a_statement_that_was_read_and_printed_is_read_as_the_same_terms(statement: str, show: Any, sign: Any) -> None:
    claim = claim_of(statement)
    assert claim_of(f"{show(claim.lhs)} {sign(claim.relation)} {show(claim.rhs)}") == claim


def claim_of(text: str) -> Relation:
    claim = read_meaning(text)[0].links[0].claim
    assert isinstance(claim, Statement)
    return claim.claim
