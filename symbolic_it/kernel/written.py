"""Tangent lines that a statement's own terms suggest: each w log u, written out, under the sums around it."""

from __future__ import annotations

from collections.abc import Iterator

from ..terms.term import MINUS_ONE, ONE, Add, Index, Log, Mul, Pow, Sum, Term, mul, open_binder
from .sign import is_nonnegative

Group = tuple[tuple[Index, ...], Term, Term]  # indices, weight w, ratio u


def as_written(term: Term, sign: int) -> list[Group]:
    """w (-log u) for each product with one logarithm in a sum of such products; sign -1 negates the whole."""
    return list(_groups(term, (), mul() if sign > 0 else MINUS_ONE))


def _groups(term: Term, indices: tuple[Index, ...], factor: Term) -> Iterator[Group]:
    match term:
        case Add(args):
            for a in args:
                yield from _groups(a, indices, factor)
        case Sum():
            x, weight, body = open_binder(term)
            yield from _groups(body, (*indices, x), mul(factor, weight))
        case Log(arg, None):
            negative, weight = _without_sign(factor)
            if not is_nonnegative(weight) and is_nonnegative(mul(MINUS_ONE, weight)):  # such as min(a, b) = -max(-a, -b)
                negative, weight = not negative, mul(MINUS_ONE, weight)
            yield indices, weight, arg if negative else _inverted(arg)
        case Mul(args):
            flat = list(_factors(args))
            opened = [a for a in flat if isinstance(a, (Log, Add, Sum)) and _has_log(a)]
            ratio = _one_log(opened[0]) if len(opened) == 1 else None
            if ratio is not None:
                yield from _groups(Log(ratio), indices, mul(factor, *(a for a in flat if a is not opened[0])))
            elif len(opened) == 1:
                others = [a for a in flat if a is not opened[0]]
                yield from _groups(opened[0], indices, mul(factor, *others))


def _one_log(term: Term) -> Term | None:
    """a/b for log a - log b; None for anything else."""
    ratio: list[Term] = []
    for a in term.args if isinstance(term, Add) else ():
        match a:
            case Log(arg, None):
                ratio.append(arg)
            case Mul((first, Log(arg, None))) if first == MINUS_ONE:
                ratio.append(_inverted(arg))
            case _:
                return None
    return mul(*ratio) if ratio else None


def _factors(args: tuple[Term, ...]) -> Iterator[Term]:
    for a in args:
        if isinstance(a, Mul):
            yield from _factors(a.args)
        else:
            yield a


def _has_log(term: Term) -> bool:
    return isinstance(term, Log) or (isinstance(term, (Add, Mul, Sum)) and any(_has_log(c) for c in _inside(term)))


def _inside(term: Term) -> tuple[Term, ...]:
    return (term.body,) if isinstance(term, Sum) else term.args if isinstance(term, (Add, Mul)) else ()


def _without_sign(factor: Term) -> tuple[bool, Term]:
    """Whether an odd number of factors is -1, and the rest."""
    flat = list(_factors((factor,)))
    minus = [a for a in flat if a == MINUS_ONE]
    return bool(len(minus) % 2), mul(*(a for a in flat if a not in (ONE, MINUS_ONE)))


def _inverted(ratio: Term) -> Term:
    """b/a for a/b."""
    factors = list(_factors((ratio,)))
    return mul(*(a.base if isinstance(a, Pow) and a.exponent == MINUS_ONE else Pow(a, MINUS_ONE) for a in factors if a != ONE))
