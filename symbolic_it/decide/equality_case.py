"""When two sides are equal: if and only if two laws are, where the sides differ by a multiple of the laws' divergence

D(a || b) of two pmfs is 0 if and only if a = b (Gibbs). So a proof of |L - R| = c D(a || b), c > 0, settles both directions.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import product
from time import monotonic
from typing import TYPE_CHECKING

from ..quantities import load
from ..terms.statement import Relation, Statement
from ..terms.term import (
    HALF,
    MINUS_ONE,
    ONE,
    Lambda,
    Log,
    Mass,
    Pow,
    Rational,
    Term,
    apply,
    fresh_index,
    function_of,
    map_children,
    mul,
    pmf,
    sum_over,
    unfold,
    walk,
)
from .decide import SAMPLES, decide, proof_of
from .verdict import Verdict
from .witness import disagree

if TYPE_CHECKING:
    from ..entropic.statement import Statement as EntropicStatement

FACTORS = tuple(Fraction(n) for n in ("1", "-1", "1/2", "-1/2", "2", "-2"))


def decide_equality(
    statement: Statement,
    laws: tuple[Lambda, Lambda] | None,
    word: str,
    *,
    entropic: EntropicStatement | None = None,
    seconds: float = 10.0,
) -> Verdict:
    """The verdict on an inequality with its case of equality (word equality-iff), or on the case alone (iff, only)."""
    start = monotonic()
    bound: Verdict | None = None
    if word == "equality-iff":
        bound = decide(statement, entropic=entropic, seconds=seconds)
        if bound.word != "proved":
            return bound
    elif statement.claim.relation != "=":
        return Verdict("undecided", "when an inequality holds is not decided here")  # H <= log K holds for all, not iff p = u
    if laws is None:
        return Verdict("undecided", "the inequality is proved; its case of equality was not understood" if bound else "not understood: iff")
    found = _as_divergence(statement, laws)
    if found is not None:
        factor, proof = found
        times = "" if abs(factor) == 1 else f"{abs(factor)} times "
        message = f"the sides differ by {times}the divergence of the two laws, which is 0 only where they are equal"
        return replace(bound or proof, message=message)
    there = _where_equal(statement, laws)
    verdict = decide(there, seconds=seconds) if there is not None and word != "only" else None
    if verdict is not None and verdict.word == "refuted":
        return replace(verdict, message=f"where the two laws are equal: {verdict.message}")
    above = None
    if word == "only" or (verdict is not None and verdict.word == "proved"):
        above = _above_divergence(statement, laws, start + seconds)
    if above is not None:
        message = "the sides differ by at least a multiple of a divergence, which is 0 only where the two laws are equal"
        return replace(bound or above, message=message)
    return Verdict("undecided", "the inequality is proved; its case of equality is not decided" if bound else "no proof found")


def _as_divergence(statement: Statement, laws: tuple[Lambda, Lambda]) -> tuple[Fraction, Verdict] | None:
    """A proof that the sides differ by a multiple of the divergence of the laws, if both are pmfs."""
    if not all(_sums_to_one(statement, law) for law in laws):
        return None
    gap = statement.claim.lhs - statement.claim.rhs
    kl, (a, b) = load("kl_divergence"), laws
    for unit, divergence, factor in product(_units(gap), (kl(a, b), kl(b, a)), FACTORS):
        proof = proof_of(replace(statement, claim=Relation(gap, "=", mul(Rational(factor), unit, divergence))))
        if proof is not None:
            return factor, proof
    return None


def _above_divergence(statement: Statement, laws: tuple[Lambda, Lambda], deadline: float) -> Verdict | None:
    """A proof that one side exceeds the other by at least c D(a || b), c D(b || a) or c D(a || (a + b)/2), c > 0."""
    if not all(_sums_to_one(statement, law) for law in laws):
        return None
    kl, (a, b) = load("kl_divergence"), laws
    indices = tuple(fresh_index(space) for space in a.spaces)
    middle = function_of(indices, mul(HALF, apply(a, *indices) + apply(b, *indices)))
    gap = statement.claim.lhs - statement.claim.rhs
    divergences = (kl(a, middle), kl(a, b), kl(b, a))
    for unit, divergence, factor, sign in product(_units(gap), divergences, (Fraction(1, 2), Fraction(1)), (1, -1)):
        claim = Relation(mul(Rational(Fraction(sign)), gap), ">=", mul(Rational(factor), unit, divergence))
        if monotonic() > deadline:
            return None
        if disagree(claim.lhs, ">=", claim.rhs, SAMPLES, constraints=statement.conditions) is None:
            proof = proof_of(replace(statement, claim=claim))
            if proof is not None:
                return proof
    return None


def _units(gap: Term) -> tuple[Term, ...]:
    """What a divergence in nats is multiplied with: 1/log 2 where the sides are in bits."""
    bases = {t.base for t in walk(gap) if isinstance(t, Log) and isinstance(t.base, Rational)}
    bases |= {t.base.arg for t in walk(gap) if isinstance(t, Pow) and isinstance(t.base, Log) and isinstance(t.base.arg, Rational)}
    return (*(Pow(Log(b), MINUS_ONE) for b in sorted(bases, key=str)), ONE)


def _sums_to_one(statement: Statement, law: Lambda) -> bool:
    indices = tuple(fresh_index(space) for space in law.spaces)
    total = apply(law, *indices)
    for index in reversed(indices):
        total = sum_over(index, total)
    return proof_of(replace(statement, claim=Relation(total, "=", ONE))) is not None


def _where_equal(statement: Statement, laws: tuple[Lambda, Lambda]) -> Statement | None:
    """The equality of the sides with the first law, given by name, replaced by the second."""
    first, second = laws
    named = {t.law for t in walk(first) if isinstance(t, Mass)}
    if len(named) != 1:
        return None
    (law,) = named
    if pmf(law) != first or any(isinstance(t, Mass) and t.law == law for t in walk(second)):
        return None

    def change(term: Term) -> Term:
        if isinstance(term, Mass) and term.law == law and len(term.at) == len(law.axes):
            return apply(second, *(change(i) for _, i in term.at))
        return map_children(term, change)

    claim = statement.claim
    sides = tuple(change(unfold(side)) for side in (claim.lhs, claim.rhs))
    return replace(statement, claim=Relation(sides[0], "=", sides[1]))
