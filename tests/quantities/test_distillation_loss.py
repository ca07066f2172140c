"""Distillation loss: known values, KL at T = 1, and compiled functions near and far."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from symbolic_it.quantities.distillation_loss import QUANTITY
from symbolic_it.quantities.kl_divergence import QUANTITY as KL
from symbolic_it.quantities.quantity import function
from symbolic_it.quantities.softmax import distribution
from symbolic_it.terms.term import as_term

A, B, T = QUANTITY.arguments


@pytest.mark.parametrize(
    ("a", "b", "temperature", "nats"),
    [
        (["0", "0"], ["0", "0"], "2", "0.0000000000"),
        (["1", "0"], ["0", "0"], "1", "0.1109440717"),
        (["2", "0"], ["0", "0"], "2", "0.4437762867"),
        (["0", "0"], ["2", "0"], "2", "0.4804580278"),
    ],
)
def test_known_values(at: Callable[..., str], a: list[str], b: list[str], temperature: str, nats: str) -> None:
    assert at(QUANTITY, a, b, temperature) == nats


def test_at_temperature_1_it_is_the_divergence(same: Callable[..., bool]) -> None:
    p, q = (distribution(function(z)) for z in (A, B))
    assert same(QUANTITY(A, B, as_term(1)), KL(p, q))
    assert not same(QUANTITY(A, B, as_term(1)), KL(q, p))


@pytest.mark.parametrize("backend", ["numpy", "torch"])
@pytest.mark.parametrize("temperature", [0.05, 1.0, 4.0, 1000.0])
def test_compiled_is_the_oracle_near_and_far(backend: str, temperature: float) -> None:
    """Also where the divergence is large and its T^2 small, so that the value is not."""
    library = pytest.importorskip(backend)
    rng = np.random.default_rng(0)
    a = rng.normal(size=(6, 50)) * np.array([1, 1, 1, 3, 10, 100])[:, None]
    b = a + rng.normal(size=a.shape) * np.array([1e-8, 1e-3, 1, 3, 10, 100])[:, None]
    given = (a, b) if backend == "numpy" else tuple(map(library.as_tensor, (a, b)))
    exact = [float(x) for x in QUANTITY.compile("ball")(a, b, temperature)]
    np.testing.assert_allclose(np.asarray(QUANTITY.compile(backend)(*given, temperature)), exact, rtol=2e-15)


def test_the_gradient_in_the_student_keeps_its_size() -> None:
    """For large T it is (b - a)/K for logits that sum to 0, whatever T."""
    torch = pytest.importorskip("torch")
    a = torch.tensor([1.0, -1.0], dtype=torch.float64)
    b = torch.tensor([0.5, -0.5], dtype=torch.float64, requires_grad=True)
    QUANTITY.compile("torch")(a, b, 1e4).backward()
    np.testing.assert_allclose(b.grad.numpy(), [-0.25, 0.25], rtol=1e-6)
