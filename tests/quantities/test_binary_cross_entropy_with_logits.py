"""Binary cross-entropy of a logit: known values, that of its sigmoid, and compiled functions with their gradients."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from symbolic_it.quantities.binary_cross_entropy_with_logits import QUANTITY
from symbolic_it.terms.term import UNIT_INTERVAL, Exp, Log, Symbol

U, T = Symbol("u"), Symbol("t", UNIT_INTERVAL)


@pytest.mark.parametrize(
    ("u", "target", "nats"),
    [("0", "1", "0.6931471806"), ("1", "1", "0.3132616875"), ("1", "0", "1.3132616875"), ("1", "1/2", "0.8132616875")],
)
def test_known_values(at: Callable[..., str], u: str, target: str, nats: str) -> None:
    assert at(QUANTITY, u, target) == nats


def test_it_is_softplus_minus_t_u(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(U, T), Log(1 + Exp(U)) - T * U)
    assert not same(QUANTITY(U, T), Log(1 + Exp(U)) + T * U)


def test_compiled() -> None:
    u = np.array([-1000.0, 40.0, 1000.0, 0.0])
    np.testing.assert_allclose(
        QUANTITY.compile()(u, np.array([1.0, 1.0, 0.25, 0.5])), [1000.0, np.exp(-40.0), 750.0, np.log(2)], rtol=1e-15
    )


def test_the_gradient_is_sigmoid_minus_t() -> None:
    torch = pytest.importorskip("torch")
    u = torch.tensor([-1000.0, 0.0, 1000.0], dtype=torch.float64, requires_grad=True)
    QUANTITY.compile("torch")(u, 0.25).sum().backward()
    assert u.grad.tolist() == [-0.25, 0.25, 0.75]
