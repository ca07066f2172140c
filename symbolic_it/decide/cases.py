"""Statements with a maximum, an absolute value or a root, from a proof of each case, of each term, or of the squares

What is found is one certificate, and the checker accepts it as a whole or there is no verdict.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any

from ..kernel.definedness import definedness
from ..kernel.normal_form import NoNormalForm, NormalForm
from ..kernel.polynomial import TooLarge
from ..kernel.prove import hypothesis
from ..kernel.replay import ReplayError, replay
from ..terms.serial import to_json
from ..terms.statement import Relation, Statement
from ..terms.term import (
    HALF,
    MINUS_ONE,
    ZERO,
    Absolute,
    Add,
    Argument,
    Derivative,
    Limit,
    Maximum,
    Mul,
    Pow,
    Rational,
    Sum,
    Symbol,
    Term,
    children,
    depends,
    map_children,
    substitute,
    unfold,
    walk,
)
from .cross_evaluation import cross_evaluated
from .verdict import Verdict

MAX_DEPTH, MAX_VALUES = 3, 4
BOUND = (Derivative, Limit, Argument)


def decide_cases(statement: Statement, depth: int = MAX_DEPTH) -> Verdict | None:
    """ "proved" with one certificate, or None."""
    claim = statement.claim
    kinds = {type(t) for side in (claim.lhs, claim.rhs) for t in walk(unfold(side))}
    if claim.relation == "!=" or not depth or kinds & set(BOUND) or not kinds & {Maximum, Absolute, Pow}:
        return None
    for attempt in (_by_cases, _by_terms, _by_squares, _by_sides):
        found = attempt(statement, depth)
        if found is not None:
            return found
    return None


def _proof(statement: Statement, depth: int) -> Verdict | None:
    from .chained import through_alphabets
    from .decide import proof_of
    from .slopes import decide_slope

    found = proof_of(statement) or decide_cases(statement, depth - 1) or through_alphabets(statement) or decide_slope(statement)
    return found if found is not None and found.certificate is not None else None


def _by_sides(statement: Statement, depth: int) -> Verdict | None:
    """Below and above a number at which it is not defined: an order alpha < 1, and alpha > 1; the lesser of two orders first."""
    claim = statement.claim
    if claim.relation not in ("<=", ">="):
        return None
    known = [c for c in statement.conditions if isinstance(c, Relation)]
    divisors = [t for t in definedness(claim.lhs, claim.rhs)[1] if _is_shifted_number(t)]
    divisors = [t for t in divisors if not any(c.rhs == ZERO and c.lhs in (t, -t) for c in known)]

    def above_others(t: Term) -> int:
        return sum(c.relation[0] in "<>" and depends(t, more) for c in known if isinstance(more := _ordered(c)[1], Symbol))

    first = sorted(divisors, key=lambda t: (above_others(t), str(t)))[:1]
    return _in_each(statement, [Absolute(t) for t in first], depth, "below and above the number where it is not defined")


def _is_shifted_number(term: Term) -> bool:
    """1 - alpha, of a number that may be less than 1, or more."""
    symbols = [t for t in walk(term) if isinstance(t, Symbol)]
    return isinstance(term, Add) and len(term.args) == 2 and len(symbols) == 1 and not symbols[0].domain.integer


def _by_cases(statement: Statement, depth: int) -> Verdict | None:
    """From the statement with each argument of a maximum in its place, where no other exceeds it."""
    claim = statement.claim
    every = dict.fromkeys(t for side in (claim.lhs, claim.rhs) for t in _closed(side))
    return _in_each(statement, list(every), depth, "in each case of a maximum or an absolute value")


def _in_each(statement: Statement, every: list[Maximum | Absolute], depth: int, message: str) -> Verdict | None:
    claim = statement.claim
    for of in every:
        values = of.args if isinstance(of, Maximum) else (of.arg, Mul((MINUS_ONE, of.arg)))
        if len(values) > MAX_VALUES:
            continue
        proofs = []
        for value in values:
            inner = Relation(_with(claim.lhs, of, value), claim.relation, _with(claim.rhs, of, value))
            own = [Relation(of.arg, ">=" if value == of.arg else "<=", ZERO)] if isinstance(of, Absolute) else []
            own += [Relation(value, ">=", other) for other in values if other != value and isinstance(of, Maximum)]
            own += [r for o in own for r in _carried(o, statement)]
            case = replace(statement, claim=inner, conditions=(*statement.conditions, *own))
            proof = _proof(case, depth)
            if proof is None:
                break
            proofs.append(proof)
        else:
            body = {"of": to_json(of), "premises": [proof.certificate for proof in proofs]}
            found = _certified(statement, "cases", body, proofs, message)
            if found is not None:
                return found
    return None


def _ordered(c: Relation) -> tuple[Term, Term]:
    """The lesser side and the greater one."""
    return (c.lhs, c.rhs) if c.relation[0] == "<" else (c.rhs, c.lhs)


def _carried(own: Relation, statement: Statement) -> Iterator[Relation]:
    """What the sign of 1 - a tells of numbers above or below a: b >= a >= 1."""
    for c in statement.conditions:
        if isinstance(c, Relation) and c.relation[0] in "<>":
            less, more = _ordered(c)
            if isinstance(less, Symbol) and isinstance(more, Symbol):
                for one, other in ((less, more), (more, less)):
                    if depends(own.lhs, one) and not depends(own.lhs, other):
                        moved = Relation(substitute(own.lhs, {one: other}), own.relation, own.rhs)
                        if _follows(moved, own, less, more):
                            yield moved


def _follows(moved: Relation, own: Relation, less: Term, more: Term) -> bool:
    """Whether the greater side of ``moved`` is that of ``own`` and what the greater of two numbers is more."""
    form = NormalForm()
    (low, high), (low_own, high_own) = _ordered(moved), _ordered(own)
    try:
        return form.is_zero(form((high - low) - (high_own - low_own) - (more - less)))
    except (NoNormalForm, TooLarge):
        return False


def _closed(term: Term) -> Iterator[Maximum | Absolute]:
    """The outermost maxima and absolute values that no binder encloses."""
    if isinstance(term, (Maximum, Absolute)):
        yield term
    elif not isinstance(term, Sum):
        for t in children(term):
            yield from _closed(t)


def _with(term: Term, of: Term, value: Term) -> Term:
    return value if term == of else map_children(term, lambda t: _with(t, of, value))


def _by_terms(statement: Statement, depth: int) -> Verdict | None:
    """From the terms of one sum, in all cases of the absolute values in them."""
    sides = [unfold(side) for side in (statement.claim.lhs, statement.claim.rhs)]
    if statement.claim.relation not in ("<=", ">=") or not any(isinstance(t, (Absolute, Maximum)) for side in sides for t in walk(side)):
        return None
    return _certified(statement, "pointwise", {}, [], "term by term, whatever the signs of the differences")


def _by_squares(statement: Statement, depth: int) -> Verdict | None:
    """From the squares of two sides that are not negative."""
    claim = statement.claim
    if not any(isinstance(f, Pow) and f.exponent == HALF for side in (claim.lhs, claim.rhs) for f in _factors(side)):
        return None
    squares = Relation(_squared(claim.lhs), claim.relation, _squared(claim.rhs))
    proof = _proof(replace(statement, claim=squares), depth)
    if proof is None:
        return None
    return _certified(statement, "square", {"premise": proof.certificate}, [proof], "from the squares of both sides")


def _factors(term: Term) -> tuple[Term, ...]:
    return term.args if isinstance(term, Mul) else (term,)


def _squared(side: Term) -> Term:
    """The square, factor by factor, without roots."""
    two = Rational(Fraction(2))
    parts = [f.base if isinstance(f, Pow) and f.exponent == HALF else Pow(f, two) for f in _factors(side) if f != ZERO]
    return ZERO if side == ZERO else parts[0] if len(parts) == 1 else Mul(tuple(parts))


def _certified(statement: Statement, kind: str, body: dict[str, Any], proofs: list[Verdict], message: str) -> Verdict | None:
    from .supports import fixed, supports

    claim = statement.claim
    certificate = {
        "kind": kind,
        "version": 1,
        "statement": {"lhs": to_json(claim.lhs), "relation": claim.relation, "rhs": to_json(claim.rhs)},
        "hypotheses": [h for c in statement.conditions if isinstance(c, Relation) and (h := hypothesis(c)) is not None],
        **body,
    }
    try:
        replayed = replay(certificate)
    except ReplayError:
        return None
    if kind == "pointwise" and replayed.definedness:
        return None  # what a term needs to be defined is not said in words here
    cross_evaluated(statement)
    given = (*statement.hypotheses, *(h for proof in proofs for h in proof.hypotheses), *supports(claim), *fixed(claim))
    return Verdict("proved", message, tuple(dict.fromkeys(given)), certificate=certificate)
