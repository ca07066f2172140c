"""The estimator k1: known values, and its mean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.kl_divergence import QUANTITY as KL
from symbolic_it.quantities.kl_estimator_k1 import QUANTITY
from symbolic_it.quantities.standard import P, Q, X
from symbolic_it.terms.term import mass, sum_over


@pytest.mark.parametrize(("r", "nats"), [("1/2", "0.6931471806"), ("1", "0.0000000000"), ("2", "-0.6931471806"), ("0", "inf")])
def test_known_values(at: Callable[..., str], r: str, nats: str) -> None:
    assert at(QUANTITY, r) == nats


def test_its_mean_over_samples_of_q_is_the_divergence_of_q(same: Callable[..., bool]) -> None:
    mean = sum_over(X, mass(Q, x=X) * QUANTITY(mass(P, x=X) / mass(Q, x=X)))
    assert same(mean, KL(Q, P))
    assert not same(mean, KL(P, Q))
