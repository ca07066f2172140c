"""When two sides are equal: if and only if two laws are, where the sides differ by a multiple of the laws' divergence

D(a || b) of two pmfs is 0 if and only if a = b (Gibbs). So |L - R| >= c D(a || b), c > 0, settles one direction, and both where it is
an equality; else the sides have to be equal with one law in the place of the other. What is found is one certificate, and the checker
accepts it or there is no verdict.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from time import thread_time
from typing import TYPE_CHECKING, Any

from ..kernel.replay import ReplayError, replay
from ..quantities import load
from ..terms.domain import POSITIVE
from ..terms.serial import to_json
from ..terms.statement import Relation, Statement
from ..terms.term import (
    HALF,
    MINUS_ONE,
    ONE,
    OO,
    ZERO,
    Lambda,
    Log,
    Mass,
    Pow,
    Quantity,
    Rational,
    Symbol,
    Term,
    apply,
    children,
    fresh_index,
    function_of,
    map_children,
    mul,
    pmf,
    sum_over,
    unfold,
    walk,
)
from .cross_evaluation import SAMPLES
from .decide import decide, proof_of
from .verdict import Verdict
from .witness import disagree, search

if TYPE_CHECKING:
    from ..entropic.statement import Statement as EntropicStatement

POINTS = 300  # at which equal sides of different laws are looked for
FACTORS = tuple(Fraction(n) for n in ("1", "1/2", "2"))
#: Finite for all random variables with finitely many outcomes; a divergence may be infinite.
FINITE = frozenset({"entropy", "joint_entropy", "conditional_entropy", "mutual_information", "conditional_mutual_information"})


@dataclass(frozen=True, slots=True)
class Premise:
    """sign (lhs - rhs) = (or >=) factor D(a || a + share (b - a)), with a and b ``swapped`` or not, and its proof."""

    sign: int
    factor: Term
    share: Term
    swapped: bool
    proof: Verdict
    message: str


def decide_equality(
    statement: Statement,
    laws: tuple[Lambda, Lambda] | None,
    word: str,
    *,
    entropic: EntropicStatement | None = None,
    seconds: float = 10.0,
) -> Verdict:
    """The verdict on an inequality with its case of equality (word equality-iff), or on the case alone (iff, only)."""
    deadline = thread_time() + seconds
    if word == "equality-iff":
        bound = decide(statement, entropic=entropic, seconds=seconds)
        if bound.word != "proved":
            return bound
    elif statement.claim.relation != "=":
        return Verdict("undecided", "when an inequality holds is not decided here")  # H <= log K holds for all, not iff p = u
    proved = "the inequality is proved; its case of equality " if word == "equality-iff" else ""
    if laws is None:
        return Verdict("undecided", f"{proved}was not understood" if proved else "not understood: iff")
    exact = next(_equal_to_divergence(statement, laws), None)
    found = None if exact is None else _certified(statement, laws, word, exact, "divergence")
    if found is not None:
        return found
    there = _where_equal(statement, laws) if word != "only" else None
    verdict = None if there is None else decide(there, seconds=seconds)
    if verdict is not None and verdict.word == "refuted":
        return replace(verdict, message=f"where the two laws are equal: {verdict.message}")
    apart = None if exact is not None else _equal_though_laws_differ(statement, laws, deadline - thread_time())
    if apart is not None:
        return apart
    above = _above_divergence(statement, laws, deadline) if verdict is None or verdict.word == "proved" else None
    if above is not None and (word == "only" or (verdict is not None and verdict.certificate is not None)):
        same = None if verdict is None else _certificate(statement, "=", verdict)
        found = _certified(statement, laws, word, above, same)
    return found or Verdict("undecided", f"{proved}is not decided" if proved else "no proof found")


def _certified(statement: Statement, laws: tuple[Lambda, Lambda], word: str, premise: Premise, same: Any) -> Verdict | None:
    """The verdict with one certificate of the inequality and of both directions of its case, if the checker accepts it."""
    bound = proof_of(statement) if word == "equality-iff" else None
    claim = statement.claim
    if premise.proof.certificate is None or (word == "equality-iff" and (bound is None or bound.certificate is None)):
        return None
    certificate = {
        "kind": "equality-case",
        "version": 1,
        "word": word,
        "statement": {"lhs": to_json(claim.lhs), "relation": claim.relation, "rhs": to_json(claim.rhs)},
        "laws": [to_json(law) for law in laws],
        "hypotheses": premise.proof.certificate["hypotheses"],
        "bound": None if bound is None else bound.certificate,
        "if": None if word == "only" else same,
        "only-if": {
            "sign": premise.sign,
            "factor": to_json(premise.factor),
            "swapped": premise.swapped,
            "share": to_json(premise.share),
            "premise": premise.proof.certificate,
        },
    }
    try:
        replay(certificate)
    except ReplayError:
        return None
    finite = () if _is_finite(claim.lhs) or _is_finite(claim.rhs) else ("both sides are finite",)
    hypotheses = dict.fromkeys((*(bound or premise.proof).hypotheses, *premise.proof.hypotheses, *finite))
    return Verdict("proved", premise.message, tuple(hypotheses), certificate=certificate)


def _equal_though_laws_differ(statement: Statement, laws: tuple[Lambda, Lambda], seconds: float) -> Verdict | None:
    """ "refuted" at values where the two sides are exactly equal, and finite, and the two laws are not; None where none were found."""
    claim = statement.claim
    same = Relation(claim.lhs, "=", claim.rhs)
    apart = load("total_variation")(*laws)
    finite = tuple(Relation(side, "<", OO) for side in (claim.lhs, claim.rhs) if not _is_finite(side))
    whole = tuple(Relation(_total(law), "=", ONE) for law in laws)  # p_i = 1/2 is a law of two outcomes only
    try:
        found = search(apart, "=", ZERO, (*statement.conditions, same, *finite, *whole), budget=max(seconds, 0.0) / 2, points=POINTS)
    except ValueError:
        return None
    if found is None:
        return None
    where = found.sentence().split(" the left side")[0]
    return Verdict("refuted", f"{where} the two sides are equal, but the two laws are not", statement.hypotheses, found.to_json())


def _total(law: Lambda) -> Term:
    indices = tuple(fresh_index(space) for space in law.spaces)
    total = apply(law, *indices)
    for index in indices:
        total = sum_over(index, total)
    return total


def _certificate(statement: Statement, relation: str, proof: Verdict) -> dict[str, Any]:
    """The steps of a proof as one of the statement's own sides: the checker reads one law as the other."""
    claim = statement.claim
    assert proof.certificate is not None
    return {**proof.certificate, "statement": {"lhs": to_json(claim.lhs), "relation": relation, "rhs": to_json(claim.rhs)}}


