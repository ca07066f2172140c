"""How the logs of a difference are collected into tangent lines: candidates, best first.

A wrong candidate costs time, never truth: each is checked by the normal form and the sign rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

from ..terms.term import (
    ONE,
    Entry,
    Exp,
    Index,
    Law,
    Log,
    Mass,
    Opened,
    Pow,
    Rational,
    Space,
    Sum,
    Symbol,
    Term,
    mul,
    substitute,
    sum_over,
)
from .by_weight import by_weight
from .normal_form import NormalForm
from .polynomial import Monomial, Polynomial, constant, key, mentions, plus, scaled, sorted_monomial, to_term
from .sign import is_nonnegative
from .summation import open_sum
from .tilting import halved, tilted

Group = tuple[tuple[Index, ...], Term, Term]  # indices, weight w, ratio u
Key = tuple[tuple[Index, ...], Monomial]  # the summed indices and the weight under them
Rows = dict[Key, dict[Term, Polynomial]]  # for each weight, the coefficient of each log
Ways = Callable[[dict[Term, Fraction]], list[tuple[Fraction, dict[Term, Fraction]]]]  # logs with their shares -> weights and powers


@dataclass(frozen=True, slots=True)
class Part:
    """coefficient * weight * log(arg), summed over indices."""

    indices: tuple[Index, ...]
    weight: Monomial
    outside: Monomial
    coefficient: Fraction
    arg: Term | None


def open_logs(m: tuple[tuple[Term, Fraction], ...], c: Fraction) -> Part | None:
    """Bring the log of a monomial to the top: open the sums on the way."""
    exponents = dict(m)
    indices: list[Index] = []
    while True:
        inner = [a for a in exponents if isinstance(a, Sum) and exponents[a] == 1]
        if not inner:
            break
        for a in inner:
            exponents.pop(a)
            opened, factors = open_sum(a)
            indices += opened
            for f, e in factors.items():
                exponents[f] = exponents.get(f, Fraction(0)) + e
    logs = [a for a in exponents if isinstance(a, Log) and not isinstance(a.arg, Rational)]
    numbers = [a for a in exponents if isinstance(a, Log) and isinstance(a.arg, Rational)]
    if not logs and len(numbers) == 1 and exponents[numbers[0]] == 1:
        logs = numbers  # log 2 as a summand; beside another log it is a positive factor
    if len(logs) > 1 or (logs and exponents[logs[0]] != 1):
        return None
    arg = logs[0].arg if logs else None
    weight = {a: e for a, e in exponents.items() if a not in logs}
    inside = {a: e for a, e in weight.items() if any(mentions(a, x) for x in indices)}
    outside = {a: e for a, e in weight.items() if a not in inside}
    return Part(tuple(indices), sorted_monomial(inside), sorted_monomial(outside), c, arg)


def groupings(form: NormalForm, parts: list[Part]) -> Iterator[list[Group]]:
    """Candidate ways to collect the logs, best first."""
    logs = [p for p in parts if p.arg is not None]
    axes: dict[Law, set[str]] = {}
    for p in logs:
        for a, _ in p.weight:
            if isinstance(a, Mass):
                axes.setdefault(a.law, set()).update(x for x, _ in a.at)
    by_axis = [_named(p, axes) for p in logs]
    named = [_plain(p) if n is None else n for n, p in zip(by_axis, logs, strict=True)] if all(by_axis) else [_plain(p) for p in logs]
    table: Rows = {}
    for (indices, weight, arg), p in zip(named, logs, strict=True):
        row = table.setdefault((indices, weight), {})
        row[arg] = plus(row.get(arg, {}), {p.outside: p.coefficient})
    free = table.pop(((), ()), {})
    roots = any(e.denominator == 2 for p in parts for a, e in (*p.weight, *p.outside))
    for linear in _linear_parts(form, parts, axes, table):
        yield from tilted(form, table, free, linear) if linear else ()
        for absorbed in _absorptions(form, table, free):
            numbers = any(isinstance(a, Rational) for row in absorbed.values() for a in row)
            for ways in (_whole, _pairs, _pairs_with_numbers) if numbers else (_whole, _pairs):
                groups: list[Group] = []
                for k, row in absorbed.items():
                    groups += _row_groups(form, k, row, linear.get(k, {}), ways)
                yield groups
                if roots:
                    yield halved(groups)
    plain = plus({}, *({p.outside: p.coefficient} for p in parts if p.arg is None and not p.indices))
    yield by_weight(logs)
    yield from tilted(form, table, free, {((), ()): plain} if plain and not table else {})


def _linear_parts(form: NormalForm, parts: list[Part], axes: dict[Law, set[str]], table: Rows) -> Iterator[dict[Key, Polynomial]]:
    """Summands without a log, such as p(x) z(x), that may join a log of the same weight as log e^z(x); or stay outside."""
    out: dict[Key, Polynomial] = {}
    for p in parts:
        if p.arg is not None:
            continue
        extra = {a: e for a, e in p.weight if not isinstance(a, Mass)}
        if not extra and p.indices:
            continue
        if not p.indices and not any(isinstance(a, (Entry, Symbol)) and not is_nonnegative(a) for a, _ in p.outside):
            continue
        marker = Part(
            p.indices,
            tuple((a, e) for a, e in p.weight if isinstance(a, Mass)),
            p.outside,
            p.coefficient,
            to_term({sorted_monomial(extra): Fraction(1)}),
        )
        named = _named(marker, axes) if p.indices else ((), (), ONE)
        if named is None or named[:2] not in table:
            continue
        out[named[:2]] = plus(out.get(named[:2], {}), form.times(form(named[2]), {p.outside: p.coefficient}))
    if out:
        yield out
    yield {}


def _absorptions(form: NormalForm, table: Rows, free: dict[Term, Polynomial]) -> Iterator[Rows]:
    """Spread logs without a sum (log K, log 2) over the weights, whose total is known: all, the whole parts, none."""
    if free and not table:
        yield {((), ()): free}
        return
    totals: Polynomial = {}
    for (indices, weight), row in table.items():
        mass = _positive_part(row)
        total: Term = mul(to_term({weight: Fraction(1)}), to_term(mass))
        for x in reversed(indices):
            total = sum_over(x, total)
        totals = plus(totals, form(total))
    size = totals.get((), Fraction(0)) if len(totals) == 1 else Fraction(0)
    options: list[dict[Term, Polynomial]] = [{}]
    if size > 0 and free:
        options = [
            free,
            {a: {(): Fraction(round(c.get((), Fraction(0))))} for a, c in free.items() if round(c.get((), Fraction(0)))},
            {},
        ]
    for option in options:
        out = {}
        for k, row in table.items():
            new = dict(row)
            mass = _positive_part(row)
            for a, c in option.items():
                new[a] = plus(new.get(a, {}), form.times(scaled(mass, 1 / size), c))
            out[k] = {a: c for a, c in new.items() if c}
        yield out


def _positive_part(row: dict[Term, Polynomial]) -> Polynomial:
    """The common coefficient of a row's logs, up to sign: how much weight the row carries."""
    best: Polynomial = constant(1)
    for a in sorted(row, key=key):
        if row[a]:
            best = row[a] if is_nonnegative(to_term(row[a])) else scaled(row[a], Fraction(-1))
            break
    return best


