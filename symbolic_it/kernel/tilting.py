"""Tangent lines of tilted laws: a log of a normaliser under the weights of one sum, or numbers under several weights.

t log Z + sum w (c log L + l) = sum w t (-log u) with u = L^(-c/t) e^(-l/t)/Z, where the weights w sum to one: Donsker and Varadhan's
bound with a factor beta, Renyi's divergences of any order. A number's logarithm is spread over weights, such as theta and
1 - theta, with a known total: binary entropies. Candidates only: each is checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..terms.term import HALF, ONE, TWO, Exp, Index, Log, Mass, Pow, Rational, Sum, Symbol, Term, mul, substitute, sum_over, walk
from .normal_form import NormalForm
from .one_denominator import cleared
from .polynomial import Monomial, Polynomial, key, minus, monomial_term, plus, scaled, sorted_monomial, to_term, value_of
from .sign import is_nonnegative, is_positive
from .summation import open_sum

Group = tuple[tuple[Index, ...], Term, Term]  # indices, weight w, ratio u
Key = tuple[tuple[Index, ...], Monomial]
Rows = dict[Key, dict[Term, Polynomial]]


def tilted(form: NormalForm, table: Rows, free: dict[Term, Polynomial], linear: dict[Key, Polynomial]) -> Iterator[list[Group]]:
    """Candidate ways to collect logs of which one, without a sum, is a normaliser or a number."""
    if len(table) == 1 and free:
        ((indices, weight), row), *_ = table.items()
        for t in {to_term(_positive(c)): _positive(c) for c in free.values()}.values():
            w = form(to_term({weight: Fraction(1)}))
            total = form(_summed(indices, to_term(w)))
            if len(total) != 1 or not is_positive(to_term(total)):
                continue  # p(x) of weights p(x, y), whose other factor 1/p(x) stands outside of the sum
            share = form.inverse(t)
            inside = form.times(share, total)
            factors: list[Term] = [Pow(a, _over(form, c, inside)) for a, c in row.items()]
            factors += [Pow(a, _over(form, c, share)) for a, c in free.items()]
            rest = linear.get((indices, weight), {})
            if rest:
                factors.append(Exp(_over(form, rest, inside)))
            yield [(indices, to_term(form.times(form.times(w, t), form.inverse(total))), mul(*factors))]
    if not table and free:
        yield from _escort(form, free)
        yield from _spread(form, free)
        plain = linear.get(((), ()), {})
        if plain:
            ratio = mul(*(Pow(a, to_term(scaled(c, Fraction(-1)))) for a, c in free.items()), Exp(to_term(scaled(plain, Fraction(-1)))))
            yield [((), ONE, ratio)]
            for t in {to_term(_positive(c)): _positive(c) for c in free.values()}.values():
                share = form.inverse(t)
                yield [((), to_term(t), mul(*(Pow(a, _over(form, c, share)) for a, c in free.items()), Exp(_over(form, plain, share))))]


def _over(form: NormalForm, c: Polynomial, share: Polynomial) -> Term:
    """-c times a share."""
    return to_term(form.reduced(scaled(form.times(c, share), Fraction(-1))))


def _escort(form: NormalForm, free: dict[Term, Polynomial]) -> Iterator[list[Group]]:
    """-log S >= 0 and the like for S = sum f, f = p^a q^b: tangents under the escort law f/S, or under one of the laws."""
    totals = [a for a in free if isinstance(a, Sum)]
    others = [a for a in free if a not in totals]
    if len(totals) == 2 and not others:
        yield from _two_escorts(form, free)
    if len(totals) != 1 or any(not isinstance(a, Symbol) for a in others):
        return
    (total,) = totals
    indices, factors = open_sum(total)
    if len(indices) != 1:
        return
    (x,) = indices
    f = monomial_term(sorted_monomial(factors))
    powers: dict[Term, Polynomial] = {}
    for m, c in form(Log(f)).items():
        logs = [a for a, e in m if isinstance(a, Log) and e == 1 and isinstance(a.arg, Mass)]
        if len(logs) != 1:
            return
        exponent = {sorted_monomial({a: e for a, e in m if a != logs[0]}): c}
        powers[logs[0].arg] = plus(powers.get(logs[0].arg, {}), exponent)
    if others and x.space.size in others:
        powers[1 / x.space.size] = minus(form(ONE), plus(*powers.values()))
    share = free[total]
    scale = to_term(_positive(share))
    escort = f / total
    yield [((x,), mul(scale, to_term(e), escort), law / escort) for law, e in powers.items()]
    for p in [law for law in powers if isinstance(law, Mass)]:
        rest = {law: e for law, e in powers.items() if law != p}
        yield [((x,), mul(scale, p), escort / p), *(((x,), mul(scale, -to_term(e), p), law / p) for law, e in rest.items())]


def _two_escorts(form: NormalForm, free: dict[Term, Polynomial]) -> Iterator[list[Group]]:
    """c log S + d log T with S = sum f, T = sum g: tangents under p, under f/S or under g/T, where p is one of the laws in f and g."""
    opened = [(total, *open_sum(total)) for total in free if isinstance(total, Sum)]
    (_, (x, *_), _), (_, (y, *_), _) = opened
    if any(len(indices) != 1 for _, indices, _ in opened) or x.space != y.space:
        return
    escorts, laws = [], dict[Term, None]()
    for total, (z, *_), factors in opened:
        f = substitute(monomial_term(sorted_monomial(factors)), {z: x})
        laws |= dict.fromkeys(t for t in walk(f) if isinstance(t, Mass))
        escorts.append((f / total, free[total]))
    for p in laws:
        yield [((x,), mul(_divided(form, c), p), e / p) for e, c in escorts]
        for (e, _), (other, c) in (escorts, escorts[::-1]):
            left = scaled(plus(*free.values()), Fraction(-1))
            yield [((x,), mul(_divided(form, c), e), other / e), ((x,), mul(_divided(form, left), e), p / e)]


def _divided(form: NormalForm, c: Polynomial) -> Term:
    """A coefficient over one denominator, so that its sign can be seen: (b - a)/((a - 1) (b - 1))."""
    numerator, divisors = cleared(form, c)
    return mul(to_term(form.reduced(numerator)), *(Pow(a, Rational(e)) for a, e in divisors.items()))


def halved(groups: list[Group]) -> list[Group]:
    """w (-log u) = 2 w (-log sqrt u): Hellinger's distance."""
    return [(indices, mul(TWO, w), Pow(u, HALF)) for indices, w, u in groups]


