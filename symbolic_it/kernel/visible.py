"""Terms that are visibly non-negative: the same polynomial, written so that the sign rule sees its sign.

1 - e^z_y / sum_k e^z_k = sum_(k != y) e^z_k / sum_k e^z_k, and -|a - b| = -(a + b) + 2 min(a, b).
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from ..terms.term import (
    ONE,
    ZERO,
    Absolute,
    Add,
    Delta,
    Index,
    Mass,
    Maximum,
    Mul,
    Pow,
    Rational,
    Sum,
    Term,
    add,
    indices_of,
    substitute,
    sum_over,
)
from ..terms.term import mul as product
from .normal_form import NormalForm
from .one_denominator import cleared
from .polynomial import Polynomial, content, factors, leading, minus, monomial_term, plus, sorted_monomial, to_term
from .sign import is_nonnegative, is_positive
from .summation import open_sum

MAX_STEPS, MAX_BITS = 6, 60
#: By polynomial, the steps in which it was not shown: the same ones are reached in many orders.
Failed = dict[frozenset[tuple[Any, Fraction]], int]


def mul(*factors: Term) -> Term:
    """The product without factors 1."""
    return product(*(f for f in factors if f != ONE))


def visible(form: NormalForm, p: Polynomial, steps: int = MAX_STEPS, failed: Failed | None = None) -> Term | None:
    """A term that is equal to the polynomial and shows that it is >= 0, or None; ``failed``: with how many steps others did not."""
    failed = {} if failed is None else failed
    key = frozenset(p.items())
    if failed.get(key, -1) >= steps:
        return None
    found = _visible(form, p, steps, failed)
    if found is None:
        failed[key] = steps
    return found


def _visible(form: NormalForm, p: Polynomial, steps: int, failed: Failed) -> Term | None:
    plain = to_term(p)
    if is_nonnegative(plain):
        return plain
    if not steps:
        return None
    for shown, rest in (*_without_one(form, p), *_below_marginal(form, p), *_by_smaller(form, p)):
        left = visible(form, form.reduced(rest), steps - 1, failed)
        if left is not None:
            return add(*(t for t in (shown, left) if t != ZERO))
    number, powers, inside = content(p)
    factor = mul(Rational(number), monomial_term(sorted_monomial(powers)))
    if powers and is_nonnegative(factor) and is_nonnegative(to_term(inside)):
        return mul(factor, to_term(inside))
    square = _factored(p)
    if square is not None:
        return square
    common = _cleared(form, p)
    if common is not None:
        numerator, divisor = common
        left = visible(form, numerator, steps - 1, failed)
        return None if left is None else mul(left, divisor)
    return None


def _factored(p: Polynomial) -> Term | None:
    """The product of its irreducible factors, where those of odd power have a sign: 9 - 12 s + 4 s^2 = (3 - 2 s)^2."""
    number, powers, inside = content(p)
    large = any(c.numerator.bit_length() > MAX_BITS for c in inside.values())
    if len(inside) < 3 or large or any(e.denominator != 1 for m in inside for _, e in m):
        return None
    parts = factors(inside)
    if len(parts) == 1 and parts[0][1] == 1:
        return None
    sign = 1
    for f, n in parts:
        sign *= -1 if f[leading(f)] < 0 and n % 2 else 1
    sign *= -1 if inside[leading(inside)] < 0 else 1
    shown = [Rational(number * sign), *(a if e == 1 else Pow(a, Rational(e)) for a, e in powers.items())]
    shown += [to_term(f) if n == 1 else Pow(to_term(f), Rational(Fraction(n))) for f, n in parts]
    whole = mul(*shown)
    return whole if is_nonnegative(whole) else None


def _without_one(form: NormalForm, p: Polynomial) -> Iterator[tuple[Term, Polynomial]]:
    """c sum_k f(k) - c f(y) = c sum_k (1 - delta_ky) f(k) for f >= 0."""
    for m, c in p.items():
        for total in [a for a, e in m if isinstance(a, Sum) and e == 1 and c > 0]:
            indices, factors = open_sum(total)
            if len(indices) != 1 or indices[0].space.kind != "finite":
                continue
            (k,) = indices
            body = monomial_term(sorted_monomial(factors))
            outside = to_term({sorted_monomial({a: e for a, e in m if a != total}): c})
            if not is_nonnegative(body) or not is_nonnegative(outside):
                continue
            for y in sorted({i for n in p for a, _ in n for i in indices_of(a) if i.space == k.space}, key=lambda i: i.name):
                one = form(mul(outside, substitute(body, {k: y})))
                if all(p.get(n, Fraction(0)) <= -v for n, v in one.items()):
                    others = mul(outside, sum_over(k, mul(ONE - Delta(k, y), body)))
                    yield others, plus(minus(p, {m: c}), one)


def _below_marginal(form: NormalForm, p: Polynomial) -> Iterator[tuple[Term, Polynomial]]:
    """c p(x) - c p(x, y) = c sum_y' (1 - delta_yy') p(x, y')."""
    for m, c in p.items():
        for part in [a for a, e in m if isinstance(a, Mass) and e == 1 and c > 0]:
            outside = {a: e for a, e in m if a != part}
            for n, d in p.items():
                for joint in [a for a, e in n if isinstance(a, Mass) and e == 1 and a.law == part.law and d <= -c]:
                    more = [(x, t) for x, t in joint.at if (x, t) not in part.at]
                    if {**dict(n), joint: 0} != {**outside, joint: 0} or not {*part.at} < {*joint.at} or len(more) != 1:
                        continue
                    if not is_nonnegative(monomial_term(sorted_monomial(outside))):
                        continue
                    ((x, y),) = more
                    other = Index("#other", joint.law.space(x))
                    if isinstance(y, Index) and y.space.kind == "finite":
                        all_ = substitute(joint, {y: other})
                        shown = mul(to_term({sorted_monomial(outside): c}), sum_over(other, mul(ONE - Delta(other, y), all_)))
                        yield shown, plus(p, {m: -c}, {n: c})


def _by_smaller(form: NormalForm, p: Polynomial) -> Iterator[tuple[Term, Polynomial]]:
    """-c sum |a - b| w = -c sum (a + b) w + 2 c sum min(a, b) w for a, b, w >= 0."""
    for m, c in p.items():
        for total in [a for a, e in m if isinstance(a, Sum) and e == 1 and c < 0]:
            indices, factors = open_sum(total)
            for gap in [a for a, e in factors.items() if isinstance(a, Absolute) and e == 1]:
                found = parts(gap)
                weight = monomial_term(sorted_monomial({a: e for a, e in factors.items() if a != gap}))
                outside = to_term({sorted_monomial({a: e for a, e in m if a != total}): -c})
                if found is None or not is_nonnegative(weight) or not is_nonnegative(outside):
                    continue
                larger, smaller = found
                least = -Maximum((-larger, -smaller))
                shown = mul(Rational(Fraction(2)), outside, _summed(indices, mul(weight, least)))
                both = form(mul(outside, _summed(indices, mul(weight, larger + smaller))))
                yield shown, minus(minus(p, {m: c}), both)


def parts(gap: Absolute) -> tuple[Term, Term] | None:
    """(a, b) for |a - b| with a, b >= 0."""
    terms = gap.arg.args if isinstance(gap.arg, Add) else (gap.arg,)
    up = [t for t in terms if is_nonnegative(t)]
    down = [-t for t in terms if not is_nonnegative(t)]
    if not up or not down or not all(is_nonnegative(_plain(t)) for t in down):
        return None
    return add(*up), add(*map(_plain, down))


def _plain(t: Term) -> Term:
    """- (-1 a) as a."""
    if isinstance(t, Mul):
        c = Fraction(1)
        rest: list[Term] = []
        todo = list(t.args)
        while todo:
            f = todo.pop(0)
            if isinstance(f, Mul):
                todo = [*f.args, *todo]
            elif isinstance(f, Rational):
                c *= f.value
            else:
                rest.append(f)
        return mul(*([Rational(c)] if c != 1 or not rest else []), *rest)
    return t


def _cleared(form: NormalForm, p: Polynomial) -> tuple[Polynomial, Term] | None:
    """(N, 1/D) with p = N/D, D > 0 the product of the positive divisors; None if there are none."""
    numerator, divisors = cleared(form, p)
    if not divisors or not all(map(is_positive, divisors)):
        return None
    return numerator, mul(*(Pow(a, Rational(e)) for a, e in divisors.items()))


def _summed(indices: list[Index], body: Term) -> Term:
    for x in reversed(indices):
        body = sum_over(x, body)
    return body


__all__ = ["parts", "visible"]