def _row_groups(form: NormalForm, key_: Key, row: dict[Term, Polynomial], linear: Polynomial, ways: Ways) -> list[Group]:
    """Write sum of c_k log L_k as sum of w (-log u): one u per family of proportional coefficients."""
    indices, weight = key_
    families: list[tuple[Polynomial, dict[Term, Fraction]]] = []
    for arg in sorted(row, key=key):
        c = row[arg]
        for base, members in families:
            share = _proportion(c, base)
            if share is not None:
                members[arg] = share
                break
        else:
            families.append((c, {arg: Fraction(1)}))
    out: list[Group] = []
    w = to_term({weight: Fraction(1)})
    for base, members in families:
        for scale, powers in ways(members):
            factor = scaled(base, scale)
            if not is_nonnegative(to_term(factor)):
                factor, powers = scaled(factor, Fraction(-1)), {a: -n for a, n in powers.items()}
            ratio: list[Term] = [a if n == -1 else Pow(a, Rational(-n)) for a, n in powers.items() if n]
            if linear and len(families) == 1:  # w (-log u) + c l = w (-log(u e^(-c l / w)))
                ratio.append(Exp(to_term(scaled(form.times(linear, form.inverse(factor)), Fraction(-1)))))
            out.append((tuple(indices), to_term(form.times(form(w), factor)), mul(*ratio)))
    return out


