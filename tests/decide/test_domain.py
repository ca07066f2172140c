"""A statement is only refuted where a reader takes it to be asserted."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.decide.domain import asserted_domain, logged, mixing_weights, pmf_arguments, proper
from symbolic_it.decide.witness import sample_points, search
from symbolic_it.enclosure.point import Point
from symbolic_it.quantities import load
from symbolic_it.terms.domain import INTEGER, NONNEGATIVE, POSITIVE, REAL, UNIT_INTERVAL
from symbolic_it.terms.term import (
    HALF,
    MINUS_ONE,
    TWO,
    ZERO,
    Index,
    Lambda,
    Law,
    Log,
    Pow,
    Space,
    Symbol,
    Term,
    function_of,
    mass,
    sum_over,
)

X = Space("X")
x = Index("x", X)
p, q = (Law(n, (("x", X),)) for n in "pq")
weight, beta, epsilon, c = (Symbol(n) for n in ("lambda", "beta", "epsilon", "c"))
entropy, divergence = load("entropy"), load("kl_divergence")


def mixture(s: Term) -> Lambda:
    return function_of((x,), s * mass(p, x=x) + (1 - s) * mass(q, x=x))


@pytest.mark.parametrize(
    ("symbol", "mixing", "domain"),
    [
        (weight, True, UNIT_INTERVAL),
        (weight, False, POSITIVE),
        (beta, False, POSITIVE),
        (Symbol("beta_0"), False, POSITIVE),
        (epsilon, False, UNIT_INTERVAL),
        (c, False, REAL),
        (c, True, UNIT_INTERVAL),
        (Symbol("n", INTEGER), False, INTEGER),
    ],
)
def test_customary_domains(symbol: Symbol, mixing: bool, domain: object) -> None:
    assert asserted_domain(symbol, frozenset({symbol}) if mixing else frozenset()) == domain


def test_weights_of_mixtures_are_found() -> None:
    assert mixing_weights([entropy(mixture(c))]) == {c}
    assert mixing_weights([Log(1 - c), 1 / (1 - c), c * (1 + c)]) == frozenset()
    assert mixing_weights([Log(2 / (1 - c))]) == {c}


def test_true_statements_about_mixtures_and_customary_parameters_are_not_refuted() -> None:
    """Concavity of H needs weights in [0, 1], a penalty needs beta > 0."""
    concave = entropy(mixture(weight)), weight * entropy(p) + (1 - weight) * entropy(q)
    assert search(concave[0], ">=", concave[1], points=200) is None
    assert search(concave[0], "<=", concave[1], points=200) is not None
    assert search(beta * divergence(p, q), ">=", ZERO, points=200) is None
    assert search((1 - epsilon) * entropy(p), "<=", entropy(p), points=200) is None


def test_arguments_of_quantities_are_pmfs_at_every_point() -> None:
    """H(p + q) says nothing at pmfs p and q; H of a mixture does, and q/2 + p/2 never fails."""
    total = function_of((x,), mass(p, x=x) + mass(q, x=x))
    assert sample_points([entropy(total)], 5) == []
    assert search(entropy(total), "<=", entropy(p) + entropy(q)) is None
    assert len(sample_points([entropy(mixture(c))], 20)) == 20
    assert pmf_arguments([entropy(p), divergence(p, q)]) == ()


def test_proper_checks_the_sum_and_the_signs() -> None:
    half = {(0,): Fraction(1, 2), (1,): Fraction(1, 2)}
    laws = {p: half, q: {(0,): Fraction(1), (1,): Fraction(0)}}
    point = Point(sizes={X: 2}, laws=laws, symbols={c: Fraction(1, 3)})  # type: ignore[arg-type]
    assert proper(point, [mixture(c)], 100)
    assert proper(point, [mixture(2 + ZERO)], 100)  # 2 p - q = (0, 1)
    assert not proper(point, [function_of((x,), 2 * mass(p, x=x))], 100)
    three = function_of((x,), 3 * mass(p, x=x) - 2 * mass(q, x=x))
    assert not proper(point, [three], 100)


def test_conditional_laws_inside_sums_are_left_alone() -> None:
    """D(p(.|y) || q) inside a sum over y has no pmf of its own at a point."""
    pair = Law("p", (("x", X), ("y", Space("Y", Symbol("M")))))
    y = Index("y", pair.space("y"))
    conditional = function_of((x,), mass(pair, x=x, y=y) / mass(pair, y=y))
    outer = sum_over(y, mass(pair, y=y) * divergence(conditional, q))
    assert pmf_arguments([outer]) == ()
    assert search(outer, ">=", ZERO, points=100) is None


def test_what_is_divided_under_a_logarithm_is_no_negative_number() -> None:
    x, y = Symbol("x"), Symbol("y")
    assert logged([Log(x / y), Log(1 + c)]) == {x, y}
    assert asserted_domain(x, frozenset(), frozenset({x})) == NONNEGATIVE


def test_factors_under_a_root_are_no_negative_numbers_but_a_square_is_of_any() -> None:
    x, y = Symbol("x"), Symbol("y")
    assert logged([Pow(x * y, HALF)]) == {x, y}
    assert logged([Pow(Pow(x, TWO), HALF), Pow(x * y, TWO)]) == set()


def test_what_is_one_minus_a_probability_under_a_weighed_logarithm_is_one() -> None:
    """At a = 1 the second term of d(a || b) is 0 log(0/(1 - b)), which tells nothing of b = 2."""
    a, b = Symbol("a"), Symbol("b")
    assert mixing_weights([(1 - a) * Log((1 - a) / (1 - b))]) == {a, b}
    assert mixing_weights([Log(1 - b), MINUS_ONE * Log(1 - b)]) == set()
