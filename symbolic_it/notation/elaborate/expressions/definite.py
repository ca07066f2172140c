r"""Integrals and series in closed form: \int_0^\infty x e^{-kx} dx = 1/k^2, \sum_k k r^k = r/(1-r)^2, \int_a^b dx = b - a.

Of x^n e^(kx) the antiderivative is e^(kx) sum_j (-1)^(n-j) n!/j! x^j / k^(n-j+1); of a Gaussian the moments follow from
m_n = mu m_(n-1) + (n-1) v m_(n-2); and x^n = sum_j S(n, j) x (x-1) ... (x-j+1) reduces series to the geometric and the exponential one.
What makes the value finite is supposed. Source: Graham, Knuth and Patashnik 1994, section 6.1.
"""

from __future__ import annotations

from fractions import Fraction
from math import factorial

from ....kernel.normal_form import NoNormalForm, NormalForm
from ....kernel.polynomial import TooLarge, to_term
from ....kernel.sign import is_positive
from ....terms.term import HALF, MINUS_ONE, ONE, ZERO, Constant, Entry, Exp, Index, Log, Mass, Pow, Rational, Symbol, Term, add, mul, neg
from ....terms.term import walk as walk_term
from ...syntax import nodes as s
from ...syntax.nodes import BigOp, Name, Node, Number
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..formula import Env, Formula
from ..roles.letters import refuse
from .pieces import Piece, Pieces

_FARTHEST = 4  # where a series may begin


def in_closed_form(f: Formula, env: Env, node: BigOp) -> Term | None:
    """The value of an integral between bounds or of a series; None for other sums. Raises ElaborationError where it is not known."""
    b = node.binder
    endless = _infinite(b.upper)
    if len(b.names) != 1 or not isinstance(b.names[0], Name) or b.domain is not None or b.conditions:
        return None
    if node.kind == "sum":
        return _series(f, env, node, b.names[0]) if endless and b.lower is not None else None
    if node.kind != "int":
        return None
    if (b.lower is None or _infinite(b.lower)) and (b.upper is None or endless):
        if isinstance(b.lower, s.Infinity) or isinstance(b.upper, s.Neg):
            return None
        return _over_the_line(f, env, node, b.names[0])
    if b.lower is None or b.upper is None:
        return None
    low, high = (None if _infinite(x) else f.value(env, x) for x in (b.lower, b.upper))
    pieces = Pieces(f, env, b.names[0]).of(node.body)
    return add(*(_between(f, node, p, low, high) for p in pieces))


def _infinite(node: Node | None) -> bool:
    return isinstance(node.body if isinstance(node, s.Neg) else node, s.Infinity)


def _suppose(f: Formula, node: Node, term: Term) -> None:
    """That a number is positive, without which there is no value; of a number that is known it is seen."""
    plain = _normal(term)
    if _is_open(plain):
        f.supposed.append((term, ">", ZERO))
    elif not is_positive(plain):
        raise refuse(node, "an integral or a series without a finite value", "one that converges")


def _normal(term: Term) -> Term:
    try:
        return to_term(NormalForm()(term))
    except (NoNormalForm, TooLarge):
        return term


def _is_open(term: Term) -> bool:
    return any(isinstance(t, (Symbol, Entry, Mass, Index)) for t in walk_term(term))


def _times(*factors: Term) -> Term:
    kept = [x for x in factors if x != ONE]
    return mul(*kept) if kept else ONE


def _whole(n: int | Fraction) -> Term:
    return Rational(Fraction(n))


# integrals ------------------------------------------------------------------------------------------------------------
def _rate(p: Piece) -> Term:
    """The k of e^(kx)."""
    parts = [] if p.linear == ZERO else [p.linear]
    parts += [] if p.ratio == ONE else [Log(p.ratio)]
    return ZERO if not parts or _normal(add(*parts)) == ZERO else add(*parts)


def _between(f: Formula, node: BigOp, p: Piece, low: Term | None, high: Term | None) -> Term:
    rate = _rate(p)
    if p.factorial or p.square != ZERO:
        raise refuse(node, "an integral between bounds of a form that is not known", "powers and exponentials of the variable")
    if rate == ZERO:
        if low is None or high is None:
            raise refuse(node, "an integral without a finite value", "one that converges")
        n = p.power + 1
        ends = add(Pow(high, _whole(n)) if n > 1 else high, neg(Pow(low, _whole(n)) if n > 1 else low))
        return _times(p.c, _whole(Fraction(1, n)), ends)
    if high is None:
        _suppose(f, node, neg(rate))
    elif low is None:
        _suppose(f, node, rate)
    elif _is_open(rate):
        f.supposed.append((rate, "!=", ZERO))
    total = [] if high is None else [_antiderivative(p.power, rate, high)]
    total += [] if low is None else [neg(_antiderivative(p.power, rate, low))]
    return _times(p.c, add(*total))


