"""Limits: a value is guessed, the checker proves that it is the limit, and the statement is judged with it

The guess: x = a + h (1/h for oo), poles in h by l'Hôpital's rule, then h = 0. It counts only where the checker's own rules give the
same, and where exact evaluation at a small h does not contradict it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from typing import Any

from ..kernel.normal_form import NoNormalForm, NormalForm
from ..kernel.polynomial import Polynomial, TooLarge, atom, scaled, to_term
from ..kernel.replay import ReplayError, replay
from ..terms.derivative import NotDifferentiable, differentiate
from ..terms.domain import Domain
from ..terms.serial import to_json
from ..terms.statement import Relation, Statement
from ..terms.term import (
    MINUS_ONE,
    ONE,
    OO,
    ZERO,
    Absolute,
    Constant,
    Exp,
    Law,
    Limit,
    Log,
    Mass,
    Mul,
    Pow,
    Rational,
    Symbol,
    Term,
    map_children,
    pmf,
    substitute,
    unfold,
    walk,
)
from .describe import plain
from .verdict import Verdict
from .witness import contradiction, sample_points

SMALL, NEAR = Rational(Fraction(1, 10**12)), Rational(Fraction(1, 1000))
H = Symbol("h→0", Domain(Fraction(0), Fraction(1, 1000), True, True))
MAX_DERIVATIVES, SAMPLES = 4, 24


def decide_limit(statement: Statement, decide: Callable[[Statement], Verdict]) -> Verdict:
    """The verdict on a statement with limits; ``decide`` judges the one with their values."""
    claim, values = statement.claim, dict[Term, Term]()
    if (infinite := _infinite(statement, decide)) is not None:
        return infinite
    unknown = Verdict("undecided", "no proof found; limits are not refuted by values")
    for limit in {t for side in (claim.lhs, claim.rhs) for t in walk(side) if isinstance(t, Limit)}:
        value = _guess(limit)
        if value is None:
            return unknown
        values[limit] = value
    laws = _under_logarithms(claim)
    for chosen in (c for n in range(len(laws) + 1) for c in combinations(laws, n)):
        given = tuple(["positive", to_json(pmf(law))] for law in chosen)
        if all(
            _replayed(Relation(a, "=", b), {"rule": "normal-form"}, given) and not _contradicted(a, b, bool(given))
            for a, b in values.items()
        ):
            break
    else:
        return unknown
    verdict = decide(replace(statement, claim=Relation(_put(claim.lhs, values), claim.relation, _put(claim.rhs, values))))
    shown = "; ".join(f"the limit is {plain(v)}" for v in values.values())
    hypotheses = tuple(f"{law.name} > 0" for law in chosen)
    if verdict.word == "refuted" and verdict.witness is not None and not (given and '"0"' in str(verdict.witness).replace("'", '"')):
        return replace(verdict, message=f"{shown}, and then {verdict.message}")
    if verdict.word != "proved" or verdict.certificate is None or verdict.certificate.get("kind") != "kernel":
        return unknown
    certificate = _replayed(claim, verdict.certificate["steps"][0], given, verdict.certificate["hypotheses"])
    if certificate is None:
        return unknown
    return Verdict(
        "proved",
        f"by continuity and l'Hôpital's rule: {shown}",
        tuple(dict.fromkeys((*verdict.hypotheses, *hypotheses))),
        certificate=certificate,
    )


def _infinite(statement: Statement, decide: Callable[[Statement], Verdict]) -> Verdict | None:
    """ "proved" where a limit is said to be infinite: f tends to oo if exp(-f) tends to 0, and to -oo if exp(f) does."""
    claim = statement.claim
    minus = Mul((MINUS_ONE, OO))
    if claim.relation != "=" or not isinstance(claim.lhs, Limit) or claim.rhs not in (OO, minus):
        return None
    f = claim.lhs.body
    power = Exp(Mul((MINUS_ONE, f)) if claim.rhs == OO else f)
    found = decide_limit(replace(statement, claim=Relation(replace(claim.lhs, body=power), "=", ZERO)), decide)
    if found.word != "proved" or found.certificate is None:
        return None
    certificate = {
        "kind": "infinite",
        "version": 1,
        "statement": {"lhs": to_json(claim.lhs), "relation": "=", "rhs": to_json(claim.rhs)},
        "hypotheses": found.certificate["hypotheses"],
        "premise": found.certificate,
    }
    try:
        replay(certificate)
    except ReplayError:
        return None
    return replace(found, message=f"{_shortest(power)} tends to 0", certificate=certificate)


def _shortest(power: Term) -> str:
    form = NormalForm()
    return plain(to_term(form(power)))


def _guess(limit: Limit) -> Term | None:
    """What the limit should be; nothing here is trusted."""
    from_below = limit.side == "-" or (isinstance(limit.point, Rational) and limit.variable.domain.upper == limit.point.value)
    infinite = any(isinstance(t, Constant) and t.name == "oo" for t in walk(limit.point))
    point = Pow(H, Rational(Fraction(-1))) if infinite else H
    sign = isinstance(limit.point, Mul) if infinite else from_below
    x = (ZERO if infinite else limit.point) + (Mul((Rational(Fraction(-1)), point)) if sign else point)
    form = NormalForm()
    try:
        return _at_zero(form, form(substitute(unfold(limit.body), {limit.variable: x})))
    except (NoNormalForm, TooLarge, NotDifferentiable, RecursionError, ValueError, ZeroDivisionError):
        return None


def _at_zero(form: NormalForm, found: Polynomial) -> Term:
    """What a polynomial tends to as h goes to 0; exponents first, which may have poles of their own."""
    for _ in range(MAX_DERIVATIVES):
        pole = -min((dict(m).get(H, Fraction(0)) for m in found), default=Fraction(0))
        if pole <= 0:
            break
        slope = form(differentiate(to_term(form.times(found, atom(H, pole))), H))
        found = scaled(form.times(slope, atom(H, 1 - pole)), 1 / pole)

    def settled(term: Term) -> Term:
        if isinstance(term, Exp) and any(t == H for t in walk(term)):
            return Exp(_at_zero(form, form(term.arg)))
        return map_children(term, settled)

    kept: Polynomial = {m: c for m, c in found.items() if dict(m).get(H, 0) == 0}
    return to_term(form(substitute(settled(to_term(kept)), {H: ZERO})))


def _contradicted(limit: Term, value: Term, positive: bool) -> bool:
    """Whether the body is far from the value at a point very near the limit, for some exact data."""
    assert isinstance(limit, Limit)
    if any(isinstance(t, Constant) and t.name == "oo" for t in walk(limit.point)):
        at: Term = Pow(SMALL, Rational(Fraction(-1)))
        at = Mul((Rational(Fraction(-1)), at)) if isinstance(limit.point, Mul) else at
    else:
        below = limit.side == "-" or (isinstance(limit.point, Rational) and limit.variable.domain.upper == limit.point.value)
        at = limit.point - SMALL if below else limit.point + SMALL
    near = substitute(unfold(limit.body), {limit.variable: at})
    gap, bound = Absolute(near - value), NEAR * (ONE + Absolute(value))
    points = sample_points((near, value), SAMPLES)
    if positive:
        points = [p for p in points if all(v for table in p.laws.values() for v in table.values())]
    return any(contradiction(gap, "<=", bound, p) is not None for p in points)


def _under_logarithms(claim: Relation) -> list[Law]:
    """Laws whose masses are factors under a logarithm: where they vanish, a side may be infinite."""
    logs = [t.arg for side in (claim.lhs, claim.rhs) for t in walk(unfold(side)) if isinstance(t, Log)]
    factors = [f for arg in logs for f in (arg.args if isinstance(arg, Mul) else (arg,))]
    bases = [f.base if isinstance(f, Pow) else f for f in factors]
    return sorted({b.law for b in bases if isinstance(b, Mass) and b.law.family is None}, key=lambda law: law.name)[:3]


def _replayed(claim: Relation, step: Any, given: tuple[Any, ...], hypotheses: Any = ()) -> dict[str, Any] | None:
    """The certificate of a claim by a step, if it replays."""
    statement = {"lhs": to_json(claim.lhs), "relation": claim.relation, "rhs": to_json(claim.rhs)}
    document = {"kind": "kernel", "version": 1, "statement": statement, "hypotheses": [*hypotheses, *given], "steps": [step]}
    try:
        replay(document)
    except ReplayError:
        return None
    return document


def _put(term: Term, values: dict[Term, Term]) -> Term:
    return values[term] if term in values else map_children(unfold(term) if _has(term, values) else term, lambda t: _put(t, values))


def _has(term: Term, values: dict[Term, Term]) -> bool:
    return any(t in values for t in walk(term))
