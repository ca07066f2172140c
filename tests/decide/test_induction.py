"""An induction is decided by its certificate: no proof of a part, or no whole of the parts, is no verdict."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from symbolic_it.decide.induction import FINITE, decide_induction
from symbolic_it.quantities import load
from symbolic_it.terms.domain import NATURAL
from symbolic_it.terms.induction import Inductive, InductiveLink, InductiveSide
from symbolic_it.terms.term import Index, Law, Log, Mass, Space, Symbol, Term, sum_over

A, X = (Space(name, Symbol(f"|{name}|", NATURAL), letter=name.lower()) for name in "AX")
a, x = Index("a", A), Index("x", X)
P, Q = (Law(name, (("A", A), ("X", X))) for name in "pq")
H = load("joint_entropy").of
HC = load("conditional_entropy").of
WHOLE = InductiveSide(H(P, ("A",)), H(P, ("A", "X")), H(P, ("X",)))


def terms(term: Term, start: Term) -> InductiveSide:
    return InductiveSide(terms=term, start=start)


def claim(relation: str, lhs: InductiveSide, rhs: InductiveSide) -> Inductive:
    return Inductive(a, (x,), "i", "n", (InductiveLink("sum", False, lhs, relation, rhs),))


CONDITIONAL, ALONE = terms(HC(P, ("X",), ("A",)), H(P, ("X",))), terms(H(P, ("X",)), H(P, ("X",)))


@pytest.mark.parametrize(("relation", "rhs"), [("=", CONDITIONAL), ("<=", ALONE)])
def test_what_is_true_is_proved(relation: str, rhs: InductiveSide) -> None:
    verdict = decide_induction(claim(relation, WHOLE, rhs))
    assert verdict is not None and verdict.word == "proved" and verdict.certificate is not None
    assert verdict.hypotheses == ()


@pytest.mark.parametrize(("relation", "rhs"), [("=", ALONE), (">=", ALONE), ("<=", InductiveSide())])
def test_what_is_false_is_not(relation: str, rhs: InductiveSide) -> None:
    assert decide_induction(claim(relation, WHOLE, rhs)) is None


@pytest.mark.parametrize("wrong", [{"grown": H(P, ("A",))}, {"first": H(P, ("A",))}, {"whole": H(P, ("X",))}])
def test_parts_that_are_not_of_one_whole_prove_nothing(wrong: dict[str, Any]) -> None:
    assert decide_induction(claim("=", replace(WHOLE, **wrong), CONDITIONAL)) is None


def test_of_two_laws_both_sides_are_finite() -> None:
    def divergence(*at: Index) -> Term:
        masses = [Mass(law, tuple((i.space.name, i) for i in at)) for law in (P, Q)]
        total: Term = masses[0] * Log(masses[0] / masses[1])
        for i in reversed(at):
            total = sum_over(i, total)
        return total

    whole = InductiveSide(divergence(a), divergence(a, x), divergence(x))
    gain = terms(divergence(a, x) - divergence(a), divergence(x))
    verdict = decide_induction(claim("=", whole, gain))
    assert verdict is not None and FINITE in verdict.hypotheses