def _antiderivative(n: int, rate: Term, at: Term) -> Term:
    """Of x^n e^(rate x), at a point."""
    summands = []
    for j in range(n + 1):
        if at == ZERO and j:
            break
        sign = MINUS_ONE if (n - j) % 2 else ONE
        power = Pow(at, _whole(j)) if j > 1 else at if j else ONE
        summands.append(_times(sign, _whole(Fraction(factorial(n), factorial(j))), power, Pow(rate, _whole(j - n - 1))))
    return _times(add(*summands), ONE if at == ZERO else Exp(mul(rate, at)))


def _over_the_line(f: Formula, env: Env, node: BigOp, variable: Name) -> Term | None:
    """Of exp(-a x^2 + k x) times powers: a Gaussian; None for other integrands, which may be about laws."""
    if not any(isinstance(n, (s.Pow, s.Apply)) for n in walk(node.body)):
        return None
    before = len(f.supposed)
    try:
        pieces = Pieces(f, env, variable).of(node.body)
    except ElaborationError:
        del f.supposed[before:]
        return None
    if any(p.square == ZERO or p.factorial for p in pieces):
        del f.supposed[before:]
        return None
    out = []
    for p in pieces:
        a, k = neg(p.square), _rate(p)
        _suppose(f, node, a)
        mean, variance = k / (2 * a), 1 / (2 * a)
        area = _times(Pow(Constant("pi") / a, HALF), ONE if k == ZERO else Exp(k**2 / (4 * a)))
        moments = [ONE, ZERO if k == ZERO else mean]
        for n in range(2, p.power + 1):
            parts = [] if moments[1] == ZERO or moments[n - 1] == ZERO else [mul(mean, moments[n - 1])]
            parts += [] if moments[n - 2] == ZERO else [mul(_whole(n - 1), variance, moments[n - 2])]
            moments.append(add(*parts) if parts else ZERO)
        out.append(_times(p.c, area, moments[p.power]))
    return add(*out)


# series ---------------------------------------------------------------------------------------------------------------
def _series(f: Formula, env: Env, node: BigOp, variable: Name) -> Term | None:
    first = node.binder.lower
    if not isinstance(first, Number) or first.value.denominator != 1 or not 0 <= first.value <= _FARTHEST:
        raise refuse(node, "a series from such a place", "one from 0 or 1")
    out = []
    for p in Pieces(f, env, variable).of(node.body):
        if p.square != ZERO:
            raise refuse(node, "a series of a form that is not known", "powers, exponentials and factorials of the index")
        ratio = _times(p.ratio, ONE if p.linear == ZERO else Exp(p.linear))
        if not p.factorial:
            _suppose(f, node, 1 - ratio)
            _suppose(f, node, 1 + ratio)
        summed = [_whole_series(p, ratio)]
        for k in range(int(first.value)):
            if k or not p.power:
                value = Fraction(k**p.power, factorial(k) if p.factorial else 1)
                summed.append(neg(_times(_whole(value), Pow(ratio, _whole(k)) if k > 1 else ratio if k else ONE)))
        out.append(_times(p.c, add(*summed)))
    return add(*out)


def _whole_series(p: Piece, ratio: Term) -> Term:
    """From 0 on: sum_j S(n, j) j! r^j/(1 - r)^(j + 1), or with factorials e^r sum_j S(n, j) r^j."""
    summands = []
    for j in range(p.power + 1):
        count = _stirling(p.power, j)
        if count:
            top = Pow(ratio, _whole(j)) if j > 1 else ratio if j else ONE
            scale = _whole(count if p.factorial else count * factorial(j))
            summands.append(_times(scale, top, ONE if p.factorial else Pow(1 - ratio, _whole(-j - 1))))
    return _times(add(*summands), Exp(ratio) if p.factorial else ONE)


def _stirling(n: int, j: int) -> int:
    """The number of ways to part n things into j blocks."""
    row = [1] + [0] * j  # S(n, j) = j S(n - 1, j) + S(n - 1, j - 1)
    for _ in range(n):
        row = [k * row[k] + (row[k - 1] if k else 0) for k in range(j + 1)]
    return row[j]


__all__ = ["in_closed_form"]
