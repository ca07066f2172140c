"""What is known to be positive, nonnegative or nonzero, and what follows by rational arithmetic

A sign is 2 (> 0), 1 (>= 0), 0 (not known), -1 or -2. Masses count as positive, since statements hold on the support; but where "strict"
asks for > at every pmf they do not, and what is positive only because it is written so proves nothing."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from math import comb, prod
from typing import Any, NamedTuple

import flint

from .algebra import ONE, UNIT, lift, scale, subtract
from .expression import Atom, Expression, Product, Var, side
from .functions import Functions

MAX_UNKNOWNS, MAX_DEGREE = 10, 400  # of a polynomial whose Taylor coefficients are taken
NIL = Fraction(0)
Polynomial = dict[tuple[int, ...], Fraction]


class Interval(NamedTuple):
    """Where a real number lies; None is unbounded."""

    lower: Fraction | None = None
    upper: Fraction | None = None
    lower_open: bool = False
    upper_open: bool = False

    @property
    def sign(self) -> int:
        if self.lower is not None and self.lower >= 0:
            return 2 if self.lower > 0 or self.lower_open else 1
        return 0 if self.upper is None or self.upper > 0 else -2 if self.upper < 0 or self.upper_open else -1


OF_SIGN = {2: Interval(NIL, None, True), 1: Interval(NIL), 0: Interval(), -1: Interval(None, NIL), -2: Interval(None, NIL, False, True)}
CONSTANTS = {"pi": Interval(Fraction("3.14"), Fraction("3.15")), "euler_gamma": Interval(Fraction("0.57"), Fraction("0.58"))}


class Fact(NamedTuple):
    """``expression`` is of the kind positive, nonnegative or nonzero at all ``variables``; ``source`` is it as written."""

    kind: str
    expression: Expression
    variables: tuple[Var, ...]
    source: Any
    hypothesis: bool


def _over_positive(e: Expression) -> Expression:
    """Over its leading number and over the powers of pi and of e that all its products have: of one sign with it."""
    common = set.intersection(*({x for x in p.factors if x[0].kind in ("constant", "exp") and not x[0].free} for p, _ in e.parts))
    return scale(Expression((Product(p.binders, [x for x in p.factors if x not in common]), c) for p, c in e.parts), 1 / abs(e.leading))


class Knowledge(Functions):
    """The facts of one replay, which of them were used, and what signs follow."""

    def __init__(self) -> None:
        super().__init__()
        self.facts: list[Fact] = []
        self.used: dict[str, Fact] = {}
        self.sizes: set[Atom] = set()  # symbols that are the size of a space: at least 1
        self.memo: dict[tuple[str, bool], int] = {}

    def learn(self, fact: Fact) -> None:
        if fact.expression.value is None:
            self.facts.append(fact._replace(expression=_over_positive(fact.expression)))
            self.memo.clear()

    def stated(self, kind: str, e: Expression, strict: bool = False) -> bool:
        """Whether a fact says so about a positive multiple of e."""
        e = _over_positive(e) if e.parts else e
        for fact in (f for f in self.facts if f.kind == kind and side(f.hypothesis or not strict)):
            for point in permutations(sorted(e.free, key=repr), len(fact.variables)):
                names = {v: repr(w) for v, w in zip(fact.variables, point, strict=True)}
                if side([v.space for v in fact.variables] == [w.space for w in point]) and fact.expression.show(names, 0) == e.text:
                    self.used[f"{kind} {fact.source}"] = fact
                    return True
        return False

    def nonzero(self, e: Expression) -> bool:
        return bool(e.parts) and (abs(self.signed(e)) == 2 or any(self.stated("nonzero", scale(e, s)) for s in (1, -1)))

    def signed(self, e: Expression, strict: bool = False) -> int:
        return self.sign(e, strict) or -self.sign(scale(e, -1), strict)

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
        numerator, divisors = self.cleared(e)
        signs = [self.signed(lift(a), strict) for a, n in divisors if side(n % 2 == 1)]
        over = scale(numerator, prod(1 if s > 0 else -1 for s in signs))
        found = (self._polynomial(over, strict) if side(0 not in signs) else 0) or int(self.stated("nonnegative", e, strict))
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
            low -= 0 if side(known.sign > 0) else low % 2
            for row, _ in rows:
                row[n] = row.get(n, 0) - low
        polynomial = {tuple(row[n] for n in range(len(ranges))): c for row, c in rows}
        return self._least(polynomial, ranges) if len(ranges) <= MAX_UNKNOWNS else 0

    def _least(self, polynomial: Polynomial, ranges: list[Interval]) -> int:
        """Its sign on a box: from both ends where it is linear, else from the Taylor coefficients at an end."""
        self.tick()
        n = next((n for n in range(len(ranges)) if any(m[n] for m in polynomial)), None)
        if n is None:
            return 2 if (total := sum(polynomial.values())) > 0 else 1 if total == 0 else 0
        known, degree = ranges[n], max(m[n] for m in polynomial)
        if degree > MAX_DEGREE:
            return 0

        def coefficient(origin: Fraction, step: int, order: int) -> int:
            out: Polynomial = {}
            for m, c in polynomial.items():
                rest = (*m[:n], 0, *m[n + 1 :])
                out[rest] = out.get(rest, NIL) + c * comb(m[n], order) * origin ** max(m[n] - order, 0) * step**order
            return self._least({m: c for m, c in out.items() if c}, ranges)

        ends = [(x, s, o) for x, s, o in ((known.lower, 1, known.lower_open), (known.upper, -1, known.upper_open)) if x is not None]
        if degree == 1 and len(ends) == 2:
            values = [coefficient(end, step, 0) for end, step, _ in ends]
            inside = side(all(v == 2 or is_open for v, (_, _, is_open) in zip(values, ends, strict=True)))
            return 0 if 0 in values else 2 if 2 in values and inside else 1
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
        total = 2 if side(self.finite(*root.binders)) else 1
        for a, n in root.factors:
            s = self._atom(a, strict).sign if side(n % 2 == 1) else abs(self._atom(a, strict).sign) or 1  # under a root is nonnegative
            s = 2 * s if n < 0 and abs(s) == 1 else s  # a divisor is not 0
            total = min(abs(total), abs(s)) * (1 if total * s > 0 else -1)
        return OF_SIGN[total]._replace(upper=UNIT) if total > 0 and self._is_mean(root, strict) else OF_SIGN[total]

    def _is_mean(self, root: Product, strict: bool) -> bool:
        """Whether it is sum p f, p a mass and f a product of numbers from 0 to 1: such atoms, and masses over marginals."""
        for p, n in root.factors:
            if p.kind == "mass" and n >= 1 and side({*root.binders} <= {*p.args}) and side(self.finite(*p.args)):
                left = {**dict(root.factors), p: n - 1}
                for a, m in root.factors:
                    joint = [b for b in left if m < 0 and left[b] >= -m and a.kind == b.kind == "mass" and self._covers(b, a)]
                    left.update({joint[0]: left[joint[0]] + m, a: NIL} if joint else {})
                ranges = [(m, self._atom(a, strict)) for a, m in left.items() if m]
                if all(m > 0 and r.sign > 0 and r.upper is not None and r.upper <= 1 for m, r in ranges):
                    return True
        return False

    def _covers(self, joint: Atom, marginal: Atom) -> bool:
        a, b = ({*zip(m.name[1], m.args, strict=True)} for m in (marginal, joint))
        return side(a <= b) and side(joint.name[0] == marginal.name[0]) and side(self.finite(*joint.args))

    def _atom(self, a: Atom, strict: bool) -> Interval:
        known = self._domain(a, strict)
        if known.sign < 2 and (self.stated("positive", lift(a), strict) or (known.sign == 1 and self.stated("nonzero", lift(a), strict))):
            return known._replace(lower=NIL, lower_open=True)
        if known.sign <= 0 and self.stated("nonnegative", lift(a), strict):
            return known._replace(lower=NIL, lower_open=False)
        return known

    def _domain(self, a: Atom, strict: bool) -> Interval:
        match a.kind:
            case "symbol" | "entry":
                known: Interval = a.name[1]
                small = (known.lower is None or known.lower < 1) and side(a in self.sizes)
                return known._replace(lower=UNIT, lower_open=False) if small else known
            case "mass":
                return Interval(NIL, UNIT if side(self.finite(*a.args)) else None, side(not strict))
            case "delta":
                return Interval(NIL, UNIT)
            case "constant":
                return CONSTANTS[a.name]
            case "exp" | "number":
                return Interval(NIL, None, side(not strict or "log" not in a.text))  # e ** log 0 = 0
            case "log" if (value := a.args[0].value) is not None:
                ball = flint.arb(flint.fmpq(value.numerator, value.denominator)).log()
                lower, upper = (Fraction(int(m)) * Fraction(2) ** int(e) for m, e in (ball.lower().man_exp(), ball.upper().man_exp()))
                return Interval(lower, upper)
            case "log":
                return OF_SIGN[self.signed(subtract(a.args[0], ONE), strict)]
            case "power":
                return OF_SIGN[self.signed(a.args[0], strict)]
        return Interval()
