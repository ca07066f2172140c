"""The estimator k2: known values, and its mean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.kl_divergence import QUANTITY as KL
from symbolic_it.quantities.kl_estimator_k2 import QUANTITY
from symbolic_it.quantities.standard import P, Q, X
from symbolic_it.terms.term import mass, sum_over


@pytest.mark.parametrize(("r", "nats"), [("1/2", "0.2402265070"), ("1", "0.0000000000"), ("2", "0.2402265070"), ("0", "undefined")])
def test_known_values(at: Callable[..., str], r: str, nats: str) -> None:
    assert at(QUANTITY, r) == nats


def test_its_mean_over_samples_of_q_is_not_the_divergence(same: Callable[..., bool]) -> None:
    mean = sum_over(X, mass(Q, x=X) * QUANTITY(mass(P, x=X) / mass(Q, x=X)))
    assert not same(mean, KL(Q, P))


def test_it_is_half_the_square_of_the_log_ratio(same: Callable[..., bool]) -> None:
    p, q = mass(P, x=X), mass(Q, x=X)
    assert same(QUANTITY(p / q), QUANTITY(q / p))
