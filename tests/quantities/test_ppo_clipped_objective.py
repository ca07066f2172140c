"""PPO's clipped objective: each of its four branches, and compiled functions."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from symbolic_it.quantities.ppo_clipped_objective import QUANTITY


@pytest.mark.parametrize(
    ("ratio", "advantage", "epsilon", "value"),
    [
        ("1", "2", "1/5", "2.0000000000"),
        ("3/2", "1", "1/5", "1.2000000000"),  # clipped above
        ("1/2", "1", "1/5", "0.5000000000"),  # not clipped: it is the smaller one
        ("3/2", "-1", "1/5", "-1.5000000000"),
        ("1/2", "-1", "1/5", "-0.8000000000"),  # clipped below
        ("7", "0", "1/5", "0.0000000000"),
    ],
)
def test_known_values(at: Callable[..., str], ratio: str, advantage: str, epsilon: str, value: str) -> None:
    assert at(QUANTITY, ratio, advantage, epsilon) == value


def test_compiled() -> None:
    rng = np.random.default_rng(0)
    r, a = rng.exponential(size=50), rng.normal(size=50)
    want = np.minimum(r * a, np.clip(r, 0.8, 1.2) * a)
    np.testing.assert_allclose(QUANTITY.compile()(r, a, 0.2), want, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize(
    ("ratio", "advantage", "value"), [(1e-9, 1.0, 1e-9), (1e-9, -1.0, -0.75), (1e9, 1.0, 1.25), (1e9, -1.0, -1e9), (1.0, 3.0, 3.0)]
)
def test_ratios_far_from_one_keep_their_digits(ratio: float, advantage: float, value: float) -> None:
    assert float(QUANTITY.compile()(ratio, advantage, 0.25)) == value
