"""SimPO loss: known values, Bradley and Terry's without a margin, and compiled functions."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from symbolic_it.quantities.bradley_terry_loss import QUANTITY as BT
from symbolic_it.quantities.simpo_loss import QUANTITY
from symbolic_it.terms.term import POSITIVE, Symbol, as_term

W, L, BETA = Symbol("s_w"), Symbol("s_l"), Symbol("beta", POSITIVE)


@pytest.mark.parametrize(
    ("preferred", "other", "beta", "gamma", "nats"),
    [("-1", "-1", "2", "0", "0.6931471806"), ("-1", "-2", "2", "1", "0.3132616875"), ("-1", "-1", "2", "1", "1.3132616875")],
)
def test_known_values(at: Callable[..., str], preferred: str, other: str, beta: str, gamma: str, nats: str) -> None:
    assert at(QUANTITY, preferred, other, beta, gamma) == nats


def test_without_a_margin_it_is_the_loss_of_rewards_beta_s(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(W, L, BETA, as_term(0)), BT(BETA * W, BETA * L))
    assert not same(QUANTITY(W, L, BETA, as_term(1)), BT(BETA * W, BETA * L))


@pytest.mark.parametrize("backend", ["numpy", "torch"])
def test_compiled(backend: str) -> None:
    pytest.importorskip(backend)
    f = QUANTITY.compile(backend)
    np.testing.assert_allclose([float(f(w, -2.0, 2.0, 0.5)) for w in (-1.0, -500.0)], [np.log1p(np.exp(-1.5)), 996.5], rtol=1e-14)
