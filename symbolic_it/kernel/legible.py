"""A term as a textbook writes it: numbers first, logarithms last, divisors in one fraction.

Sums stand in the order of their letters, and two signs are one. Only order and grouping change; the lines of a derivation that are
written so are proved like any others.
"""

from __future__ import annotations

from fractions import Fraction

from ..terms.term import (
    MINUS_ONE,
    ONE,
    ZERO,
    Add,
    Constant,
    Log,
    Mul,
    Pow,
    Rational,
    Sum,
    Symbol,
    Term,
    add,
    map_children,
    mul,
    open_binder,
    sum_over,
    walk,
)


def legible(term: Term) -> Term:
    """The same term in the order in which a reader expects its parts."""
    term = map_children(term, legible)
    match term:
        case Mul():
            return _product(term)
        case Add():
            return _sum(term)
        case Pow(base, Rational(value)) if value == 1:
            return base
        case Pow(Add(args), exponent) if exponent == MINUS_ONE and (number := _number(args)):
            return Rational(1 / number)
        case Pow(base, Rational(value)) if value < -1 and value.denominator == 1:
            return Pow(Pow(base, Rational(-value)), MINUS_ONE)
        case Sum():
            return _ordered(term)
    return term


def _number(args: tuple[Term, ...]) -> Fraction | None:
    """1 - 2 as one number."""
    numbers = [a.value for a in args if isinstance(a, Rational)]
    return sum(numbers, Fraction(0)) if len(numbers) == len(args) else None


def _product(term: Mul) -> Term:
    number = Fraction(1)
    above: list[Term] = []
    below: list[Term] = []
    for factor in _factors(term):
        match factor:
            case Rational(value):
                number *= value
            case Pow(Rational(value), exponent) if exponent == MINUS_ONE and value:
                number /= value
            case Pow(base, exponent) if exponent == MINUS_ONE:
                below.append(base)
            case _:
                above.append(factor)
    for divisor in tuple(below):
        if divisor in above:
            above.remove(divisor)
            below.remove(divisor)
    if number == 0:
        return ZERO
    if len(above) == 1 and isinstance(above[0], Add) and number < 0 and all(_is_negative(a) for a in above[0].args):
        number, above = -number, [add(*(_negated(a) for a in above[0].args))]
    above = [a if (n := above.count(a)) == 1 else Pow(a, Rational(Fraction(n))) for a in dict.fromkeys(above)]
    above.sort(key=_rank)
    early = [a for a in above if _rank(a) < 3]
    under: list[Term] = [Pow(mul(*below), MINUS_ONE)] if below else []
    factors = [*early, *under, *above[len(early) :]]
    if not factors:
        return Rational(number)
    if below and abs(number.numerator) == 1 and number.denominator > 1:  # a/(2 b) for (1/2) a/b
        under[0] = Pow(mul(Rational(Fraction(number.denominator)), *below), MINUS_ONE)
        number = Fraction(number.numerator)
        factors = [*early, *under, *above[len(early) :]]
    size = [] if abs(number) == 1 else [Rational(abs(number))]
    return mul(*([MINUS_ONE] if number < 0 else []), *size, *factors)


def _factors(term: Mul) -> list[Term]:
    """The factors, -log t after others as one: w (-log t)."""
    flat = [f for a in term.args for f in (_factors(a) if isinstance(a, Mul) else [a])]
    out: list[Term] = []
    for factor in flat:
        if isinstance(factor, Log) and out[1:] and out[-1] == MINUS_ONE:
            out[-1] = Mul((MINUS_ONE, factor))
        else:
            out.append(factor)
    return out


def _rank(factor: Term) -> int:
    """Numbers and symbols, masses and what is like them, sums, logarithms."""
    if isinstance(factor, (Symbol, Constant)):
        return 0
    if isinstance(factor, Log) or (isinstance(factor, Mul) and isinstance(factor.args[-1], Log)):
        return 4
    if isinstance(factor, (Add, Sum)) and any(isinstance(t, Log) for t in walk(factor)):
        return 3
    return 1


def _sum(term: Add) -> Term:
    """Positive terms first, a number that is taken off last."""
    args = [b for a in term.args for b in (a.args if isinstance(a, Add) else (a,)) if b != ZERO]
    args.sort(key=lambda a: (_is_negative(a), _is_negative(a) and isinstance(a, Rational)))
    return add(*args) if args else ZERO


def _is_negative(term: Term) -> bool:
    first = term.args[0] if isinstance(term, Mul) else term
    return isinstance(first, Rational) and first.value < 0


def _negated(term: Term) -> Term:
    return _product(Mul((MINUS_ONE, term)))


def _ordered(term: Term) -> Term:
    """Sums within sums by the letters of their outcomes."""
    indices = []
    inner = term
    while isinstance(inner, Sum):
        x, weight, body = open_binder(inner)
        if weight != ONE:
            return term
        indices.append(x)
        inner = body
    if len(indices) < 2:
        return term
    for x in reversed(sorted(indices, key=lambda i: i.space.letter)):
        inner = sum_over(x, inner)
    return inner


__all__ = ["legible"]
