"""Statements about the largest of all values, from one about the outcome at which it is attained

max_i f(i) is f(i*) for an outcome i* at which no other value is larger; a least value is minus the largest of the negative ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from typing import Any

from ..kernel.definedness import facts_of
from ..kernel.normal_form import NormalForm
from ..kernel.polynomial import to_term
from ..kernel.prove import hypothesis, prove
from ..kernel.replay import ReplayError, replay
from ..kernel.sign import assuming, is_negative, is_nonnegative, is_positive
from ..terms.serial import to_json
from ..terms.statement import Relation, Statement
from ..terms.term import (
    MINUS_ONE,
    ONE,
    TWO,
    ZERO,
    Argument,
    Bound,
    Derivative,
    Exp,
    Index,
    Lambda,
    Largest,
    Limit,
    Log,
    Mass,
    Mul,
    Pow,
    Space,
    Sum,
    Symbol,
    Term,
    apply,
    depends,
    fresh_index,
    function_of,
    map_children,
    mul,
    neg,
    open_binder,
    pmf,
    substitute,
    sum_over,
    unfold,
    walk,
)
from .closed import is_closed
from .cross_evaluation import cross_evaluated
from .describe import describe
from .verdict import Verdict

#: What a proof needs: what is positive or nonzero, or a condition in words.
Needed = tuple[str, Term] | str
MAX_DEPTH, MAX_WEIGHTS = 3, 2
BOUND = (Derivative, Limit, Argument)
HOW = "at an outcome where the largest value is attained"


def decide_attained(statement: Statement, depth: int = MAX_DEPTH) -> Verdict | None:
    """ "proved" with one certificate, or None."""
    found = _certified(statement, depth)
    if found is None:
        return None
    certificate, proofs = _that_replays(found[0]), tuple(n if isinstance(n, str) else describe(*n) for n in found[1])
    if certificate is None:
        return None
    from .supports import fixed, supports

    cross_evaluated(statement)
    claim = statement.claim
    return Verdict(
        "proved", HOW, tuple(dict.fromkeys((*statement.hypotheses, *proofs, *supports(claim), *fixed(claim)))), certificate=certificate
    )


def _that_replays(certificate: dict[str, Any]) -> dict[str, Any] | None:
    """The certificate, without the weights where these are not known to be defined: an equality may hold at any outcome, and need none."""
    for one in (certificate, {**certificate, "weights": [], "scales": []}):
        try:
            replay(one)
        except ReplayError:
            continue
        return one
    return None


def _certified(statement: Statement, depth: int) -> tuple[dict[str, Any], tuple[Needed, ...]] | None:
    """The certificate and what the proof needs, of the largest value or of all outcomes."""
    claim = statement.claim
    parts = [t for side in (claim.lhs, claim.rhs) for t in walk(side)]
    of = next((t for t in parts if isinstance(t, Largest) and is_closed(t)), None)
    if of is None or not depth or claim.relation == "!=" or any(isinstance(t, BOUND) for t in parts):
        return None
    at = Index(_name({t.name for t in parts if isinstance(t, (Index, Symbol))} | _given_names(statement)), of.space)
    weights = list(dict.fromkeys(pmf(t.law) for t in parts if isinstance(t, Mass) and [s for _, s in t.law.axes] == [of.space]))
    weights += list(dict.fromkeys(_exponentials(parts, of.space)))[:MAX_WEIGHTS]
    others = list(dict.fromkeys(t for t in parts if isinstance(t, Index) and t.space == of.space))
    there = open_binder(of, at)[2]
    given = tuple(c for c in statement.conditions if isinstance(c, Relation))
    scales = _scales(parts, given)
    lhs, rhs = (_instead(side, of, there) for side in (claim.lhs, claim.rhs))
    inner = replace(statement, claim=Relation(lhs, claim.relation, rhs))
    several = _is_several(of.space.size, given)
    known = replace(inner, conditions=(*inner.conditions, *_at(at, statement), *_known(of, at, weights, scales, others, several)))
    premises = _premises(known, depth)
    if premises is None:
        return None
    certificate = {
        "kind": "attained",
        "version": 1,
        "statement": {"lhs": to_json(claim.lhs), "relation": claim.relation, "rhs": to_json(claim.rhs)},
        "hypotheses": [h for c in statement.conditions if isinstance(c, Relation) and (h := hypothesis(c)) is not None],
        "of": to_json(of),
        "at": at.name,
        "weights": [to_json(w) for w in weights],
        "scales": [to_json(t) for t in scales],
        "premises": [certificate for certificate, _ in premises],
    }
    told = [_of_all(n, of, there, at) for _, needed in premises for n in needed]
    return None if None in told else (certificate, tuple(dict.fromkeys(n for n in told if n is not None)))


def _of_all(needed: Needed, of: Largest, there: Term, at: Index) -> Needed | None:
    """What is needed at the outcome of the largest value, which a reader does not know: z(m) > 0 as max z > 0, or z(x) > 0."""
    if isinstance(needed, str):
        return None if re.search(rf"(?<!\w){re.escape(at.name)}(?!\w)", needed) is not None else needed
    kind, term = needed
    term = _instead(term, there, of)
    return kind, substitute(term, {at: fresh_index(at.space)}) if depends(term, at) else term


def _premises(statement: Statement, depth: int) -> list[tuple[dict[str, Any], tuple[Needed, ...]]] | None:
    """One proof, or one of each direction of an equality."""
    found = _premise(statement, depth)
    if found is not None:
        return [found]
    if statement.claim.relation != "=":
        return None
    out = []
    for relation in ("<=", ">="):
        found = _premise(replace(statement, claim=replace(statement.claim, relation=relation)), depth)
        if found is None:
            return None
        out.append(found)
    return out


def _premise(statement: Statement, depth: int) -> tuple[dict[str, Any], tuple[Needed, ...]] | None:
    from .cases import decide_cases
    from .decide import needed

    proof = prove(statement)
    if proof is not None:
        return _of_use(proof.certificate), needed(proof)
    found = _certified(statement, depth - 1)
    if found is not None:
        return found
    cases = decide_cases(statement)
    return None if cases is None or cases.certificate is None else (dict(cases.certificate), cases.hypotheses)


def _of_use(certificate: dict[str, Any]) -> dict[str, Any]:
    """The certificate without the hypotheses that it does not need."""
    try:
        used = replay(certificate).hypotheses
        shorter = {**certificate, "hypotheses": [h for h in certificate["hypotheses"] if h in used]}
        replay(shorter)
    except ReplayError:
        return certificate
    return shorter


def _given_names(statement: Statement) -> set[str]:
    sides = [side for c in statement.conditions if isinstance(c, Relation) for side in (c.lhs, c.rhs)]
    return {t.name for side in sides for t in walk(side) if isinstance(t, (Index, Symbol))}


def _name(taken: set[str]) -> str:
    """A name for the outcome that nothing has: m, l, n, ..."""
    letters = [x for x in "mlnstuv" if x not in taken]
    return letters[0] if letters else next(x for k in count() if (x := f"m_{k}") not in taken)


def _instead(term: Term, of: Term, value: Term) -> Term:
    return value if term == of else map_children(term, lambda t: _instead(t, of, value))


def _at(at: Index, statement: Statement) -> Iterator[Relation]:
    """What is known of every outcome, of this one."""
    for c in statement.conditions:
        if isinstance(c, Relation) and isinstance(c.lhs, Lambda) and c.lhs.spaces == (at.space,):
            yield replace(c, lhs=apply(c.lhs, at))


def _known(of: Largest, at: Index, weights: list[Lambda], scales: list[Term], others: list[Index], several: bool) -> Iterator[Relation]:
    """What holds at the outcome where the value is largest, at each other outcome and in the mean."""
    _, _, there = open_binder(of, at)
    x = fresh_index(of.space)
    here = open_binder(of, x)[2]
    gaps = [there - here, ONE - Exp(here - there)]
    gaps += [gap for t in scales for gap in (ONE - Exp(t * (here - there)), Exp(t * there) - Exp(t * here))]
    if is_positive(unfold(here)):
        gaps += [Log(there) - Log(here), ONE - here / there]
    elif is_negative(unfold(here)):
        gaps += [Log(neg(here)) - Log(neg(there)), ONE - neg(there) / neg(here)]
    for gap in gaps:
        for y in others:
            yield Relation(substitute(gap, {x: y}), ">=", ZERO)
        yield Relation(function_of((x,), gap), ">=", ZERO)
        yield Relation(sum_over(x, gap), ">=", ZERO)
        yield Relation(sum_over(x, mul(Pow(of.space.size, MINUS_ONE), gap)), ">=", ZERO)
        for w in weights:
            yield Relation(sum_over(x, mul(apply(w, x), gap)), ">=", ZERO)
    if several:
        total = sum_over(x, Exp(here))
        yield Relation(total - Exp(there), ">", ZERO)
        yield Relation(ONE - Exp(there) / total, ">", ZERO)


def _exponentials(parts: list[Term], space: Space) -> Iterator[Lambda]:
    """The weights e^z of a softmax: exponentials of an outcome that is summed over."""
    for t in parts:
        if isinstance(t, Sum) and t.space == space:
            x, weight, body = open_binder(t)
            for e in (e for side in (weight, body) for e in walk(unfold(side)) if isinstance(e, Exp) and depends(e, x)):
                if not any(isinstance(i, (Bound, Largest)) for i in walk(e)):
                    yield function_of((x,), e)


def _scales(parts: list[Term], given: tuple[Relation, ...]) -> list[Term]:
    """The positive numbers by which something is multiplied or divided in an exponent: the temperature of exp(z/T)."""
    factors = [f for t in parts if isinstance(t, Exp) and isinstance(t.arg, Mul) for f in t.arg.args]
    found = [f for f in factors if isinstance(f, Symbol) or (isinstance(f, Pow) and isinstance(f.base, Symbol) and f.exponent == MINUS_ONE)]
    with assuming(facts_of(given)[0]):
        return [f for f in dict.fromkeys(found) if is_positive(f)]


def _is_several(size: Term, given: tuple[Relation, ...]) -> bool:
    """Whether there are two outcomes or more."""
    form = NormalForm()
    with assuming(facts_of(given)[0]):
        return is_positive(to_term(form(size - ONE))) or is_nonnegative(to_term(form(size - TWO)))
