"""Which operation a term is: log(1 + x) is log1p(x), e^d - 1 - d is phi(d)."""

from __future__ import annotations

from collections.abc import Callable

from ...terms.term import HALF, ONE, Add, Entry, Exp, Log, Maximum, Mul, Pow, Rational, Sum, Symbol, Term, mul
from .operations import (
    apart,
    bregman,
    excess,
    exp_gap,
    gap,
    lack,
    log1p,
    log1p_exp,
    log_lack,
    log_of_one,
    logistic,
    phi,
    phi_log,
    positive_part,
    power_gap,
    root_gap,
    small_log,
    softplus,
    spread,
    tilt,
    tilted_gap,
    tilted_log,
    tilted_logs,
)


def recognise(term: Term) -> tuple[str, tuple[Term, ...]] | None:
    """(operation, arguments) if the term is one of the operations above, the most telling one first."""
    for name, whole, parts_of in _OF_SEVERAL:
        parts = parts_of(term)
        if parts is not None and whole(*parts) == term:
            return name, parts
    for name, build, guess in _PATTERNS:
        argument = guess(term)
        if argument is not None and build(argument) == term:
            return name, (argument,)
    return None


def inside_bregman(term: Term) -> tuple[Term, Term] | None:
    """(p, q) if the term is their bregman."""
    return _pair(term, bregman)


def of_two_masses(term: Term) -> tuple[str, tuple[Term, Term]] | None:
    """(operation, (p, q)) if the term is a summand of a divergence of p and q."""
    match term:
        case Add((Mul((p, Log(_, None))), _, q)) if excess(p, q) == term:
            return "excess", (p, q)
    pairs = ((name, _pair(term, whole)) for name, whole in (("bregman", bregman), ("spread", spread)))
    return next(((name, pair) for name, pair in pairs if pair is not None), None)


def _pair(term: Term, whole: Callable[[Term, Term], Term]) -> tuple[Term, Term] | None:
    """(p, q) if the term is made of their sum and is the whole of them."""
    first = term.args[0] if isinstance(term, Mul) else None
    if isinstance(first, Add) and len(first.args) == 2 and whole(*first.args) == term:
        return first.args[0], first.args[1]
    return None


def _after_one(term: Term) -> Term | None:
    """x of log(1 + x)."""
    if isinstance(term, Log) and term.base is None and isinstance(term.arg, Add) and term.arg.args[0] == ONE:
        rest = term.arg.args[1:]
        return rest[0] if len(rest) == 1 else Add(rest)
    return None


def _inside_tilt(term: Term) -> Term | None:
    first = term.args[0] if isinstance(term, Add) else None
    return first.args[0].args[1] if isinstance(first, Mul) and isinstance(first.args[0], Add) and len(first.args[0].args) == 2 else None


def _inside_phi(term: Term) -> Term | None:
    first = term.args[0] if isinstance(term, Add) else None
    return first.arg if isinstance(first, Exp) else None


def _inside_phi_log(term: Term) -> Term | None:
    inside = _inside_phi(term)
    return inside.arg if isinstance(inside, Log) and inside.base is None else None


def _inside_lack(term: Term) -> Term | None:
    last = term.args[-1] if isinstance(term, Add) and len(term.args) == 2 else None
    inside = last.args[-1] if isinstance(last, Mul) and len(last.args) == 2 else None
    return inside.arg if isinstance(inside, Exp) else None


def _inside_log_lack(term: Term) -> Term | None:
    return _inside_lack(term.arg) if isinstance(term, Log) and term.base is None else None


def _inside_logistic(term: Term) -> Term | None:
    under = term.args[-1] if isinstance(term, Mul) and len(term.args) == 2 else None
    inside = under.base.args[-1] if isinstance(under, Pow) and isinstance(under.base, Add) else None
    return inside.arg if isinstance(inside, Exp) else None


def _inside_exp_gap(term: Term) -> tuple[Term, Term, Term] | None:
    if isinstance(term, Add) and len(term.args) == 2 and isinstance(term.args[0], Exp) and isinstance(term.args[1], Mul):
        factors = term.args[1].args
        if len(factors) == 3 and isinstance(factors[1], Exp) and isinstance(factors[2], Add) and factors[2].args[0] == ONE:
            rest = factors[2].args[1:]
            return factors[1].arg, rest[0] if len(rest) == 1 else Add(rest), term.args[0].arg
    return None


