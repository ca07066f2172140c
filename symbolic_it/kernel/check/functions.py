"""Functions of expressions: powers, logarithms, exponentials, derivatives

A function of a polynomial in deltas goes by cases. A logarithm or a root splits over factors of known sign only. Factors come from
python-flint and are multiplied out again: its answer is checked, not trusted.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import gcd, lcm, prod
from typing import Any

import flint

from .algebra import MAX_POWER, ONE, UNIT, ZERO, Algebra, add, lift, scale, subtract
from .expression import Atom, Expression, Factors, Product, require, side

MAX_EXPANDED, MAX_FACTORED_BITS, MAX_GENERATORS = 32, 110, 24
MINUS_INFINITY = Atom("minus_infinity")
Table = dict[tuple[int, ...], Fraction]


def base_of(e: Expression) -> Atom:
    """The atom whose first power is e."""
    (p, c), *others = e.parts
    simple = c == 1 and not others and not p.binders and [n for _, n in p.factors] == [1]
    return p.factors[0][0] if simple else Atom("number", int(c)) if e.value == c and c.denominator == 1 < c else Atom("power", None, e)


def factored(table: Table) -> tuple[Fraction, list[tuple[Table, int]]]:
    """A polynomial, by exponents, as a number times powers of polynomials."""
    size = len(next(iter(table)))
    if size > MAX_GENERATORS or max(map(max, table)) > MAX_EXPANDED:
        return UNIT, [(table, 1)]
    context = flint.fmpq_mpoly_ctx.get([f"x{n}" for n in range(size)], "lex")
    content, found = context.from_dict({n: flint.fmpq(c.numerator, c.denominator) for n, c in table.items()}).factor()
    return Fraction(str(content)), [({n: Fraction(str(c)) for n, c in f.to_dict().items()}, m) for f, m in found]


def primes(value: Fraction) -> Factors:
    """A positive rational as a product of powers of integers, prime if small enough to tell."""
    out: Factors = []
    for part, sign in ((value.numerator, 1), (value.denominator, -1)):
        small = part.bit_length() <= MAX_FACTORED_BITS
        found = [(int(n), int(m)) for n, m in flint.fmpz(part).factor()] if small else [(part, 1)]
        require(prod(n**m for n, m in found) == part, "factors that do not multiply out")
        out += [(Atom("number", n), Fraction(sign * m)) for n, m in found if n != 1]
    return out


class Functions(Algebra):
    """What is done with expressions, short of deciding signs."""

    def sign(self, e: Expression, strict: bool = False) -> int:
        raise NotImplementedError

    def by_cases(self, e: Expression, f: Callable[[Expression], Expression]) -> Expression:
        """f(e) = delta f(e where it is 1) + (1 - delta) f(e where it is 0), for each delta in e."""
        atoms = {a for p, _ in e.parts for a, _ in p.factors}
        require(MINUS_INFINITY not in atoms, "a function of log 0")
        delta = min((a for a in atoms if a.kind == "delta"), key=lambda a: a.text, default=None)
        if delta is None:
            return f(e)
        keep, drop = sorted(delta.args, key=repr)
        one = Expression((Product(p.binders, [x for x in p.factors if x[0] != delta]), c) for p, c in e.parts)
        zero = Expression((p, c) for p, c in e.parts if delta not in dict(p.factors))
        same, apart = self.by_cases(self.substituted(one, {drop: keep}), f), self.by_cases(zero, f)
        return add(self.multiply(lift(delta), same), self.multiply(subtract(ONE, lift(delta)), apart))

    def cleared(self, e: Expression) -> tuple[Expression, Factors]:
        """(N, factors), e = N * factors: divisors without the bound indices beside them are multiplied out."""
        least: dict[Atom, Fraction] = {}
        for p, _ in e.parts:
            for a, n in p.factors:
                if a.kind == "power" and n < 0 and side(a.free.isdisjoint(p.binders)):
                    least[a] = min(n, least.get(a, n))
        if not least:
            return e, []
        numerator, more = self.cleared(self.multiply(e, *(lift(a, -n) for a, n in least.items())))
        return numerator, [*least.items(), *more]

    def factor(self, e: Expression) -> tuple[Fraction, Factors]:
        """(c, factors) with e = c * product of atom ** power."""
        require(bool(e.parts), "a root, a divisor or a logarithm that is 0")
        whole, divisors = self.cleared(e) if len(e.parts) > 1 else (e, [])
        rows: list[tuple[dict[Atom, Fraction], Fraction]] = []
        for p, c in whole.parts:
            row: dict[Atom, Fraction] = {}
            for binders, inside in p.components():
                one = base_of(Expression([(Product(binders, inside), UNIT)])) if binders else inside[0][0]
                row[one] = row.get(one, Fraction(0)) + (1 if binders else inside[0][1])
            rows.append((row, c))
        gens = list(dict.fromkeys(a for row, _ in rows for a in row))
        low = {g: min(row.get(g, Fraction(0)) for row, _ in rows) for g in gens}
        bases, content = [(g, n) for g, n in low.items() if n], rows[0][1]
        if len(rows) > 1:
            unit = {g: lcm(*(row.get(g, Fraction(0)).denominator for row, _ in rows)) for g in gens}
            table = {tuple(int((row.get(g, Fraction(0)) - low[g]) * unit[g]) for g in gens): c for row, c in rows}
            content, found = factored(table)
            for terms, n in found:
                powers = [([lift(g, Fraction(int(m), unit[g])) for g, m in zip(gens, ms, strict=True) if m], c) for ms, c in terms.items()]
                part = add(*(scale(self.multiply(*atoms), c) for atoms, c in powers))
                size = Fraction(gcd(*(c.numerator for _, c in part.parts)), lcm(*(c.denominator for _, c in part.parts)))
                size = size if part.leading > 0 else -size
                content *= size**n
                bases.append((base_of(scale(part, 1 / size)), Fraction(n)))
            require(scale(self.multiply(*(lift(a, n) for a, n in bases)), content) == whole, "factors that do not multiply out")
        return content, divisors + bases

    def split(self, e: Expression) -> Factors:
        """e > 0 as a product of powers of positive atoms, e >= 0 of nonnegative ones; factors of unknown sign stay together."""
        (c, factors), known, loose = self.factor(e), Factors(), Factors()
        for a, n in factors:
            if side(n.denominator != 1 or self.sign(lift(a)) > 0):
                known.append((a, n))
            elif side(self.sign(turned := scale(a.args[0] if a.kind == "power" else lift(a), -1)) > 0):
                known.append((base_of(turned), n))
                c *= Fraction(-1) ** int(n)
            else:
                loose.append((a, n))
        require(c > 0 or bool(loose), "a root or a logarithm of a negative number")
        if len(loose) == 1 and side(c > 0) and side(loose[0][1] % 2 == 1):
            known += loose
        elif loose:  # one atom: the product, its reciprocal if that has no denominator, and of two with one the shorter
            ways = [(base_of(scale(self.settle((), {a: n * e for a, n in loose}), c / abs(c))), e) for e in {n / abs(n) for _, n in loose}]
            known.append(min(ways, key=lambda way: (len(way[0].text), way[0].text)))
        return primes(abs(c)) + known

    def logarithm(self, e: Expression) -> Expression:
        """log e for e > 0; log 0 is an atom that nothing but a factor 0 removes."""
        return self.by_cases(e, lambda e: add(*(scale(self._log(a), n) for a, n in self.split(e))) if e.parts else lift(MINUS_INFINITY))

    def _log(self, a: Atom) -> Expression:
        if a.kind == "exp":
            inside: Expression = a.args[0]
            return inside
        if a.kind == "mass" and a.name[0] in self.normal:
            mean, variance = self.normal[a.name[0]]
            error = subtract(lift(Atom("value", None, *a.args)), mean)
            spread = self.logarithm(self.multiply(scale(lift(Atom("constant", "pi")), 2), variance))
            return scale(add(spread, self.multiply(error, error, self.power(variance, Fraction(-1)))), Fraction(-1, 2))
        return lift(Atom("log", None, a.args[0] if a.kind == "power" else scale(ONE, a.name) if a.kind == "number" else lift(a)))

    def exponential(self, e: Expression) -> Expression:
        """exp(a + c log b) = exp(a) b ** c."""

        def plain(e: Expression) -> Expression:
            factors = Factors()
            for p, c in e.parts:
                inner = Expression([(p, UNIT)])
                atom = base_of(inner) if p.factors else MINUS_INFINITY
                factors.append((base_of(atom.args[0]) if atom.kind == "log" else Atom("exp", None, inner), c))
            return self.multiply(*(lift(a, n) for a, n in factors))

        return self.by_cases(e, plain)

    def power(self, e: Expression, n: Fraction) -> Expression:
        """e ** n: any e for n = 0, 1, 2 ..., e not 0 for other integers, e >= 0 for fractions, e > 0 if they are negative."""
        require(abs(n) <= (MAX_EXPANDED if len(e.parts) > 1 else MAX_POWER), "an exponent is too large")
        if n.denominator == 1 and n >= 0:
            return self.multiply(*[e] * int(n))

        def plain(e: Expression) -> Expression:
            if not e.parts and n > 0:
                return ZERO
            c, factors = self.factor(e) if n.denominator == 1 else (UNIT, self.split(e))
            return scale(self.multiply(*(lift(a, m * n) for a, m in factors)), c ** int(n))

        return self.by_cases(e, plain)

    def construct(self, a: Atom, args: list[Any], power: Fraction) -> Expression:
        """An atom over new arguments, to a power."""
        if a.kind == "exp":
            return self.exponential(scale(args[0], power))
        if a.kind in ("log", "power"):
            return self.power(self.logarithm(args[0]) if a.kind == "log" else args[0], power)
        return super().construct(a, args, power)

    def derivative(self, e: Expression, x: Atom) -> Expression:
        """The partial derivative, by d z_j / d z_i = delta_ij."""
        out = ZERO
        for p, c in self.substituted(e, {}).parts:  # with bound indices that occur nowhere else
            for a, n in p.factors:
                inner = self._inner(a, x)
                if inner.parts:
                    outer = self.settle((), {**dict(p.factors), a: n - 1})
                    out = add(out, scale(self.close(p.binders, self.multiply(outer, inner)), c * n))
        return out

    def _inner(self, a: Atom, x: Atom) -> Expression:
        """The derivative of an atom."""
        if a.kind == x.kind and (a.name == x.name or (a.kind == "mass" and a.name[0] == x.name[0])):
            require(a.name == x.name, "a mass and a marginal of its law are not free of each other")
            return self.multiply(*(lift(Atom("delta", None, i, j)) for i, j in zip(a.args, x.args, strict=True)))
        inner = [self.derivative(arg, x) for arg in a.args if isinstance(arg, Expression)]
        if not any(d.parts for d in inner):
            return ZERO
        outer = self.power(a.args[0], Fraction(-1)) if a.kind == "log" else lift(a) if a.kind == "exp" else ONE
        return self.multiply(outer, inner[0])
