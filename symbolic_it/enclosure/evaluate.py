"""The exact value of a term at a point."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import lru_cache
from itertools import product as outcomes
from typing import Any

from flint import fmpq

from ..terms.base import stored
from ..terms.derivative import NotDifferentiable, differentiate
from ..terms.term import (
    Absolute,
    Add,
    Bound,
    Constant,
    Delta,
    Derivative,
    Entry,
    Exp,
    Index,
    Largest,
    Law,
    Log,
    Mass,
    Maximum,
    Mul,
    Pow,
    Product,
    Quantity,
    Rational,
    Space,
    Sum,
    Symbol,
    Term,
    walk,
)
from . import value as v
from .elementary import named
from .errors import TooLarge, Unevaluable
from .number import NIL, UNIT, Number
from .point import Entries, Point, Table, marginal, whole_weights
from .value import Undefined, Value
from .work import WORK

TERM_BUDGET = 100_000
MAX_TOWER = 6  # exponents within exponents: the key of each holds those below it several times
Numbers = dict[tuple[int, ...], Number]


def evaluate(term: Term, point: Point) -> Value:
    """The value of a term at a point, in nats unless the term says otherwise.

    0 log 0 = 0, 0 log(0/0) = 0 and p log(p/0) = +oo; an outcome of probability 0 adds nothing to an expectation. Any
    other undefined part makes the value `Undefined`: the point lies outside the domain of the statement.
    Raises Unevaluable for continuous spaces, limits and data that the point lacks, TooLarge beyond 10^5 summands.
    """
    return Evaluation(point).value(term)


class Evaluation:
    """Evaluation of several terms at one point; marginals are tabulated once."""

    def __init__(self, point: Point, budget: int = TERM_BUDGET) -> None:
        self.point = point
        self.budget = budget
        self.symbols: dict[Symbol, Entries] = {
            space.size: Fraction(n) for space, n in point.sizes.items() if isinstance(space.size, Symbol)
        }
        self.symbols.update(point.symbols)
        self.indices = dict(point.indices)  # may be set anew between calls
        self.bound: dict[int, int] = {}
        self.marginals: dict[tuple[Law, tuple[str, ...]], Numbers] = {}
        self.weights: dict[Law, tuple[dict[tuple[int, ...], int], int] | None] = {}
        # by identity of a node or space, which is kept beside its entry: hashing a law costs more than a look-up
        self.tables: dict[int, tuple[Term, Numbers]] = {}
        self.sizes: dict[int, tuple[Space, int]] = {}
        self.rationals: dict[int, tuple[Term, Number]] = {}
        self.sums: dict[tuple[int, ...], tuple[Sum, Value]] = {}
        self.summands = self.tower = 0
        self.work = WORK.get()

    def value(self, term: Term) -> Value:
        """The value of a term; see `evaluate`."""
        if self.work is not None:
            self.work.step()
        try:
            rule = _RULES[type(term)]
        except KeyError:
            raise Unevaluable(f"a {type(term).__name__.lower()} has no value at a point") from None
        return rule(self, term)

    def size(self, space: Space) -> int:
        """The number of outcomes of a finite space."""
        seen = self.sizes.get(id(space))
        if seen is not None:
            return seen[1]
        if space.kind != "finite":
            raise Unevaluable(f"the space {space.name} is {space.kind}, not finite")
        known = self.point.sizes.get(space)
        if known is None:
            n = v.rational_of(self.value(space.size))
            if n is None or n.denominator != 1 or n < 0:
                raise Unevaluable(f"the size of the space {space.name} is not a whole number here")
            known = int(n)
        self.sizes[id(space)] = (space, known)
        return known

    def outcome(self, term: Term) -> int:
        """The outcome that an index stands for."""
        if isinstance(term, Bound) and term.level in self.bound:
            return self.bound[term.level]
        if isinstance(term, Index) and term in self.indices:
            return self.indices[term]
        raise Unevaluable(f"the point does not say which outcome {getattr(term, 'name', type(term).__name__)} is")

    def _each(self, level: int, space: Space, inner: Callable[[], Value]) -> list[Value]:
        n = self.size(space)
        self.summands += n
        if self.summands > self.budget:
            raise TooLarge(f"more than {self.budget} summands")
        values = []
        for k in range(n):
            self.bound[level] = k
            values.append(inner())
        self.bound.pop(level, None)
        return values

    def _sum(self, term: Sum) -> Value:
        """A sum, once for each choice of what it depends on: log sum exp inside of a sum over classes is one number."""
        needs = _outer(term)
        if needs is None or len(needs) == len(self.bound):
            return self._summed(term)
        here = (id(term), *(self.bound.get(n, -1) for n in needs))
        found = self.sums.get(here)
        if found is None:
            found = self.sums[here] = (term, self._summed(term))
        return found[1]

    def _summed(self, term: Sum) -> Value:
        def summand() -> Value:
            weight = self.value(term.weight)
            if v.is_zero(weight):
                return v.under_zero_weight(self.value(term.body))
            return v.multiply((weight, self.value(term.body)))

        plain = isinstance(term.weight, Rational) and term.weight.value == 1
        return v.add(self._each(term.level, term.space, (lambda: self.value(term.body)) if plain else summand))

    def _product(self, term: Product) -> Value:
        return v.multiply(self._each(term.level, term.space, lambda: self.value(term.body)))

    def _largest(self, term: Largest) -> Value:
        return v.maximum(self._each(term.level, term.space, lambda: self.value(term.body)))

    def _mass(self, term: Mass) -> Value:
        seen = self.tables.get(id(term))
        if seen is None:
            seen = self.tables[id(term)] = (term, self._marginal(term.law, tuple(a for a, _ in term.at)))
        try:
            return seen[1][tuple([self.outcome(t) for _, t in term.at])]
        except KeyError:
            raise Unevaluable(f"the point has no mass for {term.law.name}") from None

    def _marginal(self, law: Law, axes: tuple[str, ...]) -> Numbers:
        found = self.marginals.get((law, axes))
        if found is None:
            keep = [n for n, (a, _) in enumerate(law.axes) if a in axes]
            table = self.point.laws.get(law, {})
            if law not in self.weights:
                self.weights[law] = whole_weights(table)
            whole = self.weights[law]
            if whole is None:
                found = marginal({at: _number(p) for at, p in table.items()}, keep)
            else:
                found = {at: Number.of(fmpq(n, whole[1])) for at, n in marginal(whole[0], keep).items()}
            self.marginals[law, axes] = found
        return found

    def _entry(self, term: Entry) -> Value:
        seen = self.tables.get(id(term))
        if seen is None:
            table = self.point.arrays.get(term.array, {})
            seen = self.tables[id(term)] = (term, {at: _number(value) for at, value in table.items()})
        try:
            return seen[1][tuple([self.outcome(t) for t in term.at])]
        except KeyError:
            raise Unevaluable(f"the point has no entry for {term.array.name}") from None

    def _rational(self, term: Rational) -> Value:
        seen = self.rationals.get(id(term))
        if seen is None:
            seen = self.rationals[id(term)] = (term, Number.of(term.value))
        return seen[1]

    def _symbol(self, term: Symbol) -> Value:
        try:
            return _number(self.symbols[term])
        except KeyError:
            raise Unevaluable(f"the point has no value for {term.name}") from None

    def _constant(self, term: Constant) -> Value:
        if term.name == "oo":
            return v.Infinite(1, False)
        if term.name in ("pi", "euler_gamma"):
            return named(term.name)
        raise Unevaluable(f"the constant {term.name} is not known")

    def _log(self, term: Log) -> Value:
        top = v.logarithm(self.value(term.arg))
        if term.base is None:
            return top
        bottom = v.logarithm(self.value(term.base))
        if v.is_zero(bottom) or not isinstance(bottom, Number):
            return Undefined("domain")
        return v.multiply((top, v.power(bottom, Number.of(fmpq(-1)))))

    def _delta(self, term: Delta) -> Value:
        if term.left == term.right:
            return UNIT  # whatever outcome c of p_c is
        return UNIT if self.outcome(term.left) == self.outcome(term.right) else NIL

    def _power(self, term: Pow) -> Value:
        return v.power(self.value(term.base), self._above(term.exponent))

    def _exp(self, term: Exp) -> Value:
        return v.exponential(self._above(term.arg))

    def _above(self, exponent: Term) -> Value:
        """The value of an exponent. Raises TooLarge where it stands in too many others."""
        if self.tower >= MAX_TOWER and not isinstance(exponent, Rational):
            raise TooLarge(f"an exponent within {MAX_TOWER} others is not computed")
        self.tower += 1
        try:
            return self.value(exponent)
        finally:
            self.tower -= 1

    def _derivative(self, term: Derivative) -> Value:
        try:
            return self.value(_derivative(term.body, term.variable))
        except NotDifferentiable as e:
            raise Unevaluable(str(e)) from None


_derivative = lru_cache(maxsize=256)(differentiate)


def _number(entry: Entries) -> Number:
    return Number.of(entry) if isinstance(entry, Fraction) else entry


@stored("_outer")
def _outer(term: Sum) -> tuple[int, ...] | None:
    """The levels outside of a sum that it depends on; None where it depends on a free index."""
    inside = list(walk(term))
    if any(isinstance(t, Index) for t in inside):
        return None
    return tuple({t.level for t in inside if isinstance(t, Bound) and t.level > term.level})


_RULES: dict[type, Callable[[Evaluation, Any], Value]] = {
    Rational: Evaluation._rational,
    Constant: Evaluation._constant,
    Symbol: Evaluation._symbol,
    Mass: Evaluation._mass,
    Entry: Evaluation._entry,
    Delta: Evaluation._delta,
    Add: lambda e, t: v.add([e.value(a) for a in t.args]),
    Mul: lambda e, t: v.multiply([e.value(a) for a in t.args]),
    Pow: Evaluation._power,
    Log: Evaluation._log,
    Exp: Evaluation._exp,
    Absolute: lambda e, t: v.absolute(e.value(t.arg)),
    Maximum: lambda e, t: v.maximum([e.value(a) for a in t.args]),
    Sum: Evaluation._sum,
    Product: Evaluation._product,
    Largest: Evaluation._largest,
    Quantity: lambda e, t: e.value(t.meaning),
    Derivative: Evaluation._derivative,
}


def table(size: tuple[int, ...], values: Iterable[Entries]) -> Table:
    """A table over all outcomes in row-major order from a flat list."""
    return dict(zip(outcomes(*(range(n) for n in size)), values, strict=True))
