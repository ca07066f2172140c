"""Supports: what must vanish with a mass that divides, so that cancelling it is right

p(x) (q(x) / p(x)) is q(x) where p(x) > 0; where p(x) = 0 it is 0 in an expectation, since 0 (a/0) = 0, so that the whole sum is only the
mass that q has on the support of p. It is 1 if q << p: if q vanishes wherever p does. Inside a logarithm nothing is needed: there
0 log(0/0) = 0 and p log(p/0) = +oo say what happens.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..kernel.normal_form import NoNormalForm, NormalForm
from ..kernel.polynomial import TooLarge
from ..kernel.sign import is_positive
from ..kernel.summation import open_sum
from ..terms.domain import POSITIVE
from ..terms.statement import Relation
from ..terms.term import (
    Argument,
    Array,
    Entry,
    Law,
    Log,
    Mass,
    Mul,
    Pow,
    Rational,
    Sum,
    Term,
    children,
    map_children,
    mul,
    open_binder,
    unfold,
    walk,
)
from .describe import plain

Exponents = dict[Term, Fraction]


def supports(claim: Relation) -> tuple[str, ...]:
    """The conditions on supports under which what was proved holds, as sentences: "q ≪ p", "p > 0 wherever it divides"."""
    found: dict[str, None] = {}
    for side in (claim.lhs, claim.rhs):
        divisors: dict[Array, Law] = {}
        marked = _marked(unfold(side), divisors)
        found |= dict.fromkeys(_positive(law) for law in _in_sums(marked))
        try:
            for monomial in NormalForm()(marked) if divisors else ():
                found |= dict.fromkeys(_needs(dict(monomial), {}, divisors))
        except (NoNormalForm, TooLarge):
            found |= dict.fromkeys(map(_positive, divisors.values()))
    return tuple(found)


def fixed(claim: Relation) -> tuple[str, ...]:
    """In a statement about arg min, the laws that are taken not to depend on the parameter."""
    if not isinstance(claim.lhs, Argument):
        return ()
    laws = _laws(claim)
    return tuple(f"{n} does not depend on {claim.lhs.parameter}" for n in sorted(laws) if claim.lhs.parameter not in n)


def moves_with_the_parameter(claim: Relation) -> bool:
    """Whether a law Q without the parameter may be the q_phi of an arg min over phi: its letter in the other case bears phi."""
    if not isinstance(claim.lhs, Argument):
        return False
    moving = {name.split("_")[0] for name in _laws(claim) if claim.lhs.parameter in name.split("_")[1:]}
    fixed_ones = {name for name in _laws(claim) if claim.lhs.parameter not in name}
    return any(name.swapcase() in moving for name in fixed_ones)


def _laws(claim: Relation) -> set[str]:
    return {t.law.name for side in (claim.lhs, claim.rhs) for t in walk(unfold(side)) if isinstance(t, Mass)}


def _positive(law: Law) -> str:
    return f"{law.name} > 0 wherever it divides"


def _marked(term: Term, divisors: dict[Array, Law]) -> Term:
    """The term with each divisor p(x) as an entry of an array of its own, so that it does not cancel."""
    if isinstance(term, Log):
        return term
    if isinstance(term, Pow) and isinstance(term.exponent, Rational) and term.exponent.value < 0:
        base = _marked(term.base, divisors) if not isinstance(term.base, Mass) else term.base
        if isinstance(base, Mul):
            return mul(*(_marked(Pow(f, term.exponent), divisors) for f in base.args))
        if isinstance(base, Pow) and isinstance(base.exponent, Rational):
            return _marked(Pow(base.base, Rational(base.exponent.value * term.exponent.value)), divisors)
        if isinstance(base, Mass) and term.exponent.value.denominator == 1:
            axes = dict(base.law.axes)
            array = Array(f"1/{base.law.name}({','.join(a for a, _ in base.at)})", tuple(axes[a] for a, _ in base.at), POSITIVE)
            divisors[array] = base.law
            return Pow(Entry(array, tuple(t for _, t in base.at)), Rational(-term.exponent.value))
        return Pow(base, term.exponent)
    return map_children(term, lambda t: _marked(t, divisors))


def _in_sums(term: Term) -> Iterator[Law]:
    """Laws in divisors that are sums and may vanish, such as p(x) + q(x)."""
    if isinstance(term, Log):
        return
    if isinstance(term, Pow) and isinstance(term.exponent, Rational) and term.exponent.value < 0:
        yield from (t.law for t in walk(term.base) if isinstance(t, Mass) and not _is_mean(term.base))
    for c in children(term):
        yield from _in_sums(c)


def _is_mean(term: Term) -> bool:
    """Whether it is E f(x) with f > 0, which is positive since some outcome is: a normaliser sum_x p(x) exp(r(x))."""
    outcomes: set[Term] = set()
    factors: list[Term] = []
    while isinstance(term, Sum):
        index, weight, term = open_binder(term)
        outcomes.add(index)
        factors.append(weight)
    factors += term.args if isinstance(term, Mul) else (term,)
    masses = [f for f in factors if isinstance(f, Mass)]
    return (
        len(masses) == 1
        and {t for _, t in masses[0].at} == outcomes
        and all(is_positive(f) and not any(isinstance(t, Mass) for t in walk(f)) for f in factors if f not in masses)
    )


def _needs(factors: Exponents, around: Exponents, divisors: dict[Array, Law]) -> Iterator[str]:
    """What a product of atoms needs, those of the sums around it included."""
    scope = {**around, **factors}
    for a, e in factors.items():
        if isinstance(a, Entry) and a.array in divisors:
            yield from _need(a, scope, divisors)
        elif isinstance(a, Sum) and e > 0:
            yield from _needs(open_sum(a)[1], scope, divisors)
        else:
            yield from (_positive(divisors[t.array]) for t in walk(a) if isinstance(t, Entry) and t.array in divisors)


def _need(divisor: Entry, scope: Exponents, divisors: dict[Array, Law]) -> Iterator[str]:
    """What makes the product 0 where the divisor is: the law itself or a joint of it, or else another law in it."""
    mass = _mass(divisor, divisors)
    left = {m: e for m, e in scope.items() if isinstance(m, Mass)}
    for a, e in scope.items():
        if isinstance(a, Entry) and a.array in divisors:
            left[_mass(a, divisors)] = left.get(_mass(a, divisors), Fraction(0)) - e
    factors = [m for m, e in left.items() if e > 0 and {t for _, t in mass.at} <= {t for _, t in m.at}]
    if any(m.law == mass.law and set(mass.at) <= set(m.at) for m in factors):
        return
    others = sorted({_vanishes(m, mass) for m in factors if m.law != mass.law}, key=lambda s: (len(s), s))
    yield others[0] if others else _positive(mass.law)


def _mass(divisor: Entry, divisors: dict[Array, Law]) -> Mass:
    law = divisors[divisor.array]
    axes = divisor.array.name.partition("(")[2].rstrip(")").split(",")
    return Mass(law, tuple(zip(axes, divisor.at, strict=True)))


def _vanishes(m: Mass, where: Mass) -> str:
    """m is 0 wherever the other is."""
    whole = len(m.at) == len(m.law.axes) and len(where.at) == len(where.law.axes)
    if whole and [t for _, t in m.at] == [t for _, t in where.at]:
        return f"{m.law.name} ≪ {where.law.name}"
    return f"{plain(m)} = 0 wherever {plain(where)} = 0"