def _spread(form: NormalForm, free: dict[Term, Polynomial]) -> Iterator[list[Group]]:
    """Numbers' logarithms over the other logs' weights, whose total is a number."""
    numbers = {a: c for a, c in free.items() if isinstance(a, Rational) and value_of(c) is not None}
    weights: list[tuple[Polynomial, list[Term]]] = []
    for a in sorted((a for a in free if a not in numbers), key=key):
        w = _positive(free[a])
        same = next((ratio for v, ratio in weights if v == w), None)
        factor = Pow(a, Rational(Fraction(-1 if free[a] == w else 1)))
        if same is None:
            weights.append((w, [factor]))
        else:
            same.append(factor)
    total = value_of(plus(*(w for w, _ in weights))) if weights else None
    if total and total > 0 and numbers:
        shared = [Pow(a, Rational(-(value_of(c) or Fraction(0)) / total)) for a, c in numbers.items()]
        yield [((), to_term(w), mul(*ratio, *shared)) for w, ratio in weights]


def _positive(c: Polynomial) -> Polynomial:
    return c if is_nonnegative(to_term(c)) else minus({}, c)


def _summed(indices: tuple[Index, ...], body: Term) -> Term:
    for x in reversed(indices):
        body = sum_over(x, body)
    return body or ONE
