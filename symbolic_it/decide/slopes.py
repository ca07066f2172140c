"""Inequalities between functions of one number: from where they are equal, by the sign of the slope of their difference

log(1 + e^x) >= log 2 + x/2 holds at x = 0, where both sides are equal, and from there on either side, as e^x >= 1 for x >= 0 and not
elsewhere. The slope is cleared of divisors that are positive, and its sign is proved in the same way where nothing simpler does it.
What is found is one certificate, and the checker accepts it as a whole or there is no verdict.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any

from ..kernel.definedness import definedness
from ..kernel.normal_form import NoNormalForm, NormalForm
from ..kernel.polynomial import Polynomial, TooLarge, atom, to_term
from ..kernel.prove import hypothesis
from ..kernel.replay import ReplayError, replay
from ..terms.derivative import NotDifferentiable, differentiate
from ..terms.serial import to_json
from ..terms.statement import Relation, Statement
from ..terms.term import (
    ONE,
    ZERO,
    Add,
    Bound,
    Constant,
    Entry,
    Exp,
    Log,
    Mul,
    Pow,
    Quantity,
    Rational,
    Sum,
    Symbol,
    Term,
    depends,
    spaces,
    substitute,
    unfold,
    walk,
)
from .cross_evaluation import cross_evaluated
from .describe import describe, plain
from .verdict import Verdict
from .witness import disagree

MAX_DEPTH, MOST_SYMBOLS, MOST_STARTS, MOST_PARTS, SAMPLES = 4, 2, 4, 80, 24
NUMBERS = tuple(Rational(Fraction(n)) for n in ("0", "1", "1/2"))
_LEAST = (*NUMBERS, *(Rational(Fraction(n)) for n in ("2", "4", "1/4", "-1")))
_SMOOTH = (Rational, Constant, Symbol, Entry, Bound, Add, Mul, Pow, Log, Exp, Sum, Quantity)


def decide_slope(statement: Statement, depth: int = MAX_DEPTH) -> Verdict | None:
    """ "proved" with one certificate, or None."""
    claim = statement.claim
    sides = (claim.lhs, claim.rhs)
    parts = [t for side in sides for t in walk(unfold(side))]
    if claim.relation not in ("<=", ">=", "<", ">") or not depth or len(parts) > MOST_PARTS:
        return None
    if not all(isinstance(t, _SMOOTH) for t in parts) or not any(isinstance(t, (Log, Exp, Pow)) for t in parts):
        return None
    if any(s.kind != "finite" for side in sides for s in spaces(side)):
        return None
    if disagree(claim.lhs, claim.relation, claim.rhs, SAMPLES, constraints=statement.conditions) is not None:
        return None
    supposed = tuple(c for c in statement.conditions if isinstance(c, Relation))
    symbols = [s for s in dict.fromkeys(t for t in parts if isinstance(t, Symbol)) if not s.domain.integer]
    for x in symbols[:MOST_SYMBOLS]:
        within = (*supposed, *_defined(statement, x))
        for start in _starts(claim, x, within):
            found = _from(replace(statement, conditions=within), x, start, depth)
            if found is not None:
                return found
    return None


def _defined(statement: Statement, x: Symbol) -> Iterator[Relation]:
    """Where the sides are defined: x > 0 beside log x, unless it is supposed already, or follows."""
    positive, _ = definedness(statement.claim.lhs, statement.claim.rhs)
    supposed = [hypothesis(c) for c in statement.conditions if isinstance(c, Relation)]
    for term in positive:
        own = Relation(term, ">", ZERO)
        moves = [a for a in (term.args if isinstance(term, Add) else (term,)) if depends(a, x)]
        if moves == [x] and hypothesis(own) not in supposed and _proof(replace(statement, claim=own), 0) is None:
            yield own


def _starts(claim: Relation, x: Symbol, supposed: tuple[Relation, ...]) -> list[Term]:
    """Where the two sides are equal, first; then the ends of the range, from which one may be above."""
    ends = [b for c in supposed for a, b in ((c.lhs, c.rhs), (c.rhs, c.lhs)) if a == x and not depends(b, x)]
    parts = [t for side in (claim.lhs, claim.rhs) for t in walk(unfold(side))]
    found = list(dict.fromkeys([*ends, *NUMBERS, *(s for s in parts if isinstance(s, Symbol) and s != x)]))
    equal = [a for a in found if _is_zero(substitute(unfold(claim.lhs), {x: a}), substitute(unfold(claim.rhs), {x: a}))]
    flat = [a for a in _LEAST if _slope_at(claim, x, a)] if not equal else []
    return [*equal, *(a for a in (*ends, *flat) if a not in equal)][:MOST_STARTS]


def _slope_at(claim: Relation, x: Symbol, start: Term) -> bool:
    """Whether the slope of the difference is 0 there, as it is where the difference is least."""
    try:
        return _is_zero(substitute(differentiate(unfold(claim.lhs - claim.rhs), x), {x: start}), ZERO)
    except (NotDifferentiable, ValueError):
        return False


def _is_zero(a: Term, b: Term) -> bool:
    form = NormalForm()
    try:
        return form.is_zero(form(a - b))
    except (NoNormalForm, TooLarge, ValueError, ZeroDivisionError, RecursionError):
        return False


def _from(statement: Statement, x: Symbol, start: Term, depth: int) -> Verdict | None:
    """A proof that begins at one number."""
    claim = statement.claim
    supposed = tuple(c for c in statement.conditions if isinstance(c, Relation))
    free = tuple(c for c in supposed if not (depends(unfold(c.lhs), x) or depends(unfold(c.rhs), x)))
    at = Relation(_put(claim.lhs, x, start), claim.relation, _put(claim.rhs, x, start))
    strict = len(claim.relation) == 1
    begins = _proof(replace(statement, claim=at, conditions=free), 0)
    if begins is None and strict:
        begins = _proof(replace(statement, claim=replace(at, relation=claim.relation + "="), conditions=free), 0)
    else:
        strict = False
    if begins is None:
        return None
    sides: dict[str, Any] = {"above": None, "below": None}
    for key, way in (("above", ">"), ("below", "<")):
        beyond = Relation(x, way, start)
        if _proof(replace(statement, claim=Relation(start, ">=", x) if way == ">" else Relation(x, ">=", start)), 0) is not None:
            continue  # no x lies there
        relation = claim.relation if strict else claim.relation.rstrip("=") + "="
        relation = relation if way == ">" else relation.replace("<", "#").replace(">", "<").replace("#", ">")
        found = _slope(replace(statement, conditions=(*supposed, beyond)), x, relation, depth)
        if found is None:
            return None
        sides[key] = {"factor": to_json(found[0]), "premise": found[1].certificate}
    return _certified(statement, x, start, begins, sides)


def _slope(statement: Statement, x: Symbol, relation: str, depth: int) -> tuple[Term, Verdict] | None:
    """A factor > 0, and the proof that factor (lhs - rhs)' has the sign that the relation says."""
    form = NormalForm()
    claim = statement.claim
    try:
        found = form(differentiate(unfold(claim.lhs - claim.rhs), x))
        cleared = _cleared(form, found)
        for factor, slope in ([] if cleared[0] == ONE else [(ONE, found)]) + [cleared]:
            gap = to_term(form(to_term(slope)))
            if (proof := _proof(replace(statement, claim=Relation(gap, relation, ZERO)), depth - 1)) is not None:
                return factor, proof
    except (NoNormalForm, TooLarge, NotDifferentiable, RecursionError, ValueError, ZeroDivisionError):
        pass
    return None


