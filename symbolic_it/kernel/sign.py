"""Signs of terms in normal form, from domains alone: interval arithmetic, and sums and products of signed parts.

A mass counts as positive: statements hold on the support, and 0 log 0 = 0 carries them to its boundary. "False" means "not shown".
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction

from ..terms.binder import children
from ..terms.domain import Domain
from ..terms.substitution import substitute
from ..terms.term import (
    Absolute,
    Add,
    Constant,
    Delta,
    Entry,
    Exp,
    Log,
    Mass,
    Maximum,
    Mul,
    Opened,
    Pow,
    Product,
    Quantity,
    Rational,
    Sum,
    Symbol,
    Term,
)
from . import interval
from .affine import with_value
from .interval import REALS, Range

_facts: list[dict[Term, Domain]] = [{}]
_known: list[dict[Term, Range]] = [{}]  # by block of facts, the ranges that were found: a search asks for the same ones again and again
_MOST_KNOWN = 20_000


@contextmanager
def assuming(facts: dict[Term, Domain]) -> Iterator[None]:
    """Within the block the given canonical terms lie in the given domains (hypotheses of the statement)."""
    own: dict[Term, Domain] = {}
    for term, domain in facts.items():
        size, least = _primitive(anonymous(term))
        domain = domain if size == 1 else _scaled(domain, 1 / size)
        own[least] = domain.meet(own[least]) if least in own else domain
        for symbol, between in _of_a_symbol(least, domain):
            own[symbol] = between.meet(own[symbol]) if symbol in own else between
    with _in_force({**_facts[-1], **own}):
        yield


def _of_a_symbol(term: Term, domain: Domain) -> Iterator[tuple[Symbol, Domain]]:
    """x > 1 where x - 1 > 0, x < 0 where -x > 0."""
    args = term.args if isinstance(term, Add) else (term,)
    number = sum((a.value for a in args if isinstance(a, Rational)), Fraction(0))
    rest = [a for a in args if not isinstance(a, Rational)]
    symbol = rest[0].args[1] if len(rest) == 1 and isinstance(rest[0], Mul) and len(rest[0].args) == 2 else rest[0] if rest else term
    if len(rest) != 1 or not isinstance(symbol, Symbol) or abs(_coefficient(rest[0])) != 1 or domain.lower != 0 or symbol == term:
        return
    if _coefficient(rest[0]) > 0:
        yield symbol, Domain(-number, None, domain.lower_open)
    else:
        yield symbol, Domain(None, number, False, domain.lower_open)


@contextmanager
def without_facts() -> Iterator[None]:
    """Within the block only domains count."""
    with _in_force({}):
        yield


@contextmanager
def _in_force(facts: dict[Term, Domain]) -> Iterator[None]:
    _facts.append(facts)
    _known.append({})
    try:
        yield
    finally:
        _facts.pop()
        _known.pop()


def anonymous(term: Term) -> Term:
    """The term with the outcomes of open binders named by their order, so that a fact about every summand is found under any name."""
    names: dict[Opened, None] = {}
    _summed(term, names)
    if not names:
        return term
    return substitute(term, {x: Opened(f"@fact{n}", x.space) for n, x in enumerate(names)})


def _summed(term: Term, names: dict[Opened, None]) -> None:
    if isinstance(term, Opened):
        names[term] = None
    for c in children(term):
        _summed(c, names)


def is_positive(term: Term) -> bool:
    r = range_of(term)
    return r.lower is not None and (r.lower > 0 or (r.lower == 0 and r.lower_open))


def is_nonnegative(term: Term) -> bool:
    r = range_of(term)
    return r.lower is not None and r.lower >= 0


def is_negative(term: Term) -> bool:
    r = range_of(term)
    return r.upper is not None and (r.upper < 0 or (r.upper == 0 and r.upper_open))


def range_of(term: Term) -> Range:
    """Where the value lies, from the domains of symbols and the facts in force."""
    known = _known[-1]
    if (r := known.get(term)) is None:
        if len(known) > _MOST_KNOWN:
            known.clear()
        r = known[term] = _with_facts(term, _range_of(term))
    return r


def _with_facts(term: Term, r: Range) -> Range:
    """The range, within what the facts in force say of a multiple of the term."""
    if not _facts[-1]:
        return r
    size, least = _primitive(anonymous(term))
    fact = _facts[-1].get(least)
    if fact is None:
        return r
    fact = fact if size == 1 else _scaled(fact, size)
    return interval.meet(r, Range(fact.lower, fact.upper, fact.lower_open, fact.upper_open))


def _primitive(term: Term) -> tuple[Fraction, Term]:
    """(c, t) with term = c t, c > 0, so that multiples of one another have the same t: the first summand has the coefficient 1 or -1."""
    first = term.args[0] if isinstance(term, Add) else term
    c = abs(_coefficient(first))
    if c in (0, 1) or isinstance(term, Rational):
        return Fraction(1), term
    args = [_divided(a, c) for a in (term.args if isinstance(term, Add) else (term,))]
    return c, Add(tuple(args)) if isinstance(term, Add) else args[0]


def _coefficient(term: Term) -> Fraction:
    number = term.args[0] if isinstance(term, Mul) else term
    return number.value if isinstance(number, Rational) else Fraction(1)


def _divided(term: Term, c: Fraction) -> Term:
    number = _coefficient(term) / c
    if isinstance(term, Rational):
        return Rational(number)
    rest = term.args if isinstance(term, Mul) else (term,)
    rest = rest[1:] if isinstance(rest[0], Rational) else rest
    factors = rest if number == 1 else (Rational(number), *rest)
    return factors[0] if len(factors) == 1 else Mul(factors)


def _scaled(domain: Domain, c: Fraction) -> Domain:
    """Of c times what lies in the domain, c > 0."""
    lower, upper = (None if x is None else x * c for x in (domain.lower, domain.upper))
    return Domain(lower, upper, domain.lower_open, domain.upper_open)


def _range_of(term: Term) -> Range:
    match term:
        case Rational(value):
            return Range(value, value)
        case Constant(name):
            return Range(Fraction(3), Fraction(4), True, True) if name == "pi" else REALS
        case Symbol(_, domain):
            return Range(domain.lower, domain.upper, domain.lower_open, domain.upper_open)
        case Entry(array, _):
            d = array.domain
            return Range(d.lower, d.upper, d.lower_open, d.upper_open)
        case Mass(law, at):
            continuous = any(s.kind == "continuous" for a, s in law.axes if a in dict(at))
            return Range(Fraction(0), None if continuous else Fraction(1), True, False)
        case Delta():
            return Range(Fraction(0), Fraction(1))
        case Exp(arg):
            r = range_of(arg)
            low = r.lower is not None and r.lower >= 0
            high = r.upper is not None and r.upper <= 0
            return Range(
                Fraction(1) if low else Fraction(0),
                Fraction(1) if high else None,
                r.lower_open or not low,
                r.upper_open,
            )
        case Log(Rational(value), None) if value > 0:
            return interval.logarithm(value)
        case Log(arg, None):
            r = range_of(arg)
            low = r.lower is not None and r.lower >= 1
            high = r.upper is not None and r.upper <= 1
            return Range(
                Fraction(0) if low else None,
                Fraction(0) if high else None,
                low and (r.lower_open or r.lower > 1),  # type: ignore[operator]
                high and (r.upper_open or r.upper < 1),  # type: ignore[operator]
            )
        case Absolute():
            return Range(Fraction(0))
        case Maximum(args):
            ranges = [range_of(a) for a in args]
            lowers = [(r.lower, r.lower_open) for r in ranges if r.lower is not None]
            uppers = [r.upper for r in ranges if r.upper is not None]
            upper = max(uppers) if len(uppers) == len(args) else None
            best = max(lowers, key=lambda x: (x[0], x[1]), default=None)
            return Range(best[0], upper, best[1]) if best else Range(None, upper)
        case Add(args):
            out = range_of(args[0])
            for a in args[1:]:
                out = interval.plus(out, range_of(a))
            return out if interval.signed(out) else _at_the_ends(term) or out
        case Mul(args):
            conditional, args = _conditionals(args)
            out = Range(Fraction(0), Fraction(1), True) if conditional else range_of(args[0])
            for a in args if conditional else args[1:]:
                out = interval.times(out, range_of(a))
            return out
        case Pow(base, Rational(e)):
            return interval.power(range_of(base), e)
        case Pow(base, _):
            r = range_of(base)
            return Range(Fraction(0), None, True) if r.lower is not None and (r.lower > 0 or (r.lower == 0 and r.lower_open)) else REALS
        case Sum(_, _, weight, body):
            parts = [range_of(weight), range_of(body)]
            if all(r.lower is not None and r.lower >= 0 for r in parts):
                return Range(Fraction(0), None, all(r.lower > 0 or r.lower_open for r in parts))  # type: ignore[operator]
            r = interval.times(*parts)
            return Range(None, Fraction(0)) if r.upper is not None and r.upper <= 0 else REALS
        case Product(_, _, body):
            r = range_of(body)
            return Range(Fraction(0), None, r.lower > 0 or r.lower_open) if r.lower is not None and r.lower >= 0 else REALS
        case Quantity():
            return range_of(term.meaning)
    return REALS


def _at_the_ends(term: Add) -> Range | None:
    """A sum that is affine in a symbol of bounded range lies between its values at the ends: t p + (1 - t) q > 0."""
    for s in sorted(
        {f for a in term.args for f in (a.args if isinstance(a, Mul) else (a,)) if isinstance(f, Symbol)},
        key=lambda s: s.name,
    ):
        r = range_of(s)
        if r.lower is None or r.upper is None or s.domain.integer:
            continue
        ends = [with_value(term, s, value) for value in (r.lower, r.upper)]
        if None in ends:
            continue
        low, high = (range_of(t) for t in ends if t is not None)
        if low.lower is not None and high.lower is not None and min(low.lower, high.lower) >= 0:
            ends_positive = [interval.positive(low), interval.positive(high)]
            inside = r.lower_open and r.upper_open and any(ends_positive)
            return Range(Fraction(0), None, all(ends_positive) or inside)
        if low.upper is not None and high.upper is not None and max(low.upper, high.upper) <= 0:
            return Range(None, Fraction(0), False, interval.positive(interval.negated(low)) and interval.positive(interval.negated(high)))
    return None


def _conditionals(args: tuple[Term, ...]) -> tuple[bool, tuple[Term, ...]]:
    """Take out pairs p(x, y) / p(y), each at most 1; whether there were any, and the other factors."""
    left = list(args)
    found = False
    for d in args:
        if isinstance(d, Pow) and isinstance(d.base, Mass) and d.exponent == Rational(Fraction(-1)):
            for m in left:
                if isinstance(m, Mass) and m.law == d.base.law and set(d.base.at) < set(m.at):
                    left.remove(m)
                    left.remove(d)
                    found = True
                    break
    return found, tuple(left)
