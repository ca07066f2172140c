r"""Statements about laws at one condition: p(y|x) = p(x, y)/p(x) at a fixed x is any law of y.

Where all masses of a law share outcomes that nothing runs over, and the statement does not depend on the mass of these outcomes, it is
that of the law of the others: H(p(\cdot|x)) >= 0 is H(r) >= 0. A function r(x, y) that is taken at that x only is one of y. Only
proofs are taken over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ..kernel.normal_form import NoNormalForm, NormalForm
from ..kernel.polynomial import TooLarge, minus
from ..terms.domain import POSITIVE
from ..terms.statement import Relation, Statement
from ..terms.term import ONE, Array, Entry, Index, Law, Mass, Symbol, Term, map_children, mul, unfold, walk
from .verdict import Verdict

Way = Callable[[Statement], Verdict | None]


def decide_conditioned(statement: Statement, ways: Sequence[Way]) -> Verdict | None:
    """ "proved" as the first of the ways proves it of the laws given the condition, or None."""
    found = conditioned(statement)
    if found is None:
        return None
    other, given = found
    verdict = next((v for way in ways if (v := way(other)) is not None and v.word == "proved"), None)
    if verdict is None:
        return None
    return replace(
        verdict,
        message=f"of the laws given {given}: {verdict.message}",
        hypotheses=tuple(dict.fromkeys((*statement.hypotheses, *verdict.hypotheses))),
    )


def conditioned(statement: Statement) -> tuple[Statement, str] | None:
    """The statement about the laws given the outcomes that all their masses share, and these outcomes; None if there are none."""
    claim = statement.claim
    if any(
        not isinstance(c, Relation) or any(isinstance(t, Mass) for side in (c.lhs, c.rhs) for t in walk(side)) for c in statement.conditions
    ):
        return None
    sides = (unfold(claim.lhs), unfold(claim.rhs))
    shared = {law: fixed for law, fixed in _shared(sides) if fixed}
    if not shared:
        return None
    scales: dict[Law, Term] = {law: Symbol(f"@mass{n}", POSITIVE) for n, law in enumerate(shared)}
    new = tuple(_given(side, shared, {law: ONE for law in scales}) for side in sides)
    if not all(_is_same(a, _given(side, shared, scales)) for a, side in zip(new, sides, strict=True)):
        return None
    given = dict.fromkeys(t for fixed in shared.values() for _, t in fixed if isinstance(t, Index))
    left, right = _at_the_given(new, frozenset(given))
    return replace(statement, claim=Relation(left, claim.relation, right)), ", ".join(t.name for t in given)


def _at_the_given(sides: tuple[Term, ...], given: frozenset[Index]) -> tuple[Term, ...]:
    """The sides with r(y) for an r(x, y) whose entries all have the given x in one place, and something else in another."""
    entries = [t for side in sides for t in walk(side) if isinstance(t, Entry)]
    places: dict[Array, tuple[int, ...]] = {}
    names = [array.name for array in {e.array for e in entries}]
    for array in dict.fromkeys(e.array for e in entries if names.count(e.array.name) == 1):  # r(x, y) beside r(y) stays another
        own = [e.at for e in entries if e.array == array]
        fixed = {k for k, t in enumerate(own[0]) if isinstance(t, Index) and t in given and all(at[k] == t for at in own)}
        if fixed and len(fixed) < len(array.spaces):
            places[array] = tuple(k for k in range(len(array.spaces)) if k not in fixed)

    def taken(term: Term) -> Term:
        if isinstance(term, Entry) and term.array in places:
            array, kept = term.array, places[term.array]
            return Entry(Array(array.name, tuple(array.spaces[k] for k in kept), array.domain), tuple(term.at[k] for k in kept))
        return map_children(term, taken)

    return tuple(map(taken, sides))


def _shared(sides: tuple[Term, Term]) -> Iterator[tuple[Law, tuple[tuple[str, Term], ...]]]:
    """Each law of finite alphabets with the outcomes at which all of its masses stand, less than all of its axes."""
    masses = [t for side in sides for t in walk(side) if isinstance(t, Mass)]
    for law in dict.fromkeys(m.law for m in masses):
        own = [m for m in masses if m.law == law]
        fixed = tuple((a, t) for a, t in own[0].at if isinstance(t, Index) and all((a, t) in m.at for m in own))
        if law.family is None and len(fixed) < len(law.axes) and all(s.kind == "finite" for _, s in law.axes):
            yield law, fixed


def _given(term: Term, shared: dict[Law, tuple[tuple[str, Term], ...]], scales: dict[Law, Term]) -> Term:
    """The term with p(x, y) as c r(y), and p(x) as c."""
    if isinstance(term, Mass) and term.law in shared:
        fixed = shared[term.law]
        rest = tuple(pair for pair in term.at if pair not in fixed)
        axes = tuple((a, s) for a, s in term.law.axes if a not in dict(fixed))
        c = scales[term.law]
        return mul(c, Mass(Law(term.law.name, axes), rest)) if rest else c
    return map_children(term, lambda t: _given(t, shared, scales))


def _is_same(a: Term, b: Term) -> bool:
    form = NormalForm()
    try:
        return form.is_zero(minus(form(a), form(b)))
    except (NoNormalForm, TooLarge, RecursionError, ValueError, ZeroDivisionError):
        return False
