"""A value is put into a sum that is affine in a symbol, like summands are collected, and no other sum is changed."""

from __future__ import annotations

from fractions import Fraction

from symbolic_it.kernel.affine import with_value
from symbolic_it.kernel.normal_form import NormalForm
from symbolic_it.kernel.polynomial import to_term
from symbolic_it.terms.term import ONE, ZERO, Add, Exp, Symbol, Term

t, a, b = Symbol("t"), Symbol("a"), Symbol("b")


def expanded(term: Term) -> Add:
    found = to_term(NormalForm()(term))
    assert isinstance(found, Add)
    return found


def test_a_mixture_is_one_of_its_parts_at_either_end() -> None:
    mixture = expanded(t * a + (ONE - t) * b)
    assert with_value(mixture, t, Fraction(0)) == b and with_value(mixture, t, Fraction(1)) == a
    assert with_value(mixture, t, Fraction(1, 2)) == expanded((a + b) / 2)


def test_what_cancels_is_gone() -> None:
    assert with_value(expanded(t * a - a), t, Fraction(1)) == ZERO


def test_a_sum_that_is_not_affine_has_no_such_value() -> None:
    for term in (t * t * a + b, Exp(t) + a, a * Exp(t * b) - t):
        assert with_value(expanded(term), t, Fraction(1)) is None
