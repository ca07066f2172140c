"""Whatever the second checker accepts is true at random distributions: equalities and signs, over terms made at random."""

from __future__ import annotations

import math
import random
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st
from zero import decide_zero

from symbolic_it.kernel.replay import ReplayError, replay
from symbolic_it.terms.domain import OPEN_UNIT_INTERVAL, POSITIVE
from symbolic_it.terms.serial import to_json
from symbolic_it.terms.term import (
    Absolute,
    Add,
    Array,
    Delta,
    Derivative,
    Entry,
    Exp,
    Index,
    Law,
    Log,
    Mass,
    Mul,
    Pow,
    Rational,
    Space,
    Sum,
    Symbol,
    Term,
    as_term,
    map_children,
    open_binder,
    sum_over,
)

X = Space("X")
p, q = (Law(n, (("x", X),)) for n in "pq")
joint = Law("j", (("x", X), ("y", X)))
z = Array("z", (X,))
a, eps, t = Symbol("a", POSITIVE), Symbol("epsilon", OPEN_UNIT_INTERVAL), Symbol("t")
FREE = (Index("i", X), Index("k", X))


class Point:
    """Random laws on K outcomes, logits and scalars."""

    def __init__(self, rng: random.Random, size: int) -> None:
        self.size = size
        self.free = {v: rng.randrange(size) for v in FREE}
        self.scalars: dict[Term, float] = {a: rng.uniform(0.2, 3), eps: rng.uniform(0.05, 0.95), t: rng.uniform(-2, 2), X.size: float(size)}
        self.entries = [rng.uniform(-1.5, 1.5) for _ in range(size)]
        self.laws = {law: normalised(rng, size ** len(law.axes)) for law in (p, q, joint)}

    def mass(self, term: Mass, at: dict[Term, int]) -> float:
        table = self.laws[term.law]
        if len(term.law.axes) == 1:
            return table[at[term.at[0][1]]]
        fixed = {axis: at[where] for axis, where in term.at}
        cells = ((x, y) for x in range(self.size) for y in range(self.size))
        return sum(table[x * self.size + y] for x, y in cells if fixed.get("x", x) == x and fixed.get("y", y) == y)

    def value(self, term: Term, at: dict[Term, int]) -> float:
        match term:
            case Rational(value):
                return float(value)
            case Symbol():
                return self.scalars[term]
            case Mass():
                return self.mass(term, at)
            case Entry(_, where):
                return self.entries[at[where[0]]]
            case Delta(left, right):
                return float(at[left] == at[right])
            case Add(args):
                return math.fsum(self.value(x, at) for x in args)
            case Mul(args):
                return math.prod(self.value(x, at) for x in args)
            case Pow(base, exponent):
                power = self.value(base, at) ** self.value(exponent, at)
                if isinstance(power, complex):
                    raise ValueError("a root of a negative number")
                return power
            case Log(arg, None):
                return math.log(self.value(arg, at))
            case Exp(arg):
                return math.exp(self.value(arg, at))
            case Absolute(arg):
                return abs(self.value(arg, at))
            case Sum():
                index, weight, body = open_binder(term)
                points = ({**at, index: n} for n in range(self.size))
                return math.fsum(self.value(weight, here) * self.value(body, here) for here in points)
        raise TypeError(type(term).__name__)


def normalised(rng: random.Random, size: int) -> list[float]:
    weights = [rng.uniform(0.05, 1) for _ in range(size)]
    return [w / sum(weights) for w in weights]


def positive(rng: random.Random, depth: int, scope: tuple[Index, ...]) -> Term:
    kind = rng.randrange(8 if depth else 4)
    if kind <= 1:
        return Mass(rng.choice((p, q)), (("x", rng.choice(scope)),))
    if kind == 2:
        return rng.choice((a, eps, 1 - eps, as_term(rng.choice((2, 3, "1/2", 6))), X.size))
    if kind == 3:
        x, y = rng.choice(scope), rng.choice(scope)
        return Mass(joint, rng.choice(((("x", x), ("y", y)), (("x", x),), (("y", y),))))
    if kind == 4:
        return positive(rng, depth - 1, scope) + positive(rng, depth - 1, scope)
    if kind == 5:
        return positive(rng, depth - 1, scope) * positive(rng, depth - 1, scope)
    if kind == 6:
        return Exp(rng.choice((Entry(z, (rng.choice(scope),)), t, -t, Entry(z, (rng.choice(scope),)) + t)))
    index = Index(f"s{depth}", X)
    return sum_over(index, positive(rng, depth - 1, (*scope, index)))


def scalar(rng: random.Random, depth: int, scope: tuple[Index, ...]) -> Term:
    kind = rng.randrange(11 if depth else 3)
    if kind == 0:
        return rng.choice((t, Entry(z, (rng.choice(scope),)), as_term(rng.choice((1, -1, 2, "-1/3")))))
    if kind == 1:
        return Delta(rng.choice(scope), rng.choice(scope))
    if kind == 2:
        return positive(rng, 0, scope)
    if kind in (3, 4):
        return Log(positive(rng, depth - 1, scope))
    if kind == 5:
        return 1 / positive(rng, depth - 1, scope)
    if kind == 6:
        return scalar(rng, depth - 1, scope) + scalar(rng, depth - 1, scope)
    if kind == 7:
        return scalar(rng, depth - 1, scope) * scalar(rng, depth - 1, scope)
    if kind == 8:
        return positive(rng, depth - 1, scope) ** rng.choice((Fraction(1, 2), Fraction(2), Fraction(-1, 2)))
    index = Index(f"s{depth}", X)
    return sum_over(index, positive(rng, 0, (index,)) * scalar(rng, depth - 1, (*scope, index)))


