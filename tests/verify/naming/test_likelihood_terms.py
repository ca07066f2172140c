r"""Derivatives of sums of products are taken by the rules, and integrals of derivatives of a density are 0."""

from __future__ import annotations

import pytest

from symbolic_it.verify.naming.likelihood_letters import Outside
from symbolic_it.verify.naming.likelihood_terms import d, degree, information, integral, inverse, mean, slope


def test_the_second_derivative_of_a_logarithm_has_the_information_as_its_mean() -> None:
    first = slope(frozenset([(frozenset([(("log",), 1)]), 1)]), "i")
    assert mean(first) == frozenset()
    minus = frozenset((m, -c) for m, c in information("i", "j"))
    assert mean(slope(first, "j")) == minus


def test_only_a_density_itself_has_the_integral_one() -> None:
    assert integral(d()) == frozenset([(frozenset(), 1)])
    assert integral(d("i")) == integral(d("i", "j")) == frozenset()
    assert integral(slope(d(), "i")) == frozenset()


def test_one_over_a_sum_or_a_derivative_is_outside() -> None:
    with pytest.raises(Outside):
        inverse(d("i"))


def test_the_degree_counts_the_steps() -> None:
    ((monomial, _),) = d("step", "step")
    assert degree(monomial) == 2
