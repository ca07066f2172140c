"""Values of terms at exact points: known values to ten digits, infinities, conventions and refusals."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from symbolic_it.enclosure.decimal import judge
from symbolic_it.enclosure.elementary import exp, log
from symbolic_it.enclosure.errors import TooLarge, Unevaluable
from symbolic_it.enclosure.evaluate import Evaluation, evaluate, table
from symbolic_it.enclosure.number import NIL, UNIT, Number
from symbolic_it.enclosure.point import Point
from symbolic_it.enclosure.value import MINUS_INFINITY, PLUS_INFINITY, Undefined, compare, rational_of
from symbolic_it.terms.term import (
    HALF,
    MINUS_ONE,
    ONE,
    OO,
    PI,
    TWO,
    ZERO,
    Absolute,
    Argument,
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
    Quantity,
    Rational,
    Space,
    Symbol,
    Term,
    add,
    largest_over,
    mass,
    neg,
    pmf,
    product_over,
    sum_over,
)

X, Y = Space("X"), Space("Y", Symbol("M"))
K = X.size
x, y, i, j = Index("x", X), Index("y", Y), Index("i", X), Index("j", X)
p, q = (Law(n, (("x", X),)) for n in "pq")
joint = Law("p", (("x", X), ("y", Y)))
z = Array("z", (X,))
epsilon = Symbol("epsilon")
P, Q = mass(p, x=x), mass(q, x=x)

H = neg(sum_over(x, P * Log(P)))
CE = neg(sum_over(x, P * Log(Q)))
KL = sum_over(x, P * Log(P / Q))
LSE = Log(sum_over(j, Exp(Entry(z, (j,)))))
M = HALF * (P + Q)
JSD = HALF * sum_over(x, P * Log(P / M)) + HALF * sum_over(x, Q * Log(Q / M))


def softmax(at: Index) -> Term:
    return Exp(Entry(z, (at,))) / sum_over(j, Exp(Entry(z, (j,))))


def row(*values: str) -> dict[tuple[int, ...], Fraction]:
    return table((len(values),), map(Fraction, values))  # type: ignore[return-value]


def laws(first: str, second: str = "") -> Point:
    a, b = first.split(), second.split()
    return Point(sizes={X: len(a)}, laws={p: row(*a)} | ({q: row(*b)} if b else {}))


P4, GOOD, BAD = "0.4 0.3 0.2 0.1", "0.35 0.35 0.2 0.1", "0.1 0.1 0.1 0.7"


@pytest.mark.parametrize(
    ("term", "point", "digits"),
    [
        (H, laws("1/2 1/2"), "0.6931471806"),
        (H, laws("0.99 0.01"), "0.0560015344"),
        (H / Log(TWO), laws("0.99 0.01"), "0.0807931359"),
        (H / Log(TWO), laws("0.9 0.1"), "0.4689955936"),
        (H, laws(P4), "1.2798542258"),
        (neg(sum_over(x, P * Log(P, TWO))), laws(P4), "1.8464393447"),
        (Exp(H), laws(P4), "3.5961154666"),
        (CE, laws("1/2 1/2", "0.6 0.4"), "0.7135581778"),
        (KL, laws("1/2 1/2", "0.6 0.4"), "0.0204109973"),
        (KL, laws("0.6 0.4", "1/2 1/2"), "0.0201355136"),
        (CE, laws(P4, BAD), "2.1079940781"),
        (KL, laws(P4, BAD), "0.8281398523"),
        (KL, laws(BAD, P4), "1.0443317213"),
        (KL / Log(TWO), laws(P4, BAD), "1.1947532580"),
        (Log(K) - H, laws(P4), "0.1064401353"),
        (JSD, laws(P4, BAD), "0.2093943560"),
        (sum_over(x, Pow(P - Q, TWO) / Q), laws(P4, BAD), "1.9142857143"),
        (Log(1 + sum_over(x, Pow(P - Q, TWO) / Q)), laws(P4, BAD), "1.0696247518"),
        (-2 * Log(sum_over(x, Pow(P * Q, HALF))), laws(P4, BAD), "0.4989710284"),
        (neg(Log(sum_over(x, Pow(P, TWO)))), laws(P4), "1.2039728043"),
        (HALF * sum_over(x, Absolute(P - Q)), laws(P4, BAD), "0.6"),
        (Exp(neg(Log(Rational(Fraction(1, 10))))), Point(), "10"),
        (Rational(Fraction(300)) / (Log(TWO) * 450), Point(), "0.9617966939"),
        (Pow(TWO, Rational(Fraction(7, 2))), Point(), "11.3137084990"),
        (Exp(Rational(Fraction(5, 2))), Point(), "12.1824939607"),
        (Log(Exp(PI)) / 2, Point(), "1.5707963268"),
        (neg(HALF * Log(1 - Rational(Fraction(1, 4)))), Point(), "0.1438410362"),
    ],
)
def test_known_values(term: Term, point: Point, digits: str) -> None:
    assert judge(evaluate(term, point), digits).verdict == "confirmed"


def logits(*values: str, **rest: object) -> Point:
    return Point(sizes={X: len(values)}, arrays={z: row(*values)}, **rest)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("term", "digits"),
    [
        (LSE - Entry(z, (i,)), "0.7290082950"),
        (Exp(LSE - Entry(z, (i,))), "2.0730237598"),
        (softmax(i), "0.4823871387"),
        (Derivative(LSE - Entry(z, (i,)), Entry(z, (i,))), "-0.5176128613"),
        (neg(sum_over(x, softmax(x) * Log(softmax(x)))), "1.1931787505"),
    ],
)
def test_known_values_of_logits(term: Term, digits: str) -> None:
    assert judge(evaluate(term, logits("2", "1.5", "0.8", "0.2", indices={i: 0})), digits).verdict == "confirmed"


JOINT = Point(sizes={X: 2, Y: 2}, laws={joint: table((2, 2), map(Fraction, ("0.4", "0.1", "0.2", "0.3")))})
XY, PX, PY = mass(joint, x=x, y=y), mass(joint, x=x), mass(joint, y=y)


@pytest.mark.parametrize(
    ("body", "digits"),
    [
        (XY * Log(XY / (PX * PY)), "0.0863046217"),
        (neg(XY * Log(XY)), "1.2798542258"),
        (neg(XY * Log(XY / PX)), "0.5867070453"),
    ],
)
def test_joint_laws_and_their_marginals(body: Term, digits: str) -> None:
    assert judge(evaluate(sum_over(x, sum_over(y, body)), JOINT), digits).verdict == "confirmed"


def test_a_marginal_of_no_axes_is_the_total_mass() -> None:
    assert evaluate(mass(joint), JOINT) == UNIT


def test_cross_entropy_is_entropy_plus_divergence_exactly() -> None:
    point = laws(P4, BAD)
    assert evaluate(CE, point) == evaluate(H + KL, point)
    assert compare(evaluate(CE, point), evaluate(H + KL + Fraction(1, 10**40), point)) == "less"


PMFS = st.lists(st.integers(0, 9), min_size=3, max_size=3).filter(any)


@given(PMFS, PMFS)
@settings(max_examples=60, deadline=None)
def test_identities_hold_at_every_point_with_zeros(a: list[int], b: list[int]) -> None:
    """D = H(p, q) - H(p), both sides infinite where q misses a point of p; H <= log K; D >= 0."""
    point = Point(
        sizes={X: 3},
        laws={p: row(*(f"{n}/{sum(a)}" for n in a)), q: row(*(f"{n}/{sum(b)}" for n in b))},
    )
    assert compare(evaluate(KL, point), evaluate(CE - H, point)) == "equal"
    assert compare(evaluate(KL, point), NIL) == ("equal" if point.laws[p] == point.laws[q] else "greater")
    assert compare(evaluate(H, point), evaluate(Log(K), point)) in ("less", "equal")
    assert compare(evaluate(JSD, point), evaluate(Log(TWO), point)) in ("less", "equal")


@pytest.mark.parametrize("shift", ["0", "1", "-7/3", "1000"])
def test_log_sum_exp_moves_with_its_logits(shift: str) -> None:
    c = Fraction(shift)
    moved = Point(sizes={X: 3}, arrays={z: {(k,): Fraction(v) + c for k, v in enumerate((0, 2, -1))}})
    assert compare(evaluate(LSE, moved), evaluate(LSE + c, logits("0", "2", "-1"))) == "equal"


def test_derivatives_of_log_sum_exp_are_softmax() -> None:
    point = logits("0", "2", "-1", indices={i: 1})
    gradient = Derivative(LSE, Entry(z, (i,)))
    assert compare(evaluate(gradient, point), evaluate(softmax(i), point)) == "equal"
    assert compare(evaluate(sum_over(i, softmax(i)), point), UNIT) == "equal"


@pytest.mark.parametrize(
    ("term", "point", "value"),
    [
        (H, laws("1 0"), NIL),
        (KL, laws("1 0", "1/2 1/2"), log(Number.of(2))),
        (KL, laws("1 0", "1 0"), NIL),
        (KL, laws("1/2 1/2", "1 0"), PLUS_INFINITY),
        (CE, laws("1/2 1/2", "1 0"), PLUS_INFINITY),
        (CE, laws("1 0", "1 0"), NIL),
        (sum_over(x, neg(Log(Q)), P), laws("1 0", "1 0"), NIL),
        (sum_over(x, P * (Log(P) - Log(Q))), laws("1 0", "1 0"), NIL),
        (JSD, laws("1 0", "0 1"), log(Number.of(2))),
        (Log(ZERO), Point(), MINUS_INFINITY),
        (Exp(Log(ZERO)), Point(), NIL),
        (OO, Point(), PLUS_INFINITY),
        (product_over(x, Pow(Q, P)), laws("1 0", "1 0"), UNIT),
        (largest_over(x, P), laws("1/3 2/3"), Number.of(Fraction(2, 3))),
        (neg(largest_over(x, neg(P))), laws("1/3 2/3"), Number.of(Fraction(1, 3))),
        (largest_over(x, P - Q), laws("1/3 2/3", "1/2 1/2"), Number.of(Fraction(1, 6))),
    ],
)
def test_zeros_and_infinities(term: Term, point: Point, value: object) -> None:
    found = evaluate(term, point)
    assert found == value or compare(found, value) == "equal"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("term", "point"),
    [
        (1 / ZERO, Point()),
        (Log(Rational(Fraction(-1))), Point()),
        (Pow(Rational(Fraction(-1)), HALF), Point()),
        (Log(ZERO) - Log(ZERO), Point()),
        (Log(TWO, ONE), Point()),
        (CE - H - KL, laws("1/2 1/2", "1 0")),
        (sum_over(x, P / Q), laws("1/2 1/2", "1 0")),
        (sum_over(x, P / Q, Q), laws("1/2 1/2", "1 0")),  # importance weights where q misses a point
        (sum_over(x, P / Q - 1 - Log(P / Q), Q), laws("1/2 1/2", "1 0")),
        (sum_over(x, P / Q * Log(P / Q), Q), laws("1/2 1/2", "1 0")),
    ],
)
def test_points_outside_the_domain(term: Term, point: Point) -> None:
    """Undefined is no value: nothing may be refuted there."""
    assert isinstance(evaluate(term, point), Undefined)


def test_conditional_laws_given_impossible_outcomes() -> None:
    """H(Y|X) and E_x D(p(y|x) || p(y)) skip outcomes x of probability 0."""
    point = Point(sizes={X: 2, Y: 2}, laws={joint: table((2, 2), map(Fraction, (1, 1, 0, 0)))})
    half = Point(sizes={X: 2, Y: 2}, laws={joint: {k: v / 2 for k, v in point.laws[joint].items()}})  # type: ignore[operator]
    conditional = XY / PX
    assert evaluate(sum_over(x, sum_over(y, neg(XY * Log(conditional)))), half) == log(Number.of(2))
    assert evaluate(sum_over(x, sum_over(y, conditional * Log(conditional / PY)), PX), half) == NIL


def test_label_smoothing_targets() -> None:
    label = Index("y", X)
    target = (1 - epsilon) * Delta(j, label) + epsilon / K
    point = Point(sizes={X: 4}, symbols={epsilon: Fraction(1, 10)}, indices={label: 2})
    assert evaluate(sum_over(j, target), point) == UNIT
    entropy = evaluate(neg(sum_over(j, target * Log(target))), point)
    assert judge(entropy, "0.3487803849").verdict == "confirmed"


def test_entries_may_be_exact_irrational_numbers() -> None:
    """A law defined as a softmax is a table of exact numbers."""
    weights = [exp(Number.of(k)) for k in (0, 1)]
    point = logits("0", "1")
    soft = [evaluate(softmax(j), Point(point.sizes, {}, point.arrays, {}, {j: k})) for k in (0, 1)]
    full = Point(sizes={X: 2}, laws={p: {(k,): soft[k] for k in (0, 1)}}, arrays=point.arrays)  # type: ignore[dict-item]
    left = evaluate(H, full)
    right = evaluate(LSE - sum_over(x, P * Entry(z, (x,))), full)
    assert compare(left, right) == "equal"
    assert compare(evaluate(sum_over(x, P), full), UNIT) == "equal"
    assert weights[0] == UNIT


def test_named_quantities_and_maxima_have_values() -> None:
    point = laws("1/2 1/4 1/4")
    assert evaluate(Quantity("entropy", (pmf(p),), H), point) == evaluate(H, point)
    assert evaluate(Maximum((HALF, Log(TWO), ZERO)), Point()) == log(Number.of(2))


@pytest.mark.parametrize(
    "term",
    [
        Limit(epsilon, ZERO, "+", epsilon * Log(epsilon)),
        Argument("min", "theta", H),
        pmf(p),
        epsilon,
        Entry(z, (i,)),
        sum_over(Index("t", Space("R", kind="continuous")), ONE),
    ],
)
def test_what_has_no_value_is_refused(term: Term) -> None:
    with pytest.raises(Unevaluable):
        evaluate(term, Point())


def _numeral(n: int) -> Term:
    return Rational(Fraction(n))


@pytest.mark.parametrize(
    "build",
    [
        lambda: Pow(_numeral(9), Pow(_numeral(9), Pow(_numeral(9), _numeral(9)))),
        lambda: Pow(_numeral(10), _numeral(10**8)),
        lambda: Pow(TWO, _numeral(-(10**9))),
        lambda: Exp(_numeral(10**9)),
        lambda: sum_over(Index("t", Space("T", _numeral(10**9))), ONE),
    ],
)
def test_towers_and_endless_sums_are_refused(build: Callable[[], Term]) -> None:
    with pytest.raises(TooLarge):
        evaluate(build(), Point())


def test_exponents_within_many_others_are_refused() -> None:
    """The key of each exponent holds those below it several times: sigma(sigma(...)) grew beyond all time."""

    def nested(count: int) -> Term:
        term: Term = Symbol("u")
        for _ in range(count):
            term = Pow(add(ONE, Exp(term)), MINUS_ONE)
        return term

    point = Point(symbols={Symbol("u"): Fraction(1)})
    assert isinstance(evaluate(nested(4), point), Number)
    with pytest.raises(TooLarge):
        evaluate(nested(40), point)


def test_empty_sums_and_products() -> None:
    none = Index("t", Space("T", ZERO))
    assert evaluate(add(sum_over(none, ONE), product_over(none, TWO)), Point()) == UNIT


def test_a_sum_that_is_gone_lends_its_value_to_no_other() -> None:
    """One that does not depend on the outcome in force is kept by its identity, which a later one may have."""
    evaluation = Evaluation(Point(sizes={X: 2}, arrays={z: row("1", "2")}))
    evaluation.bound[99] = 0
    for n in range(1, 100):
        assert rational_of(evaluation.value(sum_over(x, Pow(Entry(z, (x,)), Rational(Fraction(n % 7)))))) == 1 + 2 ** (n % 7)
