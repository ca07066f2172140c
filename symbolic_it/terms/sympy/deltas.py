"""Sums over Kronecker deltas: sum_x delta(x, j) f(x) = f(j), which derivatives by the index rule are full of."""

from __future__ import annotations

from fractions import Fraction

from ..term import ONE, ZERO, Add, Delta, Index, Mul, Rational, Sum, Term, add, map_children, mul, open_binder, substitute, sum_over, walk


def collapse(term: Term) -> Term:
    """The same term with sums over deltas carried out, and factors 1 and summands 0 left out."""
    term = map_children(term, collapse)
    if isinstance(term, Sum):
        index, weight, body = open_binder(term)
        return _sum(index, body if weight == ONE else _product([weight, body]))
    if isinstance(term, Mul):
        return _product(list(term.args))
    if isinstance(term, Add):
        return _total(list(term.args))
    return ONE if isinstance(term, Delta) and term.left == term.right else term


def _sum(index: Index, body: Term) -> Term:
    delta = next((t for t in walk(body) if isinstance(t, Delta) and index in (t.left, t.right)), None)
    parts = None if delta is None else _split(body, delta)
    if delta is None or parts is None:
        return _plain_sum(index, body)
    on, off = parts
    other = delta.right if delta.left == index else delta.left
    return _total([collapse(substitute(on, {index: other})), _sum(index, off)])


def _plain_sum(index: Index, body: Term) -> Term:
    """A sum whose summands that do not depend on the outcome are so many times themselves."""
    summands = body.args if isinstance(body, Add) else (body,)
    moving = [s for s in summands if index in set(walk(s))] if index.space.kind == "finite" else list(summands)
    fixed = _total([s for s in summands if s not in moving])
    rest = _total(moving)
    return _total([ZERO if rest == ZERO else sum_over(index, rest), _product([index.space.size, fixed])])


def _split(term: Term, delta: Delta) -> tuple[Term, Term] | None:
    """(a, b) with term = a delta + b; None where the term is not linear in the delta."""
    if term == delta:
        return ONE, ZERO
    if delta not in set(walk(term)):
        return ZERO, term
    if isinstance(term, Add):
        parts = [_split(a, delta) for a in term.args]
        if all(parts):
            return _total([p[0] for p in parts if p]), _total([p[1] for p in parts if p])
    if isinstance(term, Mul):
        on: Term = ZERO
        off: Term = ONE
        for factor in term.args:
            part = _split(factor, delta)
            if part is None:
                return None
            # (on d + off)(a d + b) with d d = d
            a, b = part
            on = _total([_product([on, a]), _product([on, b]), _product([off, a])])
            off = _product([off, b])
        return on, off
    return None


def _product(factors: list[Term]) -> Term:
    if ZERO in factors:
        return ZERO
    number = Fraction(1)
    rest = []
    for factor in factors:
        for f in factor.args if isinstance(factor, Mul) else (factor,):
            if isinstance(f, Rational):
                number *= f.value
            else:
                rest.append(f)
    if number == 0:
        return ZERO
    return mul(*([] if number == 1 and rest else [Rational(number)]), *rest)


def _total(summands: list[Term]) -> Term:
    return add(*(s for s in summands if s != ZERO))