def _cleared(form: NormalForm, found: Polynomial) -> tuple[Term, Polynomial]:
    """The polynomial times what its monomials are divided by."""
    least: dict[Term, Fraction] = {}
    for monomial in found:
        for base, n in monomial:
            if n < 0:
                least[base] = min(n, least.get(base, n))
    factors = [base if n == -1 else Pow(base, Rational(-n)) for base, n in least.items()]
    factor: Term = ONE if not factors else factors[0] if len(factors) == 1 else Mul(tuple(factors))
    for base, n in least.items():
        found = form.times(found, atom(base, -n))
    return factor, found


def _put(term: Term, x: Symbol, value: Term) -> Term:
    return substitute(term, {x: value})


def _proof(statement: Statement, depth: int) -> Verdict | None:
    from .decide import proof_of

    found = proof_of(statement) or (decide_slope(statement, depth) if depth > 0 else None)
    return found if found is not None and found.certificate is not None else None


def _certified(statement: Statement, x: Symbol, start: Term, begins: Verdict, sides: dict[str, Any]) -> Verdict | None:

    claim = statement.claim
    supposed = [c for c in statement.conditions if isinstance(c, Relation)]
    certificate = {
        "kind": "slope",
        "version": 1,
        "statement": {"lhs": to_json(claim.lhs), "relation": claim.relation, "rhs": to_json(claim.rhs)},
        "hypotheses": [h for c in supposed if (h := hypothesis(c)) is not None],
        "symbol": to_json(x),
        "from": to_json(start),
        "start": begins.certificate,
        **sides,
    }
    try:
        replay(certificate)
    except ReplayError:
        return None
    cross_evaluated(statement)
    more = [describe("positive", c.lhs) for c in supposed if c.relation == ">" and c.rhs == ZERO]
    message = f"by the slope of the difference of the sides, from {plain(x)} = {plain(start)} on"
    return Verdict("proved", message, tuple(dict.fromkeys((*statement.hypotheses, *more))), certificate=certificate)
