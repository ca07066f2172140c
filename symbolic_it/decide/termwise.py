"""Sums over outcomes, from what holds of all positive numbers in the places of the masses

What is found is one certificate, and the checker accepts it as a whole or there is no verdict.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction
from typing import Any

from ..kernel.normal_form import NoNormalForm, NormalForm
from ..kernel.polynomial import Monomial, TooLarge, minus, plus, scaled, to_term
from ..kernel.prove import hypothesis
from ..kernel.replay import ReplayError, replay
from ..kernel.summation import open_sum
from ..terms.derivative import NotDifferentiable, differentiate
from ..terms.domain import POSITIVE
from ..terms.serial import to_json
from ..terms.statement import Relation, Statement
from ..terms.term import HALF, ONE, ZERO, Absolute, Add, Index, Law, Mass, Mul, Pow, Rational, Sum, Symbol, Term, substitute, walk
from .cross_evaluation import cross_evaluated
from .supports import supports
from .verdict import Verdict
from .witness import disagree

MOST_LAWS, SAMPLES = 2, 24


def decide_termwise(statement: Statement) -> Verdict | None:
    """ "proved" with one certificate, or None."""
    claim = statement.claim
    if claim.relation not in ("<=", ">="):
        return None
    for outcome, body in _bodies(claim):
        masses = sorted({t for t in walk(body) if isinstance(t, Mass)}, key=lambda m: (m.law.name, str(m)))
        if not 0 < len(masses) <= MOST_LAWS or any(t == outcome for m in masses for t in walk(substitute(body, _numbers(masses)))):
            continue
        names = _numbers(masses)
        if any(t in names.values() for c in (claim, *statement.conditions) if isinstance(c, Relation) for t in _parts(c)):
            return None
        premise = Relation(substitute(body, names), claim.relation, ZERO)
        free = tuple(c for c in statement.conditions if isinstance(c, Relation) and not any(isinstance(t, (Mass, Sum)) for t in _parts(c)))
        if disagree(premise.lhs, premise.relation, ZERO, SAMPLES, constraints=free) is not None:
            continue
        found = _certified(statement, outcome, names, _proof(Statement(premise, free)))
        if found is not None:
            return found
    return None


def _parts(c: Relation) -> Iterator[Term]:
    yield from walk(c.lhs)
    yield from walk(c.rhs)


def _numbers(masses: list[Mass]) -> dict[Term, Term]:
    return {m: Symbol(letter, POSITIVE) for m, letter in zip(masses, "st", strict=False)}


def _bodies(claim: Relation) -> Iterator[tuple[Index, Term]]:
    """The difference of the sides as one sum over one outcome; a number c is c sum_x p(x), for a law or the mean of two."""
    form = NormalForm()
    try:
        difference = form.reduced(minus(form(claim.lhs), form(claim.rhs)))
    except (NoNormalForm, TooLarge, RecursionError):
        return
    outcome: Index | None = None
    laws: set[Law] = set()
    parts: list[Term] = []
    alone: list[Term] = []
    for monomial, c in sorted(difference.items(), key=str):
        opened = _opened(monomial)
        if opened is None:
            return
        index, body = opened
        if index is None:
            alone.append(_times(c, body))
            continue
        outcome = outcome or Index("x", index.space)
        if index.space != outcome.space or index.space.kind != "finite":
            return
        body = substitute(body, {index: outcome})
        laws |= {t.law for t in walk(body) if isinstance(t, Mass) and len(t.law.axes) == 1}
        parts.append(_times(c, body))
    if outcome is None or not 0 < len(laws) <= MOST_LAWS:
        return
    every = [Mass(law, ((law.axes[0][0], outcome),)) for law in sorted(laws, key=lambda law: law.name)]
    for shares in _shares(_sum(alone), _sum(parts), every) if alone else [[]]:
        yield outcome, _sum([*parts, *(Mul((*_factors(c), m)) for c, m in zip(shares, every, strict=False) if c != ZERO)])


def _shares(number: Term, rest: Term, masses: list[Mass]) -> Iterator[list[Term]]:
    """The number in parts, one for each law: such that the term is flat where the masses are equal, half and half, or for one law."""
    if len(masses) == 1:
        yield [number]
        return
    numbers = _numbers(masses)
    first, second = numbers[masses[0]], numbers[masses[1]]
    smooth = _sum([t for t in _terms(substitute(rest, numbers)) if not any(isinstance(n, Absolute) for n in walk(t))])
    with suppress(NoNormalForm, TooLarge, NotDifferentiable, ValueError, ZeroDivisionError):
        form = NormalForm()
        at_one = {first: ONE, second: ONE}
        slope = form(substitute(differentiate(smooth, first), at_one))
        yield [to_term(scaled(slope, Fraction(-1))), to_term(plus(form(number), slope))]
    yield [Mul((HALF, number)), Mul((HALF, number))]
    yield [number, ZERO]
    yield [ZERO, number]


def _terms(term: Term) -> tuple[Term, ...]:
    return term.args if isinstance(term, Add) else (term,)


def _sum(terms: list[Term]) -> Term:
    return ZERO if not terms else terms[0] if len(terms) == 1 else Add(tuple(terms))


def _opened(monomial: Monomial) -> tuple[Index | None, Term] | None:
    """The one sum of a monomial, opened, times what stands beside it; None if there are more, or a power of one."""
    sums = [(a, e) for a, e in monomial if any(isinstance(t, Sum) for t in walk(a))]
    if any(not isinstance(a, Sum) or e != 1 for a, e in sums) or len(sums) > 1:
        return None
    factors = [a if e == 1 else Pow(a, Rational(e)) for a, e in monomial if (a, e) not in sums]
    index: Index | None = None
    if sums:
        indices, inside = open_sum(sums[0][0])
        if len(indices) != 1 or any(isinstance(t, Sum) for a in inside for t in walk(a)):
            return None
        index = indices[0]
        factors += [a if e == 1 else Pow(a, Rational(e)) for a, e in inside.items()]
    return index, ONE if not factors else factors[0] if len(factors) == 1 else Mul(tuple(factors))


def _times(c: Fraction, body: Term) -> Term:
    return body if c == 1 else Mul((Rational(c), *_factors(body)))


def _factors(term: Term) -> tuple[Term, ...]:
    return term.args if isinstance(term, Mul) else (term,)


def _proof(statement: Statement) -> Verdict | None:
    from .cases import decide_cases
    from .decide import proof_of
    from .slopes import decide_slope

    return proof_of(statement) or decide_slope(statement) or decide_cases(statement)


def _certified(statement: Statement, outcome: Index, names: dict[Term, Term], proof: Verdict | None) -> Verdict | None:
    if proof is None or proof.certificate is None:
        return None
    claim = statement.claim
    certificate: dict[str, Any] = {
        "kind": "termwise",
        "version": 1,
        "statement": {"lhs": to_json(claim.lhs), "relation": claim.relation, "rhs": to_json(claim.rhs)},
        "hypotheses": [h for c in statement.conditions if isinstance(c, Relation) and (h := hypothesis(c)) is not None],
        "outcome": to_json(outcome),
        "at": [[to_json(symbol), to_json(mass)] for mass, symbol in names.items()],
        "premise": proof.certificate,
    }
    try:
        replay(certificate)
    except ReplayError:
        return None
    cross_evaluated(statement)
    own = {str(s) for s in names.values()}
    given = (*statement.hypotheses, *(h for h in proof.hypotheses if h.split(" ")[0] not in own), *supports(claim))
    return Verdict("proved", "term by term, at all masses of an outcome", tuple(dict.fromkeys(given)), certificate=certificate)
