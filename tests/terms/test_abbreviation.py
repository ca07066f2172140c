"""An author's names stand in print for what they mean, at every outcome, and for nothing else."""

from __future__ import annotations

from symbolic_it.notation.text import to_text
from symbolic_it.terms.abbreviation import Abbreviation, abbreviate, labelled
from symbolic_it.terms.term import HALF, Exp, Index, Law, Log, Mass, Space, Symbol, Term, apply, function_of, pmf, sum_over

X = Space("X")
P, Q = Law("p", (("x", X),)), Law("q", (("x", X),))
x, y = Index("x", X), Index("y", X)


def p(i: Term) -> Term:
    return Mass(P, (("x", i),))


def q(i: Term) -> Term:
    return Mass(Q, (("x", i),))


blend = function_of((x,), HALF * (p(x) + q(x)), "m")
total = sum_over(x, Exp(q(x)))
tilted = function_of((x,), p(x) * Exp(q(x)) / total, "g")
NAMES = (Abbreviation("m", blend), Abbreviation("g", tilted), Abbreviation("Z", total))


def shown(term: Term) -> str:
    return to_text(abbreviate(term, NAMES))


def test_a_function_is_named_at_free_and_at_bound_outcomes() -> None:
    assert shown(Log(apply(blend, y))) == "log m(y)"
    assert shown(sum_over(x, p(x) * Log(p(x) / apply(blend, x)))) == "∑ₓ p(x) log(p(x)/m(x))"


def test_a_name_stands_for_some_factors_of_a_product() -> None:
    assert shown(p(y) * Exp(q(y)) / total / q(y)) == "g(y)/q(y)"


def test_a_closed_part_is_named_wherever_it_stands() -> None:
    assert shown(Log(total) + total) == "log Z + Z"


def test_what_only_looks_alike_keeps_its_form() -> None:
    assert shown(HALF * (p(y) + q(x))) == "½ (p(y) + q(x))"
    assert shown(sum_over(x, Exp(p(x)))) == to_text(sum_over(x, Exp(p(x))))
    assert shown(p(y) * Exp(q(x)) / total) == "p(y) exp(q(x))/Z"


def test_labelled_functions_are_found_but_no_laws_and_no_constants() -> None:
    uniform = function_of((x,), 1 / Symbol("K"), "u")
    assert labelled((apply(blend, x), pmf(P), uniform)) == ()
    assert [a.name for a in labelled((blend, pmf(P), uniform))] == ["m"]
