"""What is known to be positive, nonnegative or nonzero, and what follows from it by rational arithmetic

A sign is 2 (> 0), 1 (>= 0) or 0 (not known). Masses count as positive, since statements hold on the support, except
where ``strict`` asks for a strict inequality at every pmf; there, what is written to be defined proves nothing either.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from math import ceil, comb, floor
from typing import Any, NamedTuple

import flint

from .algebra import ONE, lift, scale, subtract
from .expression import Atom, Expression, Interval, Product, Var, require, side
from .functions import cleared

MAX_STEPS, MAX_UNKNOWNS = 100000, 10
Polynomial = dict[tuple[int, ...], Fraction]
REAL, POSITIVE, NONNEGATIVE = Interval(), Interval(Fraction(0), None, True), Interval(Fraction(0))
CONSTANTS = {"pi": Interval(Fraction(314, 100), Fraction(315, 100)), "euler_gamma": Interval(Fraction(57, 100), Fraction(58, 100))}


class Fact(NamedTuple):
    """``expression`` is positive, nonnegative or nonzero at all values of ``variables``; ``source`` is the term as written."""

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
        self.sizes: set[Atom] = set()
        self.free_laws: set[str] = set()
        self.assume = self.renewing = False
        self.steps = 0
        self.memo: dict[tuple[str, bool], int] = {}

    def tick(self) -> None:
        self.steps += 1
        require(self.steps <= MAX_STEPS, "too many steps")

    def learn(self, fact: Fact) -> None:
        if fact.expression.value is None:
            self.facts.append(fact._replace(expression=scale(fact.expression, 1 / abs(fact.expression.parts[-1][1]))))
        self.memo.clear()

    def stated(self, kind: str, e: Expression, strict: bool = False) -> bool:
        """Whether a fact says so about a positive multiple of e."""
        e = scale(e, 1 / abs(e.parts[-1][1]))
        for fact in self.facts:
            if fact.kind == kind and side(fact.hypothesis or not strict):
                for point in permutations(sorted(e.free, key=repr), len(fact.variables)):
                    at = {v: repr(w) for v, w in zip(fact.variables, point, strict=True) if v.space == w.space}
                    if side(len(at) == len(point)) and fact.expression.show(at, 0) == e.text:
                        self.used[f"{kind}{fact.source}"] = fact
                        return True
        return False

    def positive(self, e: Expression) -> bool:
        return self.sign(e) == 2

    def nonzero(self, e: Expression) -> bool:
        return bool(e.parts) and any(self.sign(x) == 2 or self.stated("nonzero", x) for x in (e, scale(e, -1)))

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
        known = all(n % 2 == 0 or self.sign(lift(a), strict) for a, n in divisors)
        found = (self._polynomial(numerator, strict) if known else 0) or int(self.stated("nonnegative", e, strict))
        return 2 if found == 1 and any(self.stated("nonzero", scale(e, s), strict) for s in (1, -1)) else found

    def _polynomial(self, e: Expression, strict: bool) -> int:
        """The sign of a polynomial whose unknowns are the parts of its products, each within its own interval."""
        unknowns: dict[str, int] = {}
        ranges: list[Interval] = []
        rows: list[tuple[dict[int, int], Fraction]] = []
        for p, c in e.parts:
            row: dict[int, int] = {}
            for binders, factors in p.components():
                whole = not binders and factors[0][1].denominator == 1
                root = Product(binders, [(factors[0][0], Fraction(1))] if whole else factors)
                n = unknowns.setdefault(root.text, len(ranges))
                ranges += [self._range(root, strict)] if n == len(ranges) else []
                row[n] = row.get(n, 0) + (int(factors[0][1]) if whole else 1)
            rows.append((row, c))
        if len(ranges) > MAX_UNKNOWNS:
            return 0
        for n, known in enumerate(ranges):  # multiply denominators out: by an even power where the sign is unknown
            low = min(row.get(n, 0) for row, _ in rows)
            shift = 0 if low >= 0 else -low if (known.lower is not None and known.lower >= 0) else -low + low % 2
            for row, _ in rows:
                row[n] = row.get(n, 0) + shift
        return self._least({tuple(row[n] for n in range(len(ranges))): c for row, c in rows}, ranges)

    def _least(self, polynomial: Polynomial, ranges: list[Interval]) -> int:
        """Whether a polynomial is >= 0 or > 0 on a box: at both ends where it is linear, else by Taylor coefficients at an end."""
        self.tick()
        n = next((n for n in range(len(ranges)) if any(m[n] for m in polynomial)), None)
        if n is None:
            total = sum(polynomial.values())
            return 2 if total > 0 else 1 if total == 0 else 0
        known, by_power = ranges[n], {}
        for m, c in polynomial.items():
            by_power.setdefault(m[n], {})[(*m[:n], 0, *m[n + 1 :])] = c
        top = max(by_power)

        def taylor(origin: Fraction, step: int, order: int) -> int:
            out: Polynomial = {}
            for power, rest in by_power.items():
                for m, c in rest.items() if power >= order else ():
                    out[m] = out.get(m, Fraction(0)) + c * comb(power, order) * origin ** (power - order) * step**order
            return self._least({m: c for m, c in out.items() if c}, ranges)

        ends = [(end, step, is_open) for end, step, is_open in ((known.lower, 1, known.lower_open), (known.upper, -1, known.upper_open)) if end is not None]
        if top == 1 and len(ends) == 2:
            signs = [taylor(end, step, 0) for end, step, _ in ends]
            strict = 2 in signs and all(s == 2 or is_open for s, (_, _, is_open) in zip(signs, ends, strict=True))
            return 0 if 0 in signs else 2 if strict else 1
        for end, step, is_open in ends:
            signs = [taylor(end, step, order) for order in range(top + 1)]
            if 0 not in signs:
                return 2 if signs[0] == 2 or (is_open and 2 in signs) else 1
        if all(power % 2 == 0 for power in by_power):
            signs = [self._least(rest, ranges) for rest in by_power.values()]
            return 0 if 0 in signs else 2 if 0 in by_power and self._least(by_power[0], ranges) == 2 else 1
        return 0

    def _range(self, root: Product, strict: bool) -> Interval:
        """An interval that holds the product: its atom's, or what the signs of its atoms give."""
        if not root.binders and root.factors[0][1] == 1:
            return self._atom(root.factors[0][0], strict)
        positive, flip = all(v.space.finite for v in root.binders), False
        for a, n in root.factors:
            known = self._atom(a, strict)
            above, below = known.lower is not None and known.lower >= 0, known.upper is not None and known.upper <= 0
            if not above and not side(n % 2 == 0 or below or n.denominator != 1):
                return REAL
            flip ^= not above and n % 2 == 1
            positive = positive and (n < 0 or (above and (known.lower, known.lower_open) != (0, False)) or (below and (known.upper, known.upper_open) != (0, False)))
        return Interval(None, Fraction(0), False, positive) if flip else Interval(Fraction(0), None, positive)

    def _atom(self, a: Atom, strict: bool) -> Interval:
        known = self._domain(a, strict)
        if known.lower is None or known.lower < 0 or (known.lower == 0 and not known.lower_open):
            if self.stated("positive", lift(a), strict) or (known.lower == 0 and self.stated("nonzero", lift(a), strict)):
                return known._replace(lower=Fraction(0), lower_open=True)
            if known.lower != 0 and self.stated("nonnegative", lift(a), strict):
                return known._replace(lower=Fraction(0), lower_open=False)
        return known

    def _domain(self, a: Atom, strict: bool) -> Interval:
        if a.kind in ("symbol", "entry"):
            known: Interval = a.name[1]
            if known.integer and known.lower is not None:
                known = known._replace(lower=Fraction(floor(known.lower) + 1 if known.lower_open else ceil(known.lower)), lower_open=False)
            if a in self.sizes and (known.lower is None or known.lower < 1):
                known = known._replace(lower=Fraction(1), lower_open=False)
            return known
        if a.kind == "mass":
            finite = all(isinstance(v, Var) and v.space.finite for v in a.args)
            return Interval(Fraction(0), Fraction(1) if side(finite) else None, side(not strict))
        if a.kind == "delta":
            return Interval(Fraction(0), Fraction(1))
        if a.kind == "constant":
            return CONSTANTS[a.name]
        if a.kind == "exp":
            return Interval(Fraction(0), None, side(not strict or "log" not in a.text))
        inside = [x for x in a.args if isinstance(x, Expression)]
        if a.kind == "log":
            return self._log(inside[0], strict)
        if a.kind == "power" and self.sign(scale(inside[0], -1), strict):
            return Interval(None, Fraction(0), False, self.sign(scale(inside[0], -1), strict) == 2)
        if a.kind in ("power", "max"):
            best = max(self.sign(x, strict) for x in inside)
            return Interval(Fraction(0), None, best == 2) if best else REAL
        return NONNEGATIVE if a.kind == "abs" else POSITIVE if a.kind == "number" else REAL

    def _log(self, inside: Expression, strict: bool) -> Interval:
        if inside.value is not None:
            ball = flint.arb(flint.fmpq(inside.value.numerator, inside.value.denominator)).log()
            lower, upper = (Fraction(int(m)) * Fraction(2) ** int(e) for m, e in (ball.lower().man_exp(), ball.upper().man_exp()))
            return Interval(lower, upper)
        above, below = self.sign(subtract(inside, ONE), strict), self.sign(subtract(ONE, inside), strict)
        return Interval(Fraction(0) if above else None, None if above or not below else Fraction(0), above == 2, below == 2)
