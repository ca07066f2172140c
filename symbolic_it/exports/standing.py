"""What a statement takes for granted and what its signs stand for, in words, from its terms alone

H(p) = 0 and H(p) <= log 2 are true or false by the alphabet of p: what is not seen in the line itself is said beside it. One name
stands for one thing and looks like a name, or what is printed could be taken for another statement than the one that was proved.
Where a mass divides, what was cancelled may have been 0/0: unless the product vanishes with it all the same, that is said, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from ..terms.domain import NATURAL, REAL, Domain
from ..terms.plain import plain
from ..terms.statement import Relation
from ..terms.term import (
    Add,
    Argument,
    Array,
    Bound,
    Constant,
    Entry,
    Exp,
    Index,
    Lambda,
    Law,
    Log,
    Mass,
    Mul,
    Pow,
    Quantity,
    Rational,
    Space,
    Sum,
    Symbol,
    Term,
    Variables,
    children,
    laws,
    map_children,
    open_binder,
    unfold,
    walk,
)

NAME = re.compile(r"\\?[^\W\d_][\w{}\\',^*|+.−′-]*")
FUNCTIONS = frozenset(
    ["log", "ln", "lg", "lb", "exp", "abs", "max", "min", "sup", "inf", "lim", "arg", "softmax", "H", "I", "D", "KL", "JSD", "PPL"]
)
Named = Symbol | Constant | Index | Law | Array | Space | Quantity
Powers = dict[Mass, Fraction]


class Forged(ValueError):
    """Names that do not mean what they say: the checker looks at meanings only."""


def standing(*terms: Term) -> tuple[str, ...]:
    """What the names in the terms stand for, in words. Raises Forged where a name is none, or the name of two things."""
    parts = list(dict.fromkeys(_named(terms)))
    known: dict[tuple[str, str], object] = {}
    for part in parts:
        for kind, name, thing in _called(part):
            if not NAME.fullmatch(name) or (kind == "function" and name in FUNCTIONS):
                raise Forged(f"{name!r} is not the name of a {kind}")
            if known.setdefault((kind, name), thing) != thing:
                raise Forged(f"{name} is the name of two things")
    sizes = {part.size for part in parts if isinstance(part, Space)}
    simple = [part for part in parts if isinstance(part, Symbol) and part.domain == NATURAL and part in sizes]
    return tuple(said for part in parts if part not in simple and (said := _said(part)))


def unlabelled(term: Term) -> Term:
    """The term with functions written out: a label is a name that the checker does not see."""
    term = map_children(term, unlabelled)
    return replace(term, label=None) if isinstance(term, Lambda) else term


def fixed(claim: Relation) -> tuple[str, ...]:
    """In a statement about arg min, the laws that are taken not to depend on the parameter."""
    if not isinstance(claim.lhs, Argument):
        return ()
    found = {t.law.name for side in (claim.lhs, claim.rhs) for t in walk(unfold(side)) if isinstance(t, Mass)}
    return tuple(f"{n} does not depend on {claim.lhs.parameter}" for n in sorted(found) if claim.lhs.parameter not in n)


def divisors(claim: Relation) -> tuple[str, ...]:
    """Which masses must not vanish, or with what: "q ≪ p", "p > 0 wherever it divides"; inside a logarithm nothing is needed."""
    return tuple(dict.fromkeys(need for side in (claim.lhs, claim.rhs) for need in _needs(unfold(side), {})))


def _needs(term: Term, around: Powers) -> Iterator[str]:
    """What a term needs that is multiplied by the powers of masses ``around`` it."""
    if isinstance(term, Log):
        return
    if isinstance(term, Add):
        for summand in term.args:
            yield from _needs(summand, around)
        return
    total, below, others = dict(around), list[Mass](), list[Term]()
    for factor in _factors(term):
        powers = list(_powers(factor, Fraction(1)))
        if all(isinstance(base, Mass) for base, _ in powers):
            below += [base for base, n in powers if n < 0 and isinstance(base, Mass)]
            total |= {base: total.get(base, Fraction(0)) + n for base, n in powers if isinstance(base, Mass)}
        elif any(True for _ in _below(factor)):
            others.append(factor)
    for divisor in below:
        yield from _need(divisor, total)
    for factor in others:
        plainly = len(others) == 1 and isinstance(factor, Add | Sum)
        yield from _needs(factor, total) if plainly else (_positive(law) for law in _below(factor))


def _factors(term: Term) -> Iterator[Term]:
    """The factors of a product, and those of the weight and the body of a sum, its outcome opened."""
    if isinstance(term, Mul):
        for factor in term.args:
            yield from _factors(factor) if isinstance(factor, Mul) else (factor,)
    elif isinstance(term, Sum):
        _, weight, body = open_binder(term)
        for part in (weight, body):
            yield from _factors(part)
    else:
        yield term


def _powers(factor: Term, n: Fraction) -> Iterator[tuple[Term, Fraction]]:
    """Bases and exponents of a factor: of (p/q)^2 those of p and q."""
    if isinstance(factor, Pow) and isinstance(factor.exponent, Rational):
        yield from _powers(factor.base, n * factor.exponent.value)
    elif isinstance(factor, Mul):
        for part in factor.args:
            yield from _powers(part, n)
    else:
        yield factor, n


def _below(term: Term, divides: bool = False) -> Iterator[Law]:
    """The laws whose masses occur in divisors, outside of logarithms."""
    match term:
        case Log() if not divides:
            pass
        case Mass(law, _) if divides:
            yield law
        case Pow(base, Rational(n)):
            yield from _below(base, divides or (n < 0 and not _is_mean(base)))
        case Pow(base, exponent):
            yield from _below(base, True)
            yield from _below(exponent, divides)
        case _:
            for child in children(term):
                yield from _below(child, divides)


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
    return len(masses) == 1 and {t for _, t in masses[0].at} == outcomes and all(_is_positive(f) for f in factors if f not in masses)


def _is_positive(term: Term) -> bool:
    match term:
        case Rational(value):
            return value > 0
        case Exp() | Constant("pi" | "euler_gamma"):
            return True
        case Symbol(_, domain) | Entry(Array(_, _, domain), _):
            return domain.positive
        case Add(args) | Mul(args):
            return all(map(_is_positive, args))
        case Pow(base, _):
            return _is_positive(base)
    return False


def _need(divisor: Mass, total: Powers) -> Iterator[str]:
    """What makes the product 0 where the divisor is: the law itself or a joint of it, or else another law in it."""
    factors = [m for m, n in total.items() if n > 0 and {t for _, t in divisor.at} <= {t for _, t in m.at}]
    if not any(m.law == divisor.law and set(divisor.at) <= set(m.at) for m in factors):
        others = sorted({_vanishes(m, divisor) for m in factors if m.law != divisor.law}, key=lambda s: (len(s), s))
        yield others[0] if others else _positive(divisor.law)


def _positive(law: Law) -> str:
    return f"{law.name} > 0 wherever it divides"


def _vanishes(m: Mass, where: Mass) -> str:
    """m is 0 wherever the other is."""
    whole = len(m.at) == len(m.law.axes) and len(where.at) == len(where.law.axes)
    same = whole and [t for _, t in m.at] == [t for _, t in where.at]
    return f"{m.law.name} ≪ {where.law.name}" if same else f"{m.law.name} = 0 wherever {where.law.name} that divides is 0"


def _named(terms: Iterable[Term]) -> Iterator[Named]:
    for term in terms:
        for t in walk(term):
            spaces: tuple[Space, ...] = ()
            match t:
                case Symbol() | Constant() | Quantity():
                    yield t
                case Index():
                    yield t
                    spaces = (t.space,)
                case Bound():
                    spaces = (t.space,)
                case Mass(law, _):
                    yield law
                    spaces = tuple(s for _, s in law.axes)
                    yield from _named(law.family[1] if law.family else ())
                case Entry(array, _):
                    yield array
                    spaces = array.spaces
                case Lambda():
                    spaces = t.spaces
            for space in spaces:
                yield space
                if space.kind == "finite" and space.size != Symbol(f"|{space.name}|", NATURAL):
                    yield from _named([space.size])


def _called(part: Named) -> Iterator[tuple[str, str, object]]:
    """(kind of name, name, what it stands for)."""
    match part:
        case Constant(name) | Symbol(name, _):
            yield "number", name, part
        case Index(name, _):
            yield "outcome", name, part
        case Law(name, axes, _):
            yield "function", name, part
            yield from (("variable", axis, space) for axis, space in axes)
        case Array(name, _, _):
            yield "function", name, part
        case Space(name, _, _, letter):
            yield "alphabet", name, part
            yield "letter", letter, None
        case Quantity(_, args, meaning) if any(isinstance(a, Variables) for a in args):
            yield from (("joint law", "joint-law", law) for law in laws(meaning))


def _said(part: Named) -> str | None:
    match part:
        case Symbol(name, domain) | Array(name, _, domain) if domain != REAL:
            return f"{name} {_range(domain)}"
        case Law(name, _, ("normal", (mean, variance))):
            return f"{name} normal of mean {plain(mean)} and variance {plain(variance)}"
        case Space(name, size, "finite", _) if not isinstance(size, Symbol):
            return f"{name} of {plain(size)} outcome{'' if size == Rational(1) else 's'}"  # type: ignore[arg-type]
    return None


def _range(domain: Domain) -> str:
    words = domain.described().replace(">=", "≥").replace("<=", "≤")
    if domain.integer and domain.upper is not None:
        words += f" {'<' if domain.upper_open else '≤'} {domain.upper}"
    return words
