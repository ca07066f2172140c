"""Terms as plain text: nothing is left to guess, and two terms that differ are not printed alike."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.quantities import load
from symbolic_it.terms.plain import plain
from symbolic_it.terms.term import (
    Absolute,
    Add,
    Argument,
    Array,
    Constant,
    Delta,
    Derivative,
    Entry,
    Exp,
    Index,
    Law,
    Limit,
    Log,
    Mass,
    Maximum,
    Mul,
    Opened,
    Pow,
    Rational,
    Space,
    Symbol,
    Term,
    as_term,
    fresh_index,
    function_of,
    largest_over,
    pmf,
    product_over,
    sum_over,
)  # fmt: skip

X, Y, R = Space("X"), Space("Y", Symbol("M"), letter="y"), Space("R", kind="continuous")
p, q, joint = Law("p", (("x", X),)), Law("q", (("x", X),)), Law("p", (("x", X), ("y", Y)))
x, y, z, a, b = Index("x", X), Index("y", Y), Index("x", R), Symbol("a"), Symbol("b")
px, qx = Mass(p, (("x", x),)), Mass(q, (("x", x),))
MINUS = Rational(Fraction(-1))

SHOWN: list[tuple[Term, str]] = [
    (sum_over(x, Log(px / qx), px), "∑_{x∈X} p(x)·log(p(x)/q(x))"),
    (sum_over(x, px) - sum_over(z, Mass(Law("f", (("x", R),)), (("x", z),))), "∑_{x∈X} p(x) − (∫_{x∈R} f(x))"),
    (sum_over(x, Mass(joint, (("x", x), ("y", y)))), "∑_{x∈X} p(x, y)"),
    (Mass(joint, (("y", y),)), "p(y=y)"),
    (px + sum_over(x, px), "p(x) + ∑_{x'∈X} p(x')"),
    (sum_over(x, sum_over(Index("other", X), px * Mass(q, (("x", Index("other", X)),)))), "∑_{x∈X} ∑_{x'∈X} p(x)·q(x')"),
    (a - (b - a), "a − (b − a)"),
    (Add((a, Add((a, b)))), "a + (a + b)"),
    (Mul((a, Mul((a, b)))), "a·(a·b)"),
    (Pow(Pow(a, b), a), "(a^b)^a"),
    (Pow(MINUS, as_term(2)), "(−1)^2"),
    (Mul((MINUS, Pow(a, as_term(2)))), "−a^2"),
    (Pow(a, Rational(Fraction(1, 2))), "a^(1/2)"),
    (a / (b * a), "a/(b·a)"),
    (a / b / a, "a/(b·a)"),
    (Pow(a + b, as_term(-2)), "1/(a + b)^2"),
    (MINUS * (a + b), "−(a + b)"),
    (a + Rational(Fraction(-1, 2)), "a − 1/2"),
    (Log(a, as_term(2)), "log_{2}(a)"),
    (Exp(a) * Absolute(b), "exp(a)·abs(b)"),
    (Maximum((a, b)), "max(a, b)"),
    (largest_over(x, px), "max_{x∈X} (p(x))"),
    (product_over(x, px), "∏_{x∈X} p(x)"),
    (Delta(x, Index("i", X)), "[x = i]"),
    (Derivative(a * b, a), "∂/∂a (a·b)"),
    (Limit(a, Constant("oo"), "", 1 / a), "lim_{a→oo} (1/a)"),
    (Argument("min", "theta", a), "arg min_{theta} (a)"),
    (Entry(Array("r", (X, Y)), (x, y)), "r(x, y)"),
    (pmf(p), "p"),
    (function_of((x,), (px + qx) / 2), "x ↦ (p(x) + q(x))/2"),
    (load("kl_divergence")(p, q), "kl_divergence(p, q)"),
    (Mass(p, (("x", fresh_index(X)),)), "p(x)"),
]


@pytest.mark.parametrize(("term", "text"), SHOWN)
def test_a_term_on_one_line(term: Term, text: str) -> None:
    assert plain(term) == text


def test_terms_of_other_values_differ_in_print() -> None:
    texts = [plain(term) for term, _ in SHOWN]
    assert len(set(texts)) == len(texts) - 1  # a/b/a and a/(b a) are one value


def test_a_bound_outcome_outside_of_its_sum_has_no_text() -> None:
    with pytest.raises(TypeError, match="no text for Bound"):
        plain(sum_over(x, px).body)
    assert isinstance(fresh_index(X), Opened)
