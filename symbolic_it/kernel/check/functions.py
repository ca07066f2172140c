"""Functions of expressions: powers, logarithms, exponentials, absolute values, derivatives

A function of a polynomial in deltas goes by cases. A logarithm or a root splits over factors of known sign only.
Factors come from python-flint and are multiplied out again: its answer is checked, not trusted.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import gcd, lcm, prod
from typing import TYPE_CHECKING

import flint

from .algebra import CONSTRUCTORS, MAX_POWER, ONE, ZERO, add, close, lift, multiply, scale, settle, substituted, subtract
from .expression import Atom, Expression, Factors, Product, Var, require, side

if TYPE_CHECKING:
    from .knowledge import Knowledge

MAX_EXPANDED, MAX_FACTORED_BITS, MAX_GENERATORS = 32, 110, 24
MINUS_INFINITY = Atom("minus_infinity")
Table = dict[tuple[int, ...], Fraction]


def by_cases(k: Knowledge, e: Expression, f: Callable[[Expression], Expression]) -> Expression:
    """f(e) = delta f(e where it is 1) + (1 - delta) f(e where it is 0), for each delta in e."""
    atoms = {a for p, _ in e.parts for a, _ in p.factors}
    require(MINUS_INFINITY not in atoms, "a function of log 0")
    delta = min((a for a in atoms if a.kind == "delta"), key=lambda a: a.text, default=None)
    if delta is None:
        return f(e)
    keep, drop = sorted(delta.args, key=repr)
    one = Expression((Product(p.binders, [x for x in p.factors if x[0] != delta]), c) for p, c in e.parts)
    zero = Expression((p, c) for p, c in e.parts if delta not in dict(p.factors))
    same, apart = by_cases(k, substituted(k, one, {drop: keep}), f), by_cases(k, zero, f)
    return add(multiply(k, lift(delta), same), multiply(k, subtract(ONE, lift(delta)), apart))


def cleared(k: Knowledge, e: Expression) -> tuple[Expression, Factors]:
    """(N, factors), e = N * factors: divisors without the bound indices beside them are multiplied out."""
    least: dict[Atom, Fraction] = {}
    for p, _ in e.parts:
        for a, n in p.factors:
            if a.kind == "power" and n < 0 and side(a.free.isdisjoint(p.binders)):
                least[a] = min(n, least.get(a, n))
    if not least:
        return e, []
    numerator, more = cleared(k, multiply(k, e, *(lift(a, -n) for a, n in least.items())))
    return numerator, [*least.items(), *more]


def base_of(e: Expression) -> Atom:
    """The atom whose first power is e."""
    (p, c), *others = e.parts
    simple = c == 1 and not others and not p.binders and [n for _, n in p.factors] == [1]
    return p.factors[0][0] if simple else Atom("power", None, (e,))


def factor(k: Knowledge, e: Expression) -> tuple[Fraction, Factors]:
    """(c, factors) with e = c * product of atom ** power."""
    require(bool(e.parts), "a root, a divisor or a logarithm that is 0")
    whole, divisors = cleared(k, e) if len(e.parts) > 1 else (e, [])
    rows: list[tuple[dict[Atom, Fraction], Fraction]] = []
    for p, c in whole.parts:
        row: dict[Atom, Fraction] = {}
        for binders, inside in p.components():
            one = base_of(Expression([(Product(binders, inside), Fraction(1))])) if binders else inside[0][0]
            row[one] = row.get(one, Fraction(0)) + (1 if binders else inside[0][1])
        rows.append((row, c))
    gens = list(dict.fromkeys(a for row, _ in rows for a in row))
    low = {g: min(row.get(g, Fraction(0)) for row, _ in rows) for g in gens}
    bases, content = [(g, n) for g, n in low.items() if n], rows[0][1]
    if len(rows) > 1:
        unit = {g: lcm(*(row.get(g, Fraction(0)).denominator for row, _ in rows)) for g in gens}
        table = {tuple(int((row.get(g, Fraction(0)) - low[g]) * unit[g]) for g in gens): c for row, c in rows}
        content, found = _factor(table)
        for terms, n in found:
            powers = [([lift(g, Fraction(int(m), unit[g])) for g, m in zip(gens, ms, strict=True) if m], c) for ms, c in terms.items()]
            part = add(*(scale(multiply(k, *atoms), c) for atoms, c in powers))
            size = Fraction(gcd(*(c.numerator for _, c in part.parts)), lcm(*(c.denominator for _, c in part.parts)))
            size = size if part.leading > 0 else -size
            content *= size**n
            bases.append((base_of(scale(part, 1 / size)), Fraction(n)))
        back = scale(multiply(k, *(lift(a, n) for a, n in bases)), content)
        require(back == whole, "factors that do not multiply out")
    return content, divisors + bases


def _factor(table: Table) -> tuple[Fraction, list[tuple[Table, int]]]:
    size = len(next(iter(table)))
    if size > MAX_GENERATORS or max(map(max, table)) > MAX_EXPANDED:
        return Fraction(1), [(table, 1)]
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


def split(k: Knowledge, e: Expression) -> Factors:
    """e > 0 as a product of powers of atoms that are each positive; factors of unknown sign stay together."""
    c, factors = factor(k, e)
    known, unknown = Factors(), Factors()
    for a, n in factors:
        if side(n.denominator != 1 or k.sign(lift(a)) == 2):
            known.append((a, n))
        elif a.kind == "power" and side(k.sign(scale(a.args[0], -1)) == 2):
            known.append((base_of(scale(a.args[0], -1)), n))
            c *= Fraction(-1) ** int(n)
        else:
            unknown.append((a, n))
    require(c > 0 or bool(unknown), "a root or a logarithm of a negative number")
    if len(unknown) == 1 and side(c > 0) and side(unknown[0][1] % 2 == 1):
        known += unknown
    elif unknown:
        known.append((base_of(scale(settle(k, (), dict(unknown)), 1 if c > 0 else -1)), Fraction(1)))
    return primes(abs(c)) + known


def logarithm(k: Knowledge, e: Expression) -> Expression:
    """log e for e > 0; log 0 is an atom that nothing but a factor 0 removes."""

    def plain(e: Expression) -> Expression:
        return add(*(scale(_log(k, a), n) for a, n in split(k, e))) if e.parts else lift(MINUS_INFINITY)

    return by_cases(k, e, plain)


def _log(k: Knowledge, a: Atom) -> Expression:
    if a.kind == "exp":
        return a.args[0]
    if a.kind == "mass" and a.name[0] in k.normal:
        mean, variance = k.normal[a.name[0]]
        error = subtract(lift(Atom("value", None, a.args)), mean)
        spread = logarithm(k, multiply(k, scale(ONE, 2), lift(Atom("constant", "pi")), variance))
        return scale(add(spread, multiply(k, error, error, power(k, variance, Fraction(-1)))), Fraction(-1, 2))
    return lift(Atom("log", None, (scale(ONE, a.name) if a.kind == "number" else a.args[0] if a.kind == "power" else lift(a),)))


def exponential(k: Knowledge, e: Expression) -> Expression:
    """exp(a + c log b) = exp(a) b ** c."""

    def plain(e: Expression) -> Expression:
        factors = Factors()
        for p, c in e.parts:
            inner = base_of(Expression([(p, Fraction(1))])) if p.factors else MINUS_INFINITY
            if inner.kind == "log":
                base = inner.args[0]
                factors.append((base_of(base) if base.value is None else Atom("number", int(base.value)), c))
            else:
                factors.append((Atom("exp", None, (Expression([(p, Fraction(1))]),)), c))
        return multiply(k, *(lift(a, n) for a, n in factors))

    return by_cases(k, e, plain)


def power(k: Knowledge, e: Expression, n: Fraction) -> Expression:
    """e ** n: any e for n = 0, 1, 2 ..., e not 0 for other integers, e > 0 for fractions."""
    require(abs(n) <= (MAX_EXPANDED if len(e.parts) > 1 else MAX_POWER), "an exponent is too large")
    if n.denominator == 1 and n >= 0:
        return multiply(k, *[e] * int(n))

    def plain(e: Expression) -> Expression:
        c, factors = factor(k, e) if n.denominator == 1 else (Fraction(1), split(k, e))
        return scale(multiply(k, *(lift(a, m * n) for a, m in factors)), c ** int(n))

    return by_cases(k, e, plain)


def absolute(k: Knowledge, e: Expression) -> Expression:
    def plain(e: Expression) -> Expression:
        for sign in (1, -1):
            if side(k.sign(scale(e, sign)) > 0):
                return scale(e, sign)
        return scale(lift(Atom("abs", None, (scale(e, 1 / e.leading),))), abs(e.leading))

    return by_cases(k, e, plain)


def maximum(args: list[Expression]) -> Expression:
    distinct = tuple(dict.fromkeys(args))
    return distinct[0] if len(distinct) == 1 else lift(Atom("max", None, distinct))


CONSTRUCTORS.update(
    log=lambda k, args, n: power(k, logarithm(k, args[0]), n),
    exp=lambda k, args, n: exponential(k, scale(args[0], n)),
    power=lambda k, args, n: power(k, args[0], n),
    abs=lambda k, args, n: power(k, absolute(k, args[0]), n),
    max=lambda k, args, n: power(k, maximum(list(args)), n),
)


def derivative(k: Knowledge, e: Expression, x: Atom) -> Expression:
    """The partial derivative, by d z_j / d z_i = delta_ij."""
    out = ZERO
    for p, c in e.parts:
        for a, n in p.factors:
            inner = _derivative(k, a, x)
            if inner.parts:
                outer = settle(k, (), {**dict(p.factors), a: n - 1})
                out = add(out, scale(close(k, p.binders, multiply(k, outer, inner)), c * n))
    return out


def _derivative(k: Knowledge, a: Atom, x: Atom) -> Expression:
    if a.kind == x.kind and (a.name == x.name or (a.kind == "mass" and a.name[0] == x.name[0])):
        require(a.name == x.name, "a mass and a marginal of its law are not free of each other")
        return multiply(k, *(lift(Atom("delta", None, pair)) for pair in zip(a.args, x.args, strict=True)))
    inner = [derivative(k, arg, x) for arg in a.args if isinstance(arg, Expression)]
    if not any(d.parts for d in inner):
        return ZERO
    require(a.kind in ("log", "exp", "power"), f"the derivative of {a.kind} is not known")
    outer = power(k, a.args[0], Fraction(-1)) if a.kind == "log" else lift(a) if a.kind == "exp" else ONE
    return multiply(k, outer, inner[0])
