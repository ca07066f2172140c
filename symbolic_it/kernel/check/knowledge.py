"""What is known to be positive, nonnegative or nonzero, and what follows by rational arithmetic

A sign is 2 (> 0), 1 (>= 0) or 0 (not known). Masses count as positive, since statements hold on the support; but where
``strict`` asks for > at every pmf they do not, and what is positive only because it is written proves nothing.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from math import ceil, comb, floor
from typing import Any, NamedTuple

import flint

from .algebra import ONE, lift, scale, subtract
from .expression import Atom, Expression, Factors, Product, Var, require, side
from .functions import cleared

MAX_STEPS, MAX_UNKNOWNS = 100000, 10
Polynomial = dict[tuple[int, ...], Fraction]


class Interval(NamedTuple):
    """Where a real number lies; None is unbounded."""

    lower: Fraction | None = None
    upper: Fraction | None = None
    lower_open: bool = False
    upper_open: bool = False
    integer: bool = False


NIL, UNIT = Fraction(0), Fraction(1)
CONSTANTS = {"pi": (Fraction("3.14"), Fraction("3.15")), "euler_gamma": (Fraction("0.57"), Fraction("0.58"))}


class Fact(NamedTuple):
    """``expression`` is of the kind positive, nonnegative or nonzero at all ``variables``; ``source`` is it as written."""

    kind: str
    expression: Expression
    variables: tuple[Var, ...]
    source: Any
    hypothesis: bool


class Knowledge:
    """The facts of one replay, which of them were used, and its budget of steps."""

    def __init__(self) -> None:
        self.facts: list[Fact] = []
        self.used: dict[str, Fact] = {}
        self.spaces: dict[str, tuple[bool, Expression]] = {}  # finite or not, and the size
        self.normal: dict[str, tuple[Expression, Expression]] = {}  # mean and variance of normal laws
        self.sizes: set[Atom] = set()  # symbols that are the size of a space: at least 1
        self.free_laws: set[str] = set()  # laws whose masses are varied one by one, so that they need not sum to 1
        self.assume = self.renewing = False
        self.steps = 0
        self.memo: dict[tuple[str, bool], int] = {}

    def finite(self, *points: Any) -> bool:
        return all(isinstance(v, Var) and self.spaces[v.space][0] for v in points)

    def tick(self) -> None:
        self.steps += 1
        require(self.steps <= MAX_STEPS, "too many steps")

    def learn(self, fact: Fact) -> None:
        if fact.expression.value is None:
            self.facts.append(fact._replace(expression=scale(fact.expression, 1 / abs(fact.expression.leading))))
            self.memo.clear()

    def stated(self, kind: str, e: Expression, strict: bool) -> bool:
        """Whether a fact says so about a positive multiple of e."""
        e = scale(e, 1 / abs(e.leading))
        for fact in self.facts:
            if fact.kind == kind and side(fact.hypothesis or not strict):
                for point in permutations(sorted(e.free, key=repr), len(fact.variables)):
                    names = {v: repr(w) for v, w in zip(fact.variables, point, strict=True)}
                    same = [v.space for v in fact.variables] == [w.space for w in point]
                    if side(same) and fact.expression.show(names, 0) == e.text:
                        self.used[f"{kind} {fact.source}"] = fact
                        return True
        return False

    def nonzero(self, e: Expression) -> bool:
        both = (e, scale(e, -1)) if e.parts else ()
        return any(self.sign(x) == 2 or self.stated("nonzero", x, False) for x in both)

    def sign(self, e: Expression, strict: bool = False) -> int:
        """2 if e > 0, 1 if e >= 0, 0 if neither is known."""
        key = (e.text, strict)
        if key not in self.memo:
            self.tick()
            self.memo[key] = self._sign(e, strict)
        return self.memo[key]

    def _sign(self, e: Expression, strict: bool) -> int:
        if e.value is not None:
            return 2 if e.value > 0 else 1 if e.value == 0 else 0
        if self.stated("positive", e, strict):
            return 2
        numerator, divisors = cleared(self, e)
        known = side(all(n % 2 == 0 or self.sign(lift(a), strict) for a, n in divisors))
        found = (self._polynomial(numerator, strict) if known else 0) or int(self.stated("nonnegative", e, strict))
        return 2 if found == 1 and any(self.stated("nonzero", scale(e, s), strict) for s in (1, -1)) else found

    def _polynomial(self, e: Expression, strict: bool) -> int:
        """The sign of a polynomial whose unknowns are parts of its products, each in its own interval."""
        unknowns: dict[str, int] = {}
        ranges: list[Interval] = []
        rows: list[tuple[dict[int, int], Fraction]] = []
        for p, c in e.parts:
            row: dict[int, int] = {}
            for binders, factors in p.components():
                whole = not binders and factors[0][1].denominator == 1
                root = Product(binders, [(factors[0][0], UNIT)] if whole else factors)
                n = unknowns.setdefault(root.text, len(ranges))
                ranges += [self._range(root, strict)] if n == len(ranges) else []
                row[n] = row.get(n, 0) + (int(factors[0][1]) if whole else 1)
            rows.append((row, c))
        for n, known in enumerate(ranges):  # multiply by what is positive: an even power where the sign is not known
            low = min(0, *(row.get(n, 0) for row, _ in rows))
            low -= low % 2 if side(known.lower is None or known.lower < 0) else 0
            for row, _ in rows:
                row[n] = row.get(n, 0) - low
        polynomial = {tuple(row[n] for n in range(len(ranges))): c for row, c in rows}
        return self._least(polynomial, ranges) if len(ranges) <= MAX_UNKNOWNS else 0

    def _least(self, polynomial: Polynomial, ranges: list[Interval]) -> int:
        """Its sign on a box: from both ends where it is linear, else from the Taylor coefficients at an end."""
        self.tick()
        n = next((n for n in range(len(ranges)) if any(m[n] for m in polynomial)), None)
        if n is None:
            total = sum(polynomial.values())
            return 2 if total > 0 else 1 if total == 0 else 0
        known, degree = ranges[n], max(m[n] for m in polynomial)

        def coefficient(origin: Fraction, step: int, order: int) -> int:
            out: Polynomial = {}
            for m, c in polynomial.items():
                rest = (*m[:n], 0, *m[n + 1 :])
                out[rest] = out.get(rest, NIL) + c * comb(m[n], order) * origin ** max(m[n] - order, 0) * step**order
            return self._least({m: c for m, c in out.items() if c}, ranges)

        ends = [(known.lower, 1, known.lower_open)] if known.lower is not None else []
        ends += [(known.upper, -1, known.upper_open)] if known.upper is not None else []
        if degree == 1 and len(ends) == 2:
            values = [coefficient(end, step, 0) for end, step, _ in ends]
            positive = 2 in values and side(all(v == 2 or is_open for v, (_, _, is_open) in zip(values, ends, strict=True)))
            return 0 if 0 in values else 2 if positive else 1
        for end, step, is_open in ends:
            values = [coefficient(end, step, order) for order in range(degree + 1)]
            if 0 not in values:
                return 2 if values[0] == 2 or (2 in values and side(is_open)) else 1
        values = [coefficient(NIL, 1, order) for order in range(degree + 1)]
        return values[0] if 0 not in values and side(all(m[n] % 2 == 0 for m in polynomial)) else 0

    def _range(self, root: Product, strict: bool) -> Interval:
        """An interval around a product: of its atom, or from the signs of its atoms."""
        if not root.binders and root.factors[0][1] == 1:
            return self._atom(root.factors[0][0], strict)
        positive, negative = self.finite(*root.binders), False
        for a, n in root.factors:
            known = self._atom(a, strict)
            above, below = known.lower is not None and known.lower >= 0, known.upper is not None and known.upper <= 0
            if not above and not side(n % 2 == 0 or below or n.denominator != 1):
                return Interval()
            negative ^= not above and n % 2 == 1
            away = (above and (known.lower or known.lower_open)) or (below and (known.upper or known.upper_open))
            positive = positive and side(bool(n < 0 or away))
        if negative:
            return Interval(None, NIL, False, positive)
        return Interval(NIL, UNIT if self._is_mean(root, strict) else None, positive)

    def _is_mean(self, root: Product, strict: bool) -> bool:
        """Whether it is a sum of masses, each times something from 0 to 1; a mass is at most its marginal."""
        powers = dict(root.factors)
        for mass in [a for a, n in root.factors if a.kind == "mass" and n >= 1 and side({*root.binders} <= {*a.args})]:
            if side(self.finite(*mass.args)):
                left = {**powers, mass: powers[mass] - 1}
                for a in [a for a, n in left.items() if n < 0 and a.kind == "mass"]:
                    marginal = {*zip(a.name[1], a.args, strict=True)}
                    joint = [
                        b for b, m in left.items()
                        if b.kind == "mass" and m >= -left[a] and side(b.name[0] == a.name[0]) and side(marginal <= {*zip(b.name[1], b.args, strict=True)})
                    ]
                    if joint:
                        left[joint[0]] += left[a]
                        left[a] = NIL
                ranges = [(n, self._atom(a, strict)) for a, n in left.items() if n]
                if all(n >= 0 and r.lower is not None and r.lower >= 0 and r.upper is not None and r.upper <= 1 for n, r in ranges):
                    return True
        return False

    def _atom(self, a: Atom, strict: bool) -> Interval:
        known = self._domain(a, strict)
        if known.lower is None or known.lower < 0 or (known.lower == 0 and not known.lower_open):
            if self.stated("positive", lift(a), strict) or (known.lower == 0 and self.stated("nonzero", lift(a), strict)):
                return known._replace(lower=NIL, lower_open=True)
            if known.lower != 0 and self.stated("nonnegative", lift(a), strict):
                return known._replace(lower=NIL, lower_open=False)
        return known

    def _domain(self, a: Atom, strict: bool) -> Interval:
        inside = [x for x in a.args if isinstance(x, Expression)]
        match a.kind:
            case "symbol" | "entry":
                known: Interval = a.name[1]
                if known.integer and known.lower is not None:
                    known = known._replace(lower=Fraction(floor(known.lower) + 1 if known.lower_open else ceil(known.lower)), lower_open=False)
                at_least_1 = a in self.sizes and (known.lower is None or known.lower < 1)
                return known._replace(lower=UNIT, lower_open=False) if at_least_1 else known
            case "mass":
                return Interval(NIL, UNIT if side(self.finite(*a.args)) else None, side(not strict))
            case "delta":
                return Interval(NIL, UNIT)
            case "constant":
                return Interval(*CONSTANTS[a.name])
            case "exp" | "number":
                return Interval(NIL, None, side(not strict or "log" not in a.text))
            case "log" if inside[0].value is not None:
                ball = flint.arb(flint.fmpq(inside[0].value.numerator, inside[0].value.denominator)).log()
                return Interval(*(Fraction(int(m)) * Fraction(2) ** int(e) for m, e in (ball.lower().man_exp(), ball.upper().man_exp())))
            case "log":
                above, below = self.sign(subtract(inside[0], ONE), strict), self.sign(subtract(ONE, inside[0]), strict)
                return Interval(NIL if above else None, NIL if below else None, above == 2, below == 2)
            case "power" | "max":
                below = self.sign(scale(inside[0], -1), strict) if a.kind == "power" else 0
                above = max(self.sign(x, strict) for x in inside)
                return Interval(NIL if above else None, NIL if below else None, above == 2, below == 2)
            case "abs":
                return Interval(NIL)
        return Interval()
