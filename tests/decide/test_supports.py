"""What is cancelled under an expectation needs absolute continuity, and nothing is asked for where nothing is needed."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.decide.decide import decide
from symbolic_it.decide.supports import supports
from symbolic_it.enclosure.evaluate import evaluate, table
from symbolic_it.enclosure.point import Point
from symbolic_it.enclosure.value import Undefined, compare, exact
from symbolic_it.quantities import load
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import ONE, Array, Entry, Exp, Index, Law, Log, Rational, Space, Term, as_term, mass, pmf, sum_over
from tests.verify.answers import words

X, Y = Space("X"), Space("Y")
x, y = Index("x", X), Index("y", Y)
p, q, r = (Law(n, (("x", X),)) for n in "pqr")
J = Law("J", (("x", X), ("y", Y)))
px, qx, rx = (mass(law, x=x) for law in (p, q, r))
fx = Entry(Array("f", (X,)), (x,))
D = load("kl_divergence")


def expect(law: Term, body: Term) -> Term:
    return sum_over(x, body, law)


TABLE = {
    "importance weights": (expect(px, qx / px), ONE, ("q ≪ p",)),
    "the same without an expectation": (sum_over(x, qx * px / px), ONE, ("q ≪ p",)),
    "importance sampling": (expect(px, fx), expect(qx, px / qx * fx), ("p ≪ q",)),
    "both ways": (expect(px, qx / px) + expect(qx, px / qx), as_term(2), ("q ≪ p", "p ≪ q")),
    "k3": (expect(px, qx / px - 1 - Log(qx / px)), D(pmf(p), pmf(q)), ("q ≪ p",)),
    "a function that no law dominates": (expect(px, fx / px), sum_over(x, fx), ("p > 0 wherever it divides",)),
    "the number of outcomes": (sum_over(x, px / px), X.size, ("p > 0 wherever it divides",)),
    "what dominates is cancelled itself": (expect(px, qx / px / qx), X.size, ("p > 0 wherever it divides", "q > 0 wherever it divides")),
    "a weight that is left": (expect(px, px * qx / px), sum_over(x, px * qx), ()),
    "a third law": (expect(px, qx / px * rx), sum_over(x, qx * rx), ("q ≪ p",)),
    "chi-square": (sum_over(x, (px - qx) ** 2 / qx), sum_over(x, px**2 / qx) - 1, ("p ≪ q",)),
    "a conditional under its condition": (sum_over(x, px * qx / px * px), sum_over(x, px * qx), ()),
    "a joint law and its marginal": (sum_over(x, mass(J, x=x) * sum_over(y, mass(J, x=x, y=y) / mass(J, x=x))), ONE, ()),
    "a conditional under another law": (
        sum_over(x, qx * sum_over(y, mass(J, x=x, y=y) / mass(J, x=x))), ONE, ("q(x) = 0 wherever J(x) = 0",)),
    "a conditional": (sum_over(y, mass(J, x=x, y=y) / mass(J, x=x)), ONE, ("J > 0 wherever it divides",)),
    "Bayes": (mass(J, x=x, y=y) / mass(J, y=y), mass(J, x=x, y=y) / mass(J, x=x) * mass(J, x=x) / mass(J, y=y), ()),
    "inside a logarithm": (expect(px, Log(px / qx)), D(pmf(p), pmf(q)), ()),
    "a normaliser": (sum_over(x, px * Exp(fx)) / sum_over(x, px * Exp(fx)), ONE, ()),
    "a sum that may vanish": (
        sum_over(x, px * qx) / sum_over(x, px * qx), ONE, ("p > 0 wherever it divides", "q > 0 wherever it divides")),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE)
def test_conditions(name: str) -> None:
    lhs, rhs, expected = TABLE[name]
    assert supports(Relation(lhs, "=", rhs)) == expected
    verdict = decide(Statement(Relation(lhs, "=", rhs)), seconds=1)
    assert verdict.word == "proved" and set(expected) <= set(verdict.hypotheses)


HALF, NONE, ALL = Fraction(1, 2), Fraction(0), Fraction(1)
AT = Space("X", Rational(Fraction(2)))


@pytest.mark.parametrize("of_q", [(HALF, HALF), (ALL, NONE), (NONE, ALL)])
def test_exact_values_agree_under_the_condition_and_are_undefined_without_it(of_q: tuple[Fraction, Fraction]) -> None:
    i = Index("x", AT)
    one, other = (Law(n, (("x", AT),)) for n in "pq")
    at = Point(laws={one: table((2,), (ALL, NONE)), other: table((2,), of_q)})
    value = evaluate(sum_over(i, mass(other, x=i) / mass(one, x=i), mass(one, x=i)), at)
    if of_q[1] == 0:
        assert compare(value, exact(1)) == "equal"
    else:
        assert isinstance(value, Undefined)


@pytest.mark.parametrize("wrong", [HALF, 1 + Fraction(1, 10**25), 1 - Fraction(1, 10**25)])
def test_another_value_is_refuted(wrong: Fraction) -> None:
    assert decide(Statement(Relation(expect(px, qx / px), "=", as_term(wrong))), seconds=1).word == "refuted"
    assert decide(Statement(Relation(expect(px, fx * qx / px), "=", expect(px, fx))), seconds=1).word == "refuted"


def test_a_law_that_may_have_the_parameter_of_an_arg_min() -> None:
    goal = r"$\arg\min_\phi \mathbb{E}_Q[\log q_\phi(z|x) - \log p_\theta(x|z)] = \arg\min_\phi \mathbb{E}_Q[\log q_\phi(z|x)]$"
    assert words(goal) == ["undecided"]
    assert words(r"$\arg\min_\theta D(p\|q_\theta) = \arg\min_\theta H(p, q_\theta)$") == ["proved"]