def rewritten(rng: random.Random, term: Term, rate: float) -> Term:
    """The same value in another form, or one that is changed with the given probability at each node."""
    if rng.random() < rate:
        match term:
            case Mass(law, at) if law is p or law is q:
                return Mass(q if law is p else p, at)
            case Rational(value):
                return Rational(value + Fraction(1, 10**6) if rng.random() < 0.5 else -value)
            case Add(args) if len(args) > 1:
                return Add((*args[1:], args[0])) if len(args) > 2 else args[0] - args[1]
            case Delta(left, _):
                return Delta(left, FREE[0])
            case Entry(array, _):
                return Entry(array, (FREE[0],))
    term = map_children(term, lambda x: rewritten(rng, x, rate))
    match term:
        case Log(Mul((left, *rest))) if rest:
            return Log(left) + Log(Mul(tuple(rest)) if len(rest) > 1 else rest[0])
        case Mul((left, Add(args))) | Mul((Add(args), left)):
            return Add(tuple(left * x for x in args))
        case Add(args):
            return Add(tuple(rng.sample(args, len(args))))
        case Mul(args):
            return Mul(tuple(rng.sample(args, len(args))))
        case Sum(_, _, _, Add(_)):
            index, weight, body = open_binder(term)
            assert isinstance(body, Add)
            return Add(tuple(sum_over(index, x, weight) for x in body.args))
    return term


def agree(left: Term, right: Term, rng: random.Random) -> bool:
    for size in (2, 3, 3):
        point = Point(rng, size)
        try:
            x, y = (point.value(side, dict(point.free)) for side in (left, right))
        except (ValueError, OverflowError, ZeroDivisionError):
            continue
        if abs(x - y) > 1e-9 * (1 + abs(x) + abs(y)):
            return False
    return True


def accepted(term: Term) -> bool:
    try:
        return decide_zero(to_json(term))[0]
    except ReplayError:
        return False


@settings(max_examples=120, deadline=None)
@given(st.integers(0, 10**9))
def test_terms_that_are_called_equal_have_equal_values(seed: int) -> None:
    rng = random.Random(seed)
    left = scalar(rng, 3, FREE)
    for rate in (0.0, 0.05, 0.3):
        right = rewritten(rng, left, rate)
        if accepted(left - right):
            assert agree(left, right, rng)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9))
def test_another_form_of_a_term_is_called_equal(seed: int) -> None:
    """Not every true statement can be found; but reordering, distributing and splitting logs of positive factors is."""
    rng = random.Random(seed)
    left = scalar(rng, 2, FREE)
    try:
        assert decide_zero(to_json(left - rewritten(rng, left, 0.0)))[0]
    except ReplayError as refusal:
        assert any(x in str(refusal) for x in ("large", "steps", "log 0", "is 0"))


@settings(max_examples=120, deadline=None)
@given(st.integers(0, 10**9))
def test_terms_that_are_called_nonnegative_are(seed: int) -> None:
    rng = random.Random(seed)
    less = rng.choice((0, 1, Fraction(1, 2), 2)) * rng.choice((as_term(1), eps, positive(rng, 1, FREE)))
    term = rng.choice((scalar, positive))(rng, 2, FREE) - less
    for relation in (">=", ">"):
        statement = {"lhs": to_json(term), "relation": relation, "rhs": to_json(as_term(0))}
        step = {"rule": "tangent", "terms": [], "rest": to_json(term)}
        try:
            replay({"kind": "kernel", "version": 1, "statement": statement, "hypotheses": [], "steps": [step]})
        except ReplayError:
            continue
        for size in (1, 2, 3):
            point = Point(rng, size)
            try:
                value = point.value(term, dict(point.free))
            except (ValueError, OverflowError, ZeroDivisionError):
                continue
            assert value >= -1e-9
            assert relation == ">=" or value > -1e-12


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9))
def test_derivatives_are_slopes(seed: int) -> None:
    """A term that is called the derivative agrees with the difference quotient; here the term is that of another rule of ours."""
    from symbolic_it.terms.derivative import NotDifferentiable, differentiate

    rng = random.Random(seed)
    term = scalar(rng, 2, FREE)
    variable = rng.choice((t, a, eps))
    try:
        slope = differentiate(term, variable)
    except NotDifferentiable:
        return
    if not accepted(Derivative(term, variable) - slope):
        return
    point = Point(rng, 3)
    at = point.scalars[variable]
    try:
        values = []
        for step in (1e-5, -1e-5):
            point.scalars[variable] = at + step
            values.append(point.value(term, dict(point.free)))
        point.scalars[variable] = at
        expected = point.value(slope, dict(point.free))
    except (ValueError, OverflowError, ZeroDivisionError):
        return
    assert abs((values[0] - values[1]) / 2e-5 - expected) <= 1e-3 * (1 + abs(expected) + abs(values[0]))
