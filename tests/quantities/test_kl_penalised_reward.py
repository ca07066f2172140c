"""KL-penalised reward: known values, and what it is where the policy is the reference."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from symbolic_it.quantities.kl_penalised_reward import QUANTITY
from symbolic_it.terms.term import POSITIVE, Symbol

R, A, B, BETA = Symbol("r"), Symbol("l"), Symbol("l_ref"), Symbol("beta", POSITIVE)


@pytest.mark.parametrize(
    ("reward", "policy", "reference", "beta", "value"),
    [("1", "-2", "-3", "1/10", "0.9000000000"), ("1", "-3", "-2", "1/10", "1.1000000000"), ("1/2", "-2", "-2", "5", "0.5000000000")],
)
def test_known_values(at: Callable[..., str], reward: str, policy: str, reference: str, beta: str, value: str) -> None:
    assert at(QUANTITY, reward, policy, reference, beta) == value


def test_where_policy_and_reference_agree_it_is_the_reward(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(R, A, A, BETA), R)
    assert not same(QUANTITY(R, A, B, BETA), R + BETA * (A - B))  # the sign turned


def test_compiled() -> None:
    np.testing.assert_allclose(QUANTITY.compile()(1.0, np.array([-2.0, -3.0]), np.array([-3.0, -2.0]), 0.1), [0.9, 1.1])
