"""Focal loss: known values, the cross-entropy at gamma = 0, and compiled functions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.quantities.focal_loss import QUANTITY
from symbolic_it.quantities.softmax_cross_entropy import QUANTITY as CE
from symbolic_it.quantities.standard import LOGITS, Y
from symbolic_it.terms.term import as_term


@pytest.mark.parametrize(
    ("z", "y", "gamma", "nats"),
    [
        (["0", "0"], 0, "2", "0.1732867951"),
        (["0", "0"], 0, "1", "0.3465735903"),
        (["0", "0", "0", "0"], 3, "2", "0.7797905781"),
        (["0", "0"], 0, "0", "0.6931471806"),
    ],
)
def test_known_values(at: Callable[..., str], z: Any, y: int, gamma: str, nats: str) -> None:
    assert at(QUANTITY, z, y, gamma) == nats


def test_at_gamma_0_it_is_the_cross_entropy_and_at_1_it_is_not(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(LOGITS, Y, as_term(0)), CE(LOGITS, Y))
    assert not same(QUANTITY(LOGITS, Y, as_term(1)), CE(LOGITS, Y))


@pytest.mark.parametrize("gamma", [0.0, 0.5, 2.0])
def test_compiled_for_batches(gamma: float) -> None:
    rng = np.random.default_rng(0)
    z, y = rng.normal(size=(4, 7)), rng.integers(7, size=4)
    p = np.exp(z) / np.exp(z).sum(-1, keepdims=True)
    of = p[np.arange(4), y]
    np.testing.assert_allclose(QUANTITY.compile()(z, y, gamma), -((1 - of) ** gamma) * np.log(of), rtol=1e-12)


@pytest.mark.parametrize("backend", ["numpy", "torch"])
@pytest.mark.parametrize("gamma", [0.5, 2.0])
def test_a_confident_token_keeps_its_value(gamma: float, backend: str) -> None:
    """At a gap of 40 the others weigh u = 6 e^-40, and the loss is u^(1 + gamma) to within a factor of 1 + u."""
    pytest.importorskip(backend)
    z = np.zeros(7)
    z[2] = 40
    made = QUANTITY.compile(backend)
    assert float(made(z, 2, gamma)) == pytest.approx((6 * np.exp(-40.0)) ** (1 + gamma), rel=1e-14)
