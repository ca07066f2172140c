"""Gaps of powers in torch: NumPy's values, gradients that are right and finite at zeros."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.quantities import load

torch = pytest.importorskip("torch")
RNG = np.random.default_rng(5)
Y, Z = RNG.normal(size=(3, 6)) * 3, RNG.normal(size=(3, 6))
ORDERS = torch.tensor([0.3, 0.999, 2.5], dtype=torch.float64)


def from_logits(name: str, inputs: str) -> Callable[..., Any]:
    f: Callable[..., Any] = load(name).compile("torch", inputs=inputs)
    return f if inputs == "logits" else lambda *a: f(*(torch.softmax(x, -1) if x.ndim > 1 else x for x in a))


@pytest.mark.parametrize("inputs", ["logits", "probs"])
@pytest.mark.parametrize(
    ("name", "takes"),
    [("renyi_divergence", 3), ("renyi_entropy", 2), ("jeffreys_divergence", 2), ("hellinger_distance", 2), ("jensen_shannon_distance", 2),
     ("perplexity", 2)],
)  # fmt: skip
def test_gradients_are_right(name: str, takes: int, inputs: str) -> None:
    rows = [torch.tensor(a, requires_grad=True) for a in (Y, Z)]
    given = (ORDERS.clone().requires_grad_(True), *rows)[:takes] if name.startswith("renyi") else tuple(rows)
    assert torch.autograd.gradcheck(from_logits(name, inputs), given)


@pytest.mark.parametrize("order", [0.3, 0.5, 2.0])
def test_zeros_and_equal_rows_leave_the_gradient_finite(order: float) -> None:
    hidden = torch.tensor([0.3, -torch.inf, 1.0], dtype=torch.float64)
    for name, given in (("renyi_divergence", (hidden, hidden + 0.1)), ("renyi_divergence", (hidden, hidden)), ("renyi_entropy", (hidden,))):
        rows = [a.clone().requires_grad_(True) for a in given]
        a = torch.tensor(order, dtype=torch.float64, requires_grad=True)
        load(name).compile("torch", inputs="logits")(a, *rows).backward()
        assert all(bool(torch.isfinite(x.grad).all()) for x in (a, *rows) if x.grad is not None), name


def test_values_are_numpys_at_zeros_and_beyond_floating_numbers() -> None:
    f, g = (load("renyi_divergence").compile(b) for b in ("numpy", "torch"))
    rows = [([0.5, 0.5, 0.0], [0.25, 0.75, 0.0]), ([0.5, 0.5], [0.0, 1.0]), ([1.0, 0.0], [0.0, 1.0]), ([0.5, 0.5], [1e-281, 1.0])]
    for p, q in rows:
        for order in (0.3, 2.0, 5.0):
            tensors = (torch.tensor(x, dtype=torch.float64) for x in (p, q))
            assert float(g(torch.tensor(order, dtype=torch.float64), *tensors)) == pytest.approx(float(f(order, p, q)), rel=1e-13)


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32])
def test_powers_beyond_all_numbers_leave_slopes_that_are_none_of_theirs(dtype: torch.dtype) -> None:
    """Of order 10, beside a mass that vanishes and in a row that is beyond 30 nats; rows together have the slopes of each alone."""
    p = torch.tensor([[1.0, 0.0, 0.0], [0.25, 0.25, 0.5], [0.5, 0.25, 0.25]], dtype=dtype)
    q = torch.tensor([[1 - 2e-7, 1e-7, 1e-7], [0.5, 0.5, 1e-37], [0.25, 0.5, 0.25]], dtype=dtype)
    f = load("renyi_divergence").compile("torch")

    def slopes(a: torch.Tensor, b: torch.Tensor) -> tuple[torch.Tensor, ...]:
        given = [torch.tensor(10.0, dtype=dtype, requires_grad=True), *(x.clone().requires_grad_(True) for x in (a, b))]
        found: tuple[torch.Tensor, ...] = torch.autograd.grad(f(*given).sum(), given)
        return found

    together = slopes(p, q)
    assert all(torch.isfinite(s).all() for s in together)
    for n in range(3):
        for one, all_of_them in zip(slopes(p[n], q[n])[1:], together[1:], strict=True):
            torch.testing.assert_close(all_of_them[n], one)