def _is_finite(side: Term) -> bool:
    """Whether it cannot be infinite at any pmfs, which 2 D(p || q) >= D(p || q) is on both sides."""
    if isinstance(side, Quantity):
        return side.name in FINITE or _is_finite(side.meaning)
    if isinstance(side, Log):
        return not any(isinstance(t, Mass) for t in walk(unfold(side)))
    return all(_is_finite(c) for c in children(side))


def _equal_to_divergence(statement: Statement, laws: tuple[Lambda, Lambda]) -> Iterator[Premise]:
    """Proofs that the sides differ by a multiple of the divergence of the laws."""
    kl = load("kl_divergence")
    gap = _signed(statement, 1)
    for unit, swapped, factor, sign in product((*_units(gap), *_weights(gap)), (False, True), FACTORS, (1, -1)):
        a, b = laws[::-1] if swapped else laws
        multiple = _times(Rational(factor), unit)
        claim = Relation(_signed(statement, sign), "=", _times(multiple, kl(a, b)))
        proof = proof_of(replace(statement, claim=claim))
        if proof is not None:
            times = "" if factor == 1 else f"{factor} times "
            message = f"the sides differ by {times}the divergence of the two laws, which is 0 only where they are equal"
            yield Premise(sign, multiple, ONE, swapped, proof, message)


