"""A mass of -0.0 is a mass of 0: divisions by it change no sign, and no value is nan."""

from __future__ import annotations

import math

import numpy as np
import pytest

from symbolic_it.backends.runtime.checks import ArgumentError
from symbolic_it.quantities import load

P, MINUS, PLUS = np.array([0.5, 0.5]), np.array([1.0, -0.0]), np.array([1.0, 0.0])


@pytest.mark.parametrize("name", ["kl_divergence", "chi_square_divergence", "jeffreys_divergence", "cross_entropy", "total_variation"])
def test_minus_zero_is_zero(name: str) -> None:
    f = load(name).compile()
    for a, b in ((P, MINUS), (MINUS, P), (MINUS, MINUS), (np.array([P, MINUS]), np.array([MINUS, P]))):
        assert np.array_equal(f(a, b), f(a + 0.0, b + 0.0))
    assert f(P, MINUS) > 0


@pytest.mark.parametrize("name", ["kl_divergence", "chi_square_divergence", "jeffreys_divergence"])
def test_minus_zero_is_zero_in_torch(name: str) -> None:
    torch = pytest.importorskip("torch")
    assert float(load(name).compile("torch")(torch.tensor(P), torch.tensor(MINUS))) == math.inf


def test_an_order_without_a_value_is_refused() -> None:
    with pytest.raises(ArgumentError, match="no value at alpha = 1"):
        load("renyi_divergence").compile()(1.0, P, np.array([0.25, 0.75]))
    assert load("renyi_divergence").compile()(2.0, P, MINUS) == math.inf
