"""Arithmetic of expressions: products merge their sums, indices are summed out, denominators divide

Each function returns an expression equal to what its name says, wherever that is defined. Moments of the normal law: Casella and
Berger 2002, section 3.3.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import permutations
from math import comb, floor, prod
from typing import Any

from .expression import Atom, Expression, Product, Var, fresh, require, side

MAX_STEPS, MAX_TERMS, MAX_BINDERS, MAX_POWER, MAX_BITS = 20000, 4000, 16, 1000, 4000
Powers = Mapping[Atom, Fraction]
UNIT = Fraction(1)
ZERO, ONE = Expression(), Expression([(Product((), ()), UNIT)])


def lift(atom: Atom, power: Fraction = UNIT) -> Expression:
    return Expression([(Product((), [(atom, power)]), UNIT)])


def add(*expressions: Expression) -> Expression:
    return Expression(term for e in expressions for term in e.parts)


def scale(e: Expression, factor: Fraction | int) -> Expression:
    require(max(factor.numerator.bit_length(), factor.denominator.bit_length()) <= MAX_BITS, "a number is too large")
    return e if factor == 1 else Expression((p, c * factor) for p, c in e.parts)


def subtract(a: Expression, b: Expression) -> Expression:
    return add(a, scale(b, -1))


class Algebra:
    """Products and sums, with what they need to know of the spaces and laws that were read."""

    def __init__(self) -> None:
        self.spaces: dict[str, tuple[bool, Expression]] = {}  # finite or not, and the size (of a continuum: an atom)
        self.normal: dict[str, tuple[Expression, Expression]] = {}  # mean and variance of normal laws
        self.free_laws: frozenset[str] = frozenset()  # laws whose masses vary one by one: they need not sum to 1
        self.renewing = False
        self.steps = 0

    def tick(self) -> None:
        self.steps += 1
        require(self.steps <= MAX_STEPS, "too many steps")

    def finite(self, *points: Any) -> bool:
        return all(isinstance(v, Var) and self.spaces[v.space][0] for v in points)

    def multiply(self, *expressions: Expression) -> Expression:
        """The product; a product of two sums is a double sum."""
        out = ONE
        for e in expressions:
            require(len(out.parts) * len(e.parts) <= MAX_TERMS, "the expression grows too large")
            out = add(*(scale(self._times(a, b), c * d) for a, c in out.parts for b, d in e.parts))
        return out

    def _times(self, a: Product, b: Product) -> Expression:
        if not a.factors and not a.binders and all(x.kind not in ("delta", "power", "number") for x, _ in b.factors):
            return Expression([(b, UNIT)])
        if not {*a.binders, *a.free}.isdisjoint(b.binders) or not b.free.isdisjoint(a.binders):  # a bound name twice
            return self.multiply(self.substitute(a, {}), self.substitute(b, {}))
        require(len(a.binders) + len(b.binders) <= MAX_BINDERS, "too many bound indices")
        powers = dict(a.factors)
        for atom, power in b.factors:
            powers[atom] = powers.get(atom, Fraction(0)) + power
        return self.settle(a.binders + b.binders, powers)

    def close(self, binders: Iterable[Var], e: Expression) -> Expression:
        """The sum (integral) over free indices."""
        return add(*(scale(self.settle((*p.binders, *binders), dict(p.factors)), c) for p, c in e.parts))

    def substitute(self, p: Product, new: Mapping[Var, Var]) -> Expression:
        """The product at other free indices; its bound indices get fresh names, so that nothing is captured."""
        own = {v: Var(next(fresh), v.space) for v in p.binders}
        return self.close(own.values(), self.multiply(*(self.rebuild(a, n, {**new, **own}) for a, n in p.factors)))

    def substituted(self, e: Expression, new: Mapping[Var, Var]) -> Expression:
        return add(*(scale(self.substitute(p, new), c) for p, c in e.parts))

    def rebuild(self, a: Atom, power: Fraction, new: Mapping[Var, Var]) -> Expression:
        if a.free.isdisjoint(new) and not self.renewing:
            return lift(a, power)
        return self.construct(a, [new.get(x, x) if isinstance(x, Var) else self.substituted(x, new) for x in a.args], power)

    def construct(self, a: Atom, args: list[Any], power: Fraction) -> Expression:
        return lift(Atom(a.kind, a.name, *args), power)

    def settle(self, binders: tuple[Var, ...], given: Powers) -> Expression:
        """The sum over the binders of a product of powers, in normal form."""
        self.tick()
        powers, scalar = {a: e for a, e in given.items() if e}, UNIT
        for atom, power in tuple(powers.items()):
            rest = {a: e for a, e in powers.items() if a != atom}
            require(abs(power) <= MAX_POWER or atom.kind == "exp", "an exponent is too large")
            if atom.kind == "number" and floor(power):
                scalar *= Fraction(atom.name) ** floor(power)
                powers = {**rest, atom: power % 1} if power % 1 else rest
            elif atom.kind == "power" and power >= 1:
                body = self.multiply(self.settle((), {**rest, atom: power % 1}), *[atom.args[0]] * floor(power))
                return scale(self.close(binders, body), scalar)
            elif atom.kind == "delta" and power > 0:
                powers[atom] = UNIT
                keep, drop = sorted(atom.args, key=lambda v: (v in binders, repr(v)))
                if keep == drop or drop in binders:
                    left = tuple(v for v in binders if v != drop or keep == drop)
                    return scale(self.substitute(Product(left, rest.items()), {drop: keep}), scalar)
                if any(drop in a.free for a in rest):
                    met = self.substitute(Product((), rest.items()), {drop: keep})
                    return scale(self.close(binders, self.multiply(lift(atom), met)), scalar)
        for v in binders:
            reduced = self._sum_out(v, [a for a in powers if v in a.free], powers)
            if reduced is not None:
                return scale(self.close(tuple(b for b in binders if b != v), reduced), scalar)
        return scale(self._divide(binders, powers) or Expression([(Product(binders, powers.items()), UNIT)]), scalar)

    def _sum_out(self, v: Var, users: list[Atom], powers: Powers) -> Expression | None:
        """sum_v 1 = size; sum_y p(x, y) = p(x); moments of a normal law; None if v stays."""
        rest = {a: e for a, e in powers.items() if a not in users}
        if not users:
            return self.multiply(self.spaces[v.space][1], self.settle((), rest))
        masses, others = ([a for a in users if (a.kind == "mass") is own] for own in (True, False))
        if len(masses) != 1 or not side(powers[masses[0]] == 1) or not side(masses[0].args.count(v) == 1):
            return None
        law, axes = masses[0].name
        if side(law not in self.free_laws) and side(not others):
            kept = [(x, a) for x, a in zip(axes, masses[0].args, strict=True) if a != v]
            marginal = lift(Atom("mass", (law, tuple(x for x, _ in kept)), *(a for _, a in kept))) if kept else ONE
            return self.multiply(self.settle((), rest), marginal)
        if law not in self.normal or not others or not side(len(others) == 1 and others[0].kind == "value"):
            return None
        n, (mean, variance), moment = powers[others[0]], self.normal[law], ZERO
        if not side(n in range(33)):
            return None
        for j in range(int(n) // 2 + 1):
            term = self.multiply(*[variance] * j, *[mean] * (int(n) - 2 * j))
            moment = add(moment, scale(term, comb(int(n), 2 * j) * prod(range(1, 2 * j, 2))))
        return self.multiply(self.settle((), rest), moment)

    def _divide(self, binders: tuple[Var, ...], powers: Powers) -> Expression | None:
        """L D^n = (D^(n+1) - R D^n) / c, D = c L + R, n < 0: the greatest L, or as in 1/(x (1 + x)) = 1/x - 1/(1 + x); None if none."""
        below = [a for a, n in powers.items() if n < 0]
        for atom in [a for a in below if a.kind == "power"]:
            n, parts = powers[atom], atom.args[0].parts
            apart = [x for x in parts if any(all(dict(p.factors).get(a, 0) > 0 for p, _ in parts if p is not x[0]) for a in below)]
            for lead, c in [max(parts, key=lambda part: (sum(e for _, e in part[0].factors), part[0].text)), *apart]:
                found = self._quotient(lead, binders, {a: e for a, e in powers.items() if a != atom})
                if found is not None:
                    lower = [scale(self._times(Product((), [*found[1].items(), (atom, n)]), p), d) for p, d in parts if p is not lead]
                    return self.close(found[0], scale(subtract(self.settle((), {**found[1], atom: n + 1}), add(*lower)), 1 / c))
        return None

    def _quotient(self, lead: Product, binders: tuple[Var, ...], powers: Powers) -> tuple[tuple[Var, ...], Powers] | None:
        """What is left of a product when ``lead`` is taken out, its bound indices matched with some of the binders."""
        by_text = {a.text: a for a in powers}
        for image in permutations(binders, len(lead.binders)) if len(binders) < 6 else ():
            names, left = {v: repr(w) for v, w in zip(lead.binders, image, strict=True)}, dict(powers)
            for a, e in lead.factors:
                twin = by_text.get(a.show(names, 0))
                if twin is None or left[twin] < e:
                    break
                left[twin] -= e
            else:
                left = {a: e for a, e in left.items() if e}
                same = [v.space for v in lead.binders] == [w.space for w in image]
                if side(same) and side(not any(w in a.free for a in left for w in image)):
                    return tuple(b for b in binders if b not in image), left
        return None