def _above_divergence(statement: Statement, laws: tuple[Lambda, Lambda], deadline: float) -> Premise | None:
    """A proof that one side exceeds the other by at least c D(a || b), c D(b || a) or c D(a || (a + b)/2), c > 0."""
    kl = load("kl_divergence")
    ways = ((HALF, False), (ONE, False), (ONE, True))
    for unit, (share, swapped), factor, sign in product(_units(_signed(statement, 1)), ways, (Fraction(1, 2), Fraction(1)), (1, -1)):
        a, b = laws[::-1] if swapped else laws
        indices = tuple(fresh_index(space) for space in a.spaces)
        middle = function_of(indices, apply(a, *indices) + mul(share, apply(b, *indices) - apply(a, *indices)))
        multiple = _times(Rational(factor), unit)
        claim = Relation(_signed(statement, sign), ">=", _times(multiple, kl(a, b if share == ONE else middle)))
        if thread_time() > deadline:
            return None
        if disagree(claim.lhs, ">=", claim.rhs, SAMPLES, constraints=statement.conditions) is None:
            proof = proof_of(replace(statement, claim=claim))
            if proof is not None:
                message = "the sides differ by at least a multiple of a divergence, which is 0 only where the two laws are equal"
                return Premise(sign, multiple, share, swapped, proof, message)
    return None


def _signed(statement: Statement, sign: int) -> Term:
    """sign (lhs - rhs)."""
    a, b = (statement.claim.lhs, statement.claim.rhs)[::sign]
    return a if b == ZERO else a - b if a != ZERO else -b


def _times(factor: Term, term: Term) -> Term:
    return term if factor == ONE else factor if term == ONE else mul(factor, term)


def _units(gap: Term) -> tuple[Term, ...]:
    """What a divergence in nats is multiplied with: 1/log 2 where the sides are in bits."""
    bases = {t.base for t in walk(gap) if isinstance(t, Log) and isinstance(t.base, Rational)}
    bases |= {t.base.arg for t in walk(gap) if isinstance(t, Pow) and isinstance(t.base, Log) and isinstance(t.base.arg, Rational)}
    return (*(Pow(Log(b), MINUS_ONE) for b in sorted(bases, key=str)), ONE)


def _weights(gap: Term) -> tuple[Term, ...]:
    r"""What a divergence is weighed by in an objective: a \beta > 0."""
    symbols = {t for t in walk(unfold(gap)) if isinstance(t, Symbol) and t.domain.meet(POSITIVE) == t.domain}
    return tuple(sorted(symbols, key=lambda t: t.name))[:2]


def _where_equal(statement: Statement, laws: tuple[Lambda, Lambda]) -> Statement | None:
    """The equality of the sides with the first law, given by name, replaced by the second."""
    first, second = laws
    named = {t.law for t in walk(first) if isinstance(t, Mass)}
    if len(named) != 1:
        return None
    (law,) = named
    if replace(pmf(law), label=None) != replace(first, label=None) or any(isinstance(t, Mass) and t.law == law for t in walk(second)):
        return None
    sides = (unfold(statement.claim.lhs), unfold(statement.claim.rhs))
    if any(isinstance(t, Mass) and t.law == law and len(t.at) < len(law.axes) for side in sides for t in walk(side)):
        return None  # its marginals would have to change with it

    def change(term: Term) -> Term:
        if isinstance(term, Mass) and term.law == law:
            return apply(second, *(change(i) for _, i in term.at))
        return map_children(term, change)

    whole = Relation(_total(second), "=", ONE)
    return replace(statement, claim=Relation(change(sides[0]), "=", change(sides[1])), conditions=(*statement.conditions, whole))
