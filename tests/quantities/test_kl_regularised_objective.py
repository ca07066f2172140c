"""KL-regularised objective: known values, and its optimum."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.kl_divergence import QUANTITY as KL
from symbolic_it.quantities.kl_regularised_objective import QUANTITY
from symbolic_it.quantities.standard import X
from symbolic_it.terms.term import Entry, Exp, Log, function_of, mass, sum_over

REF, REWARDS = ["0.5", "0.3", "0.2"], ["1", "0", "-1"]


@pytest.mark.parametrize(
    ("policy", "beta", "value"),
    [
        (REF, "1/2", "0.3000000000"),
        (["1", "0", "0"], "1/2", "0.6534264097"),
        (["1/2", "1/2", "0"], "1", "0.2445871881"),
    ],
)
def test_known_values(at: Callable[..., str], policy: list[str], beta: str, value: str) -> None:
    assert at(QUANTITY, policy, REF, REWARDS, beta) == value


def test_a_policy_outside_the_support_of_the_reference_has_value_minus_infinity(at: Callable[..., str]) -> None:
    assert at(QUANTITY, ["1/2", "1/2"], ["1", "0"], ["0", "5"], "1") == "-inf"


def test_it_falls_short_of_beta_log_z_by_beta_times_the_divergence_from_the_optimum(same: Callable[..., bool]) -> None:
    policy, reference, rewards, beta = QUANTITY.arguments
    tilted = mass(reference, x=X) * Exp(Entry(rewards, (X,)) / beta)
    z = sum_over(X, tilted)
    best = function_of((X,), tilted / z)
    objective = QUANTITY(policy, reference, rewards, beta)
    assert same(objective, beta * Log(z) - beta * KL(policy, best))
    assert not same(objective, beta * Log(z) - beta * KL(best, policy))
    assert same(QUANTITY(best, reference, rewards, beta), beta * Log(z))
