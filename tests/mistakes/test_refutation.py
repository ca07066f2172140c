"""A refutation is only as good as its witness: exact values, honest about statements that hold there."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from symbolic_it.identities import Refutation
from symbolic_it.identities.expressions import kl
from symbolic_it.identities.identity import relation
from symbolic_it.identities.vocabulary import p, q
from symbolic_it.mistakes.kl_is_symmetric import MISTAKE as SYMMETRIC
from symbolic_it.mistakes.smoothed_loss_is_finite_at_zero import MISTAKE as ZERO
from symbolic_it.mistakes.smoothing_weights_sum_to_one import MISTAKE as WEIGHTS


@pytest.fixture
def symmetric() -> Refutation:
    return SYMMETRIC


def test_the_point_has_the_exact_masses(symmetric: Refutation) -> None:
    assert symmetric.point.laws[q] == {(0,): Fraction(1, 4), (1,): Fraction(3, 4)}


def test_a_true_statement_is_not_refuted_at_the_same_point(symmetric: Refutation) -> None:
    assert not replace(symmetric, statement=relation(kl(p, q), "=", kl(p, q))).refuted
    assert not replace(symmetric, statement=relation(kl(p, q), ">=", kl(q, p))).refuted


def test_where_the_laws_agree_nothing_is_refuted(symmetric: Refutation) -> None:
    assert not replace(symmetric, witness={"p": ["1/2", "1/2"], "q": ["1/2", "1/2"]}).refuted


def test_a_witness_that_says_nothing_about_a_law_is_an_error(symmetric: Refutation) -> None:
    with pytest.raises(KeyError):
        _ = replace(symmetric, witness={"p": ["1/2", "1/2"]}).point


def test_the_account_names_both_sides(symmetric: Refutation) -> None:
    assert symmetric.account() == (
        "Counterexample: at p = (1/2, 1/2), q = (1/4, 3/4) the left side is 0.14384104, the right side 0.13081204."
    )


def test_sizes_positions_and_infinite_values_are_read() -> None:
    assert WEIGHTS.account() == "Counterexample: at K = 4, y = 1, epsilon = 1/10 the left side is 31/30, the right side 1."
    assert ZERO.account().endswith("the left side is infinite.")
