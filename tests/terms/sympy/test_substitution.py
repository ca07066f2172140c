"""Substitution reaches what is free in a held term and nothing else: no capture, no collapse."""

from __future__ import annotations

import pytest
import sympy
from sympy import Dummy, IndexedBase, Rational, symbols

from symbolic_it.quantities import load
from symbolic_it.quantities.standard import SPACE, P, Q
from symbolic_it.terms.sympy import NotTranslatableError, from_sympy, symbol_of, to_sympy
from symbolic_it.terms.term import POSITIVE, UNIT_INTERVAL, ZERO, Delta, Index, Law, Limit, Log, Symbol, as_term, mass, sum_over

KL = load("kl_divergence")
HERE, K_INDEX = Index("i", SPACE), Index("k", SPACE)
EPS = Symbol("epsilon", UNIT_INTERVAL)


def test_a_free_outcome_replaced_by_the_letter_of_a_bound_one_is_not_captured() -> None:
    """Sum(log(q[i]) * delta(i, k)) at k = i stays a sum over all i with one free outcome i."""
    term = sum_over(HERE, Log(mass(Q, x=HERE)) * Delta(HERE, K_INDEX))
    expression = to_sympy(term)
    for put in (expression.subs, lambda a, b: expression.xreplace({a: b})):
        replaced = put(symbol_of(K_INDEX), symbol_of(HERE))
        j = Index("j", SPACE)
        assert from_sympy(replaced) == sum_over(j, Log(mass(Q, x=j)) * Delta(j, HERE))


def test_laws_are_renamed_and_swapped_at_once() -> None:
    p, q = KL.symbols
    assert from_sympy(KL.definition.xreplace({p: q, q: p})) == KL(Q, P).meaning
    assert from_sympy(KL.definition.subs({p: q, q: p}, simultaneous=True)) == KL(Q, P).meaning
    assert from_sympy(KL.definition.subs(q, IndexedBase("w"))) == KL(P, Law("w", Q.axes)).meaning
    assert from_sympy(KL.definition.subs(sympy.Symbol("q"), sympy.Symbol("w"))) == KL(P, Law("w", Q.axes)).meaning


def test_a_law_takes_no_place_on_another_alphabet() -> None:
    other = load("elbo").symbols[0]
    with pytest.raises(NotTranslatableError):
        from_sympy(KL.definition.subs(KL.symbols[0], other))


def test_numbers_and_terms_take_the_place_of_scalars() -> None:
    term = sum_over(HERE, mass(P, x=HERE) ** EPS * Log(EPS))
    epsilon, third = symbol_of(EPS), as_term("1/3")
    beta = Symbol("beta", POSITIVE)
    assert from_sympy(to_sympy(term).subs(epsilon, Rational(1, 3))) == sum_over(HERE, mass(P, x=HERE) ** third * Log(third))
    assert from_sympy(to_sympy(term).subs(epsilon, symbol_of(beta))) == sum_over(HERE, mass(P, x=HERE) ** beta * Log(beta))
    assert from_sympy(to_sympy(term).subs(epsilon, 0)) == sum_over(HERE, mass(P, x=HERE) ** ZERO * Log(ZERO))


def test_a_probability_is_replaced_where_it_is_free_and_not_under_the_sum() -> None:
    p = KL.symbols[0]
    term = sum_over(HERE, mass(P, x=HERE) * Log(mass(P, x=K_INDEX)))
    expected = sum_over(HERE, mass(P, x=HERE) * Log(as_term("1/2")))
    assert from_sympy(to_sympy(term).subs(p[symbol_of(K_INDEX)], Rational(1, 2))) == expected
    assert KL.definition.subs(p[symbols("x")], 0) == KL.definition


def test_a_dummy_stays_outside_the_term_and_comes_back() -> None:
    q = KL.symbols[1]
    dummy = Dummy()
    there = KL.definition.xreplace({q: dummy})
    with pytest.raises(NotTranslatableError):
        from_sympy(there)
    assert there.xreplace({dummy: q}) == KL.definition


def test_the_variable_of_a_limit_is_not_free() -> None:
    limit = to_sympy(Limit(EPS, ZERO, "+", EPS * Log(EPS)))
    assert limit.free_symbols == set()
    assert limit.subs(symbol_of(EPS), 1) == limit


def test_what_would_be_captured_by_a_limit_is_refused() -> None:
    beta = Symbol("beta", POSITIVE)
    limit = to_sympy(Limit(EPS, ZERO, "+", EPS * beta))
    with pytest.raises(NotTranslatableError, match="variable of a limit"):
        from_sympy(limit.subs(symbol_of(beta), symbol_of(EPS)))


def test_the_size_of_an_alphabet_is_not_replaced_inside_a_sum() -> None:
    smoothed = load("label_smoothing_cross_entropy").definition
    size = next(s for s in smoothed.free_symbols if str(s) == "K")
    assert "/5" in str(smoothed.subs(size, 5))
    assert from_sympy(smoothed.subs(size, 5)) != from_sympy(smoothed)


def test_equal_terms_under_other_letters_cancel() -> None:
    assert to_sympy(KL(P, Q).meaning) - KL.definition == 0
    assert to_sympy(KL(Q, P).meaning) - KL.definition != 0