def _inside_apart(term: Term) -> tuple[Term, ...] | None:
    match term:
        case Add((Entry() as x, Mul((_, Entry() as y)), Mul((_, *c)))):
            return x, y, mul(*c)
    return None


def _inside_log1p_exp(term: Term) -> tuple[Term, Term] | None:
    inside = _after_one(term)
    if isinstance(inside, Mul) and isinstance(inside.args[0], Exp):
        return inside.args[0].arg, mul(*inside.args[1:])
    return None


def _inside_root_gap(term: Term) -> tuple[Term, ...] | None:
    match term:
        case Add((Pow(p, e), Mul((_, Pow(q, _))))) if e == HALF:
            return p, q
    return None


def _inside_power_gap(term: Term) -> tuple[Term, ...] | None:
    match term:
        case Add((Pow(p, order), _)) if not isinstance(order, Rational):
            return p, order
    return None


def _inside_tilted_gap(term: Term) -> tuple[Term, ...] | None:
    match term:
        case Add((Mul((Pow(p, order), Pow(q, _))), _, _)) if not isinstance(order, Rational):
            return p, q, order
    return None


def _is_order(term: Term) -> bool:
    """Whether it may exceed one: t of t log p + (1 - t) log q, where 0 log 0 is 0, is no order."""
    return isinstance(term, Symbol) and term.domain.upper is None


def _inside_tilted_log(term: Term) -> tuple[Term, ...] | None:
    match term:
        case Add((Mul((order, Log(p, None))), Mul((_, Log(q, None))))) if _is_order(order):
            return p, q, order
    return None


def _inside_tilted_logs(term: Term) -> tuple[Term, ...] | None:
    match term:
        case Add((Mul((order, *u)), Mul((_, *v)))) if u and v and _is_order(order):
            return mul(*u), mul(*v), order
    return None


def _inside_small_log(term: Term) -> tuple[Term, ...] | None:
    match term:
        case Add((*value, Mul((half, Add((Log(Add((one, *rest)), None), *_)))))) if half == HALF and one == ONE and rest and value:
            return Add(tuple(value)) if len(value) > 1 else value[0], Add(tuple(rest)) if len(rest) > 1 else rest[0]
    return None


def _inside_log_of_one(term: Term) -> tuple[Term, ...] | None:
    match term:
        case Log(Mul((half, Add((s, one, *rest)))), None) if half == HALF and one == ONE and rest:
            return s, rest[0] if len(rest) == 1 else Add(tuple(rest))
    return None


def _inside_softplus(term: Term) -> Term | None:
    inside = _after_one(term)
    return inside.arg if isinstance(inside, Exp) else None


def _inside_part(term: Term) -> Term | None:
    return term.args[0] if isinstance(term, Maximum) else None


def _inside_log_sum_exp(term: Term) -> Term | None:
    """The whole sum of log sum exp."""
    if isinstance(term, Log) and term.base is None and isinstance(term.arg, Sum) and isinstance(term.arg.body, Exp):
        return term.arg if term.arg.weight == ONE else None
    return None


_OF_SEVERAL: tuple[tuple[str, Callable[..., Term], Callable[[Term], tuple[Term, ...] | None]], ...] = (
    ("exp_gap", exp_gap, _inside_exp_gap),
    ("apart", apart, _inside_apart),
    ("log1p_exp", log1p_exp, _inside_log1p_exp),
    ("root_gap", root_gap, _inside_root_gap),
    ("power_gap", power_gap, _inside_power_gap),
    ("tilted_gap", tilted_gap, _inside_tilted_gap),
    ("tilted_log", tilted_log, _inside_tilted_log),
    ("tilted_logs", tilted_logs, _inside_tilted_logs),
    ("log_of_one", log_of_one, _inside_log_of_one),
    ("small_log", small_log, _inside_small_log),
)
_PATTERNS: tuple[tuple[str, Callable[[Term], Term], Callable[[Term], Term | None]], ...] = (
    ("tilt", tilt, _inside_tilt),
    ("gap", gap, _inside_tilt),
    ("phi_log", phi_log, _inside_phi_log),
    ("phi", phi, _inside_phi),
    ("lack", lack, _inside_lack),
    ("log_lack", log_lack, _inside_log_lack),
    ("logistic", logistic, _inside_logistic),
    ("softplus", softplus, _inside_softplus),
    ("log1p", log1p, _after_one),
    ("positive_part", positive_part, _inside_part),
    ("log_sum_exp", lambda s: Log(s), _inside_log_sum_exp),
)
