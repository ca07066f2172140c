"""Bradley-Terry loss: known values, DPO's with beta = 1, and compiled functions."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from symbolic_it.quantities.bradley_terry_loss import QUANTITY
from symbolic_it.quantities.dpo_loss import QUANTITY as DPO
from symbolic_it.terms.term import Symbol, as_term

W, L = Symbol("r_w"), Symbol("r_l")


@pytest.mark.parametrize(
    ("preferred", "other", "nats"), [("0", "0", "0.6931471806"), ("1", "0", "0.3132616875"), ("0", "1", "1.3132616875")]
)
def test_known_values(at: Callable[..., str], preferred: str, other: str, nats: str) -> None:
    assert at(QUANTITY, preferred, other) == nats


def test_it_is_the_dpo_loss_of_rewards(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(W, L), DPO(W, L, as_term(1)))
    assert not same(QUANTITY(W, L), DPO(L, W, as_term(1)))


@pytest.mark.parametrize("backend", ["numpy", "torch"])
def test_compiled(backend: str) -> None:
    pytest.importorskip(backend)
    f = QUANTITY.compile(backend)
    np.testing.assert_allclose([float(f(w, 0.0)) for w in (-1000.0, 40.0, 1000.0)], [1000.0, np.exp(-40.0), 0.0], rtol=1e-15)
