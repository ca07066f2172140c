"""What torch.compile is given in place of a mask or a scatter has their values and gradients, wherever the outcome stands."""

from __future__ import annotations

import math

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from symbolic_it.backends.runtime import torch_exponentials as r  # noqa: E402
from symbolic_it.backends.runtime.numpy_exponentials import exp_gap  # noqa: E402
from symbolic_it.backends.runtime.torch_runtime import _Pick, pick  # noqa: E402
from symbolic_it.enclosure.ball import precision  # noqa: E402
from symbolic_it.quantities import load  # noqa: E402

PLACES = (0, 1, r.PIECE - 1, r.PIECE, 2 * r.PIECE - 1, 2 * r.PIECE, -1)


@pytest.mark.parametrize("outcomes", [2 * r.PIECE, 2 * r.PIECE + 1, 5 * r.PIECE - 1])
def test_a_sum_by_pieces_leaves_out_the_outcome_and_nothing_else(outcomes: int) -> None:
    """Also where it is all but 1e-17 of the sum, and where it stands behind the last whole piece."""
    index = torch.tensor([min(p % outcomes, outcomes - 1) for p in PLACES])
    d = torch.randn(len(PLACES), outcomes, dtype=torch.float64, generator=torch.Generator().manual_seed(0))
    d.scatter_(-1, index[:, None], 40.0)
    d.requires_grad_(True)
    value = r._ExpSumBut.apply(d, index)
    rows = [torch.cat([row[:k], row[k + 1 :]]).exp().sum().item() for row, k in zip(d.detach(), index, strict=True)]
    assert value.tolist() == pytest.approx(rows, rel=1e-14)
    (slope,) = torch.autograd.grad(value.sum(), d)
    assert torch.equal(slope, torch.exp(d.detach()).scatter(-1, index[:, None], 0.0))


def test_its_gradient_and_that_of_a_picked_entry_are_those_of_differences() -> None:
    d = torch.randn(2, 2 * r.PIECE + 3, dtype=torch.float64, requires_grad=True)
    index = torch.tensor([5, 2 * r.PIECE + 1])
    assert torch.autograd.gradcheck(lambda x: r._ExpSumBut.apply(x, index), d, fast_mode=True)
    assert torch.autograd.gradcheck(lambda x: _Pick.apply(x, index), d, fast_mode=True)
    assert torch.equal(_Pick.apply(d, index), pick(d, index, -1, 1))


def test_compiled_losses_and_gradients_are_those_of_eager_ones() -> None:
    z = torch.randn(3, 2 * r.PIECE + 3, dtype=torch.float64, generator=torch.Generator().manual_seed(0))
    y = torch.tensor([0, 300, 2 * r.PIECE + 2])
    z[1, 300] = 40.0
    loss = load("softmax_cross_entropy").compile("torch")
    try:
        fast = torch.compile(loss)
        fast(z, y)
    except Exception as error:  # no C++ compiler
        pytest.skip(f"torch.compile does not run here: {type(error).__name__}")
    found = []
    for f in (loss, fast):
        given = z.clone().requires_grad_(True)
        value = f(given, y)
        found.append((value.detach(), torch.autograd.grad(value.sum(), given)[0]))
    for one, other in zip(*found, strict=True):
        torch.testing.assert_close(one, other, rtol=1e-13, atol=0)


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32])
def test_gaps_of_exponentials_and_their_slopes_are_those_of_numpy(dtype: torch.dtype) -> None:
    """Near, far, beyond all masses (u = -inf, d = inf), and where nobody has mass; the slopes are e^v - e^u (1 + d) and e^v - e^u."""
    u = torch.tensor([0, -1, -2, -math.inf, -math.inf, -3.0, 0.0], dtype=dtype)
    d = torch.tensor([1e-3, -0.7, 1.3, math.inf, -math.inf, 4.0, -math.inf], dtype=dtype)
    v = torch.tensor([1e-3, -1.7, -0.7, -2.0, -math.inf, 1.0, -math.inf], dtype=dtype)
    gaps, differences = r._gaps(u, d, v)
    with np.errstate(all="ignore"):
        expected = exp_gap(u.numpy(), d.numpy(), v.numpy())
    assert gaps.tolist() == pytest.approx([*expected[:4].tolist(), 0.0, expected[5], math.inf], rel=4 * torch.finfo(dtype).eps)
    exact = [math.expm1(1e-3), math.exp(-1.7) - math.exp(-1), math.exp(-0.7) - math.exp(-2), math.exp(-2), 0, math.e - math.exp(-3), -1]
    assert differences.tolist() == pytest.approx(exact, rel=4 * torch.finfo(dtype).eps)


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("outcomes", [2, 30, 3000])
def test_divergences_of_logits_are_right_to_a_few_units_and_the_same_where_slopes_are_asked_for(outcomes: int, dtype: str) -> None:
    """At every distance: by short series, by long ones, and by plain sums; also where a constant stands between the logits."""
    rng = np.random.default_rng(outcomes)
    kl, exact = (load("kl_divergence").compile(b, inputs="logits") for b in ("torch", "ball"))
    for distance, offset in ((1e-5, 0), (1e-2, 0), (0.05, 3), (0.5, 0), (1, -20), (1.5, 0), (3, 0)):
        a = 2 * rng.normal(size=(2, outcomes))
        b = (a + offset + distance * rng.normal(size=a.shape)).astype(dtype)
        a = a.astype(dtype)
        value = kl(torch.from_numpy(a), torch.from_numpy(b))
        with precision(400):
            true = [float(x) for x in exact(a, b)]
        eps = float(np.finfo(dtype).eps)
        assert value.tolist() == pytest.approx(true, rel=6 * eps), distance
        asked = kl(torch.from_numpy(a).requires_grad_(True), torch.from_numpy(b))
        assert asked.tolist() == pytest.approx(true, rel=6 * eps), distance


@pytest.mark.parametrize("epsilon", [0.0, 0.25, 1.0])
def test_the_slope_by_a_number_is_there_where_it_is_zero_too(epsilon: float) -> None:
    """Label smoothing is linear in epsilon: one slope everywhere, and nothing infinite where none is asked for."""
    loss = load("label_smoothing_cross_entropy").compile("torch", inputs="logits")
    z, y = torch.tensor([[0.5, -1.0, 2.0]], dtype=torch.float64), torch.tensor([1])
    e = torch.tensor(epsilon, dtype=torch.float64, requires_grad=True)
    (slope,) = torch.autograd.grad(loss(z, y, e).sum(), e)
    assert torch.allclose(slope, (loss(z, y, 1.0) - loss(z, y, 0.0)).sum(), rtol=1e-12)
    far = torch.tensor([[0.5, -torch.inf, 2.0]], dtype=torch.float64)
    assert loss(far, torch.tensor([2]), 0.0).isfinite().all()