def _proportion(c: Polynomial, base: Polynomial) -> Fraction | None:
    if set(c) != set(base):
        return None
    ratios = {c[m] / base[m] for m in c}
    return ratios.pop() if len(ratios) == 1 else None


def _primitive(members: dict[Term, Fraction]) -> tuple[Fraction, dict[Term, Fraction]]:
    numerator, denominator = 0, 1
    for v in members.values():
        numerator, denominator = gcd(numerator, v.numerator), lcm(denominator, v.denominator)
    g = Fraction(numerator, denominator)
    if max(abs(v / g) for v in members.values()) > 12:
        g = abs(next(iter(members.values())))
    return g, {a: v / g for a, v in members.items()}


def _whole(members: dict[Term, Fraction]) -> list[tuple[Fraction, dict[Term, Fraction]]]:
    return [_primitive(members)]


def _pairs_with_numbers(members: dict[Term, Fraction]) -> list[tuple[Fraction, dict[Term, Fraction]]]:
    """The pairs of all but numbers, each with its share of them: log (q + r)/2 - (log q + log r)/2 is of 2 q/(q + r) and 2 r/(q + r)."""
    pairs = _pairs({a: v for a, v in members.items() if not isinstance(a, Rational)})
    if not pairs:
        return [_primitive(members)]
    total = sum((scale for scale, _ in pairs), Fraction(0))
    shares: dict[Term, Fraction] = {a: v / total for a, v in members.items() if isinstance(a, Rational)}
    return [(scale, {**powers, **shares}) for scale, powers in pairs]


def _pairs(members: dict[Term, Fraction]) -> list[tuple[Fraction, dict[Term, Fraction]]]:
    """Match positive with negative coefficients: 2 log p - log q - log r = (log p - log q) + (log p - log r)."""
    left = dict(members)
    out: list[tuple[Fraction, dict[Term, Fraction]]] = []
    while True:
        positive = [a for a in sorted(left, key=key) if left[a] > 0]
        negative = [a for a in sorted(left, key=key) if left[a] < 0]
        if not positive or not negative:
            break
        a, b = positive[0], negative[0]
        amount = min(left[a], -left[b])
        out.append((amount, {a: Fraction(1), b: Fraction(-1)}))
        left[a] -= amount
        left[b] += amount
        left = {x: v for x, v in left.items() if v}
    return out + [(abs(v), {a: Fraction(1 if v > 0 else -1)}) for a, v in left.items()]


def _named(p: Part, axes: dict[Law, set[str]]) -> tuple[tuple[Index, ...], Monomial, Term] | None:
    """Name the indices after the axes of the weight's laws, and refine each mass to all axes in play: p(x) = sum_y p(x, y)."""
    masses = [a for a, _ in p.weight if isinstance(a, Mass)]
    if len({m.law for m in masses}) != len(masses) or any(e != 1 for a, e in p.weight if isinstance(a, Mass)):
        return None
    names: dict[Term, Term] = {}
    added: list[Index] = []
    weight: dict[Term, Fraction] = {}
    for m in masses:
        for axis, t in m.at:
            if isinstance(t, Index) and t in p.indices and t not in names:
                names[t] = _axis_index(axis, t.space)
    for a, e in p.weight:
        if isinstance(a, Mass):
            present = dict(a.at)
            at = []
            for axis, space in a.law.axes:
                if axis in present:
                    at.append((axis, substitute(present[axis], names)))
                elif axis in axes.get(a.law, ()):
                    extra = _axis_index(axis, space)
                    added.append(extra)
                    at.append((axis, extra))
            weight[Mass(a.law, tuple(at))] = e
        else:
            weight[substitute(a, names)] = e
    if any(x not in names for x in p.indices):
        return None
    indices = tuple(sorted({*(i for i in names.values() if isinstance(i, Index)), *added}, key=lambda i: i.name))
    return indices, sorted_monomial(weight), substitute(p.arg or ONE, names)


def _axis_index(axis: str, space: Space) -> Index:
    return Opened(f"@{axis}", space)


def _plain(p: Part) -> tuple[tuple[Index, ...], Monomial, Term]:
    """Name the indices by position, for weights that are not one mass per law."""
    names = {x: Opened(f"@{n:02d}", x.space) for n, x in enumerate(p.indices)}
    mapping: dict[Term, Term] = {x: i for x, i in names.items()}
    weight = sorted_monomial({substitute(a, mapping): e for a, e in p.weight})
    return tuple(names.values()), weight, substitute(p.arg or ONE, mapping)
