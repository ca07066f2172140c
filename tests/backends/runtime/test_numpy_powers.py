"""Rényi's quantities, Jeffreys' and Hellinger's keep their digits where masses are near, peaked, zero or below all others."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from flint import arb

from symbolic_it.backends.crosscheck.inputs import _exact
from symbolic_it.backends.runtime.checks import ArgumentError
from symbolic_it.enclosure.ball import precision
from symbolic_it.quantities import load

ORDERS = (0.01, 0.3, 0.5, 0.999, 1.001, 2.0, 5.0)
TWO = ("jeffreys_divergence", "hellinger_distance", "jensen_shannon_distance")


def ulps(got: Any, true: Any, dtype: str) -> float:
    with precision(400):
        pairs = [(float(a), b) for a, b in zip(np.ravel(got), np.ravel(true), strict=True)]
        return max(float(abs(arb(a) - b) / b) if b != 0 else abs(a) * 1e300 for a, b in pairs) / float(np.finfo(dtype).eps)


def masses(dtype: str, distance: float, peaked: bool = False) -> tuple[Any, Any]:
    """Two rows of masses that sum to exactly one, with an outcome that neither has."""
    rng = np.random.default_rng(3)
    p = rng.dirichlet(np.full(7, 0.1 if peaked else 1.0), 30)
    p = np.maximum(p, 1e-6)
    p[:, 2] = 0
    q = p * np.exp(distance * rng.normal(size=p.shape))
    p, q = (a / a.sum(-1, keepdims=True) for a in (p, q))
    bits = 53 if dtype == "float64" else 24
    return _exact(p, bits).astype(dtype), _exact(q, bits).astype(dtype)


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("distance", [1e-3, 0.1, 3.0])
def test_divergences_are_right_to_a_few_units(distance: float, dtype: str) -> None:
    p, q = masses(dtype, distance)
    for name in TWO:
        assert ulps(load(name).compile()(p, q), load(name).compile("ball")(p, q), dtype) <= 4, name
    renyi = load("renyi_divergence")
    for order in ORDERS:
        a = np.asarray(order, dtype)
        assert ulps(renyi.compile()(a, p, q), renyi.compile("ball")(a, p, q), dtype) <= 16, order


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("peaked", [False, True])
def test_entropies_of_every_order_are_right_to_a_few_units(peaked: bool, dtype: str) -> None:
    p, _ = masses(dtype, 0.1, peaked)
    renyi = load("renyi_entropy")
    for order in ORDERS:
        a = np.asarray(order, dtype)
        assert ulps(renyi.compile()(a, p), renyi.compile("ball")(a, p), dtype) <= 16, order


def test_what_a_peaked_row_lacks_of_one_is_taken_from_its_largest_mass() -> None:
    """1 - 1e-20 is no number: the row is the nearest to one on the simplex."""
    f = load("renyi_entropy").compile()
    assert f(2.0, [1e-20, 1.0]) == pytest.approx(2e-20, rel=1e-14)
    assert f(0.5, [1e-20, 1.0]) == pytest.approx(2e-10, rel=1e-9)
    assert (f(0.5, [1 - 2e-16]), f(2.0, [1.0, 0.0])) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("order", "p", "q", "value"),
    [
        (2.0, [0.5, 0.5, 0.0], [0.25, 0.75, 0.0], math.log(4 / 3)),
        (0.5, [0.5, 0.5, 0.0], [0.0, 0.5, 0.5], math.log(4)),
        (2.0, [0.5, 0.5], [0.0, 1.0], math.inf),
        (5.0, [0.5, 0.5 - 1e-80, 1e-80], [0.5, 0.5, 0.0], math.inf),
        (0.5, [1.0, 0.0], [0.0, 1.0], math.inf),
        (3.0, [0.0, 1.0], [0.5, 0.5], math.log(2)),
        (5.0, [0.5, 0.5], [1e-281, 1.0], (math.log(0.5**5) + 4 * 281 * math.log(10)) / 4),
        (3.0, [0.2, 0.8], [0.2, 0.8], 0.0),
    ],
)
def test_zeros_and_masses_below_all_others(order: float, p: list[float], q: list[float], value: float) -> None:
    assert load("renyi_divergence").compile()(order, p, q) == pytest.approx(value, rel=1e-13)


def test_sums_beyond_all_floating_numbers_have_a_logarithm() -> None:
    f, g = load("renyi_entropy").compile(), load("renyi_divergence").compile(inputs="logits")
    assert f([2.0, 200.0, 2000.0], np.full((3, 1000), 1e-3)) == pytest.approx(math.log(1000), rel=1e-13)
    assert g(0.5, [0.0, -5000.0], [-9000.0, 0.0]) == pytest.approx(5000.0)
    assert load("perplexity").compile(inputs="logits")([0.0, -9000.0], [0.0, -2000.0]) == 1.0
    assert load("jeffreys_divergence").compile(inputs="logits")([0.0, 900.0], [900.0, 0.0]) == pytest.approx(1800.0)


def test_masses_below_all_others_make_nothing_infinite() -> None:
    p, q = [5e-324, 1.0], [0.5, 0.5]
    assert load("jeffreys_divergence").compile()(p, q) == pytest.approx(math.log(2) + 0.5 * (1073 - 1) * math.log(2))


def test_two_rows_alike_are_at_no_distance_and_never_below_it() -> None:
    rng = np.random.default_rng(1)
    p = rng.dirichlet(np.ones(5), 200)
    q = p * (1 + 1e-9 * rng.normal(size=p.shape))
    q /= q.sum(-1, keepdims=True)
    for dtype in ("float64", "float32"):
        a, b = p.astype(dtype), q.astype(dtype)
        for name in TWO:
            f = load(name).compile()
            assert (f(a, a) == 0).all()
            assert (f(a, b) >= 0).all()
        for order in ORDERS:
            f = load("renyi_divergence").compile()
            assert (f(order, a, a) == 0).all()
            assert (f(order, a, b) >= 0).all()


def test_losses_of_the_other_classes_keep_a_confident_token() -> None:
    f = load("label_smoothing_others").compile()
    assert f([40.0, 0.0, 0.0], 0, 0.0) == pytest.approx(2 * math.exp(-40), rel=1e-13)
    assert f([1e4, 0.0], 1, 1.0) == 0.0
    with pytest.raises(ArgumentError, match="no value for an alphabet of one outcome"):
        f([1.0], 0, 0.3)


def test_ratios_far_from_one_keep_their_digits() -> None:
    f, g = load("kl_estimator_k3").compile(), load("ppo_clipped_objective").compile()
    assert f(1e-5) == pytest.approx(1e-5 - 1 + 5 * math.log(10), rel=1e-15)
    assert f(5e-324) == pytest.approx(1074 * math.log(2) - 1, rel=1e-15)
    assert f(np.float32(1 + 2**-20)) == pytest.approx(2**-41, rel=1e-5)
    assert (g(0.0, -1.0, 0.2), g(0.0, 1.0, 0.2)) == (-0.8, 0.0)


def test_a_joint_mass_below_zero_is_refused() -> None:
    with pytest.raises(ArgumentError, match=r"elbo: joint has a mass -0\.1, expected none below 0"):
        load("elbo").compile()(np.array([0.5, 0.5]), np.array([0.3, -0.1]))
