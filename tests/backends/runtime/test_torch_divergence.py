"""Divergences in torch: masses far apart, slopes at zeros, and second slopes where the distributions are one."""

from __future__ import annotations

import math

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from symbolic_it.backends.runtime import torch_divergence as d  # noqa: E402
from symbolic_it.quantities import load  # noqa: E402

DTYPES = [torch.float64, torch.float32]


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("mass", [1e-15, 1e-17, 1e-30, 1e-37])
def test_a_mass_that_is_nothing_beside_the_other_is_no_obstacle(mass: float, dtype: torch.dtype) -> None:
    """p/q - 1 rounds to -1 there; the value is finite, and the slopes are log(p/q) and 1 - p/q, also with p and q exchanged."""
    p = torch.tensor([1.0, mass], dtype=dtype, requires_grad=True)
    q = torch.tensor([0.5, 0.5], dtype=dtype, requires_grad=True)
    there = load("kl_divergence").compile("torch")(p, q)
    assert there.item() == pytest.approx(math.log(2), rel=1e-6 if dtype == torch.float32 else 4e-14)
    by_p, by_q = torch.autograd.grad(there, (p, q))
    assert by_p.tolist() == pytest.approx([math.log(2), math.log(2 * mass)], rel=1e-6)
    assert by_q.tolist() == pytest.approx([-1, 1 - 2 * mass], rel=1e-6)
    back = load("kl_divergence").compile("torch")(q, p)
    assert back.item() == pytest.approx(math.log(0.5) / 2 + math.log(0.5 / mass) / 2, rel=1e-6)
    both = load("jensen_shannon_divergence").compile("torch")(p, q)
    (slope,) = torch.autograd.grad(both, p)
    assert slope.tolist() == pytest.approx([math.log(4 / 3) / 2, math.log(4 * mass) / 2], rel=1e-6)


def test_quotients_beyond_all_floating_numbers() -> None:
    p, q = torch.tensor([0.3, 5e-324, 1.0], dtype=torch.float64), torch.tensor([5e-324, 0.3, 2.3e-308], dtype=torch.float64)
    want = [math.log(a) - math.log(b) for a, b in zip(p.tolist(), q.tolist(), strict=True)]
    assert d._log_ratio(p, q).tolist() == pytest.approx(want, rel=1e-15)


@pytest.mark.parametrize(("name", "factor"), [("kl_divergence", 1.0), ("jensen_shannon_divergence", 0.25), ("chi_square_divergence", 2.0)])
@pytest.mark.parametrize("dtype", DTYPES)
def test_the_second_slope_where_both_are_one_is_that_of_fisher(name: str, factor: float, dtype: torch.dtype) -> None:
    """The second derivative by a mass is a multiple of 1/p, and no other pair of entries has one."""
    p = torch.tensor([0.5, 0.25, 0.25], dtype=dtype)
    q = p.clone().requires_grad_(True)
    hessian = torch.autograd.functional.hessian(lambda a: load(name).compile("torch", check=False)(p, a), q)
    torch.testing.assert_close(hessian, factor * torch.diag(1 / p))


def test_slopes_at_a_mass_of_zero_are_their_limits() -> None:
    """By p of -sum p log q it is -log q, of the Rényi entropy of order 2 it lacks what all others share."""
    p = torch.tensor([0.5, 0.5, 0.0], dtype=torch.float64, requires_grad=True)
    q = torch.tensor([0.25, 0.25, 0.5], dtype=torch.float64)
    (slope,) = torch.autograd.grad(load("cross_entropy").compile("torch")(p, q), p)
    assert slope.tolist() == pytest.approx([math.log(4), math.log(4), math.log(2)], rel=1e-15)
    (slope,) = torch.autograd.grad(load("renyi_entropy").compile("torch")(2.0, p), p)
    assert slope[2] - slope[0] == pytest.approx(2, rel=1e-14)


@pytest.mark.parametrize("size", [1.0, 0.6, 0.3, 1e-2, 1e-4, 1e-6])
def test_what_a_compiler_vectorises_keeps_the_digits_of_singles(size: float) -> None:
    """p log(p/q) - p + q and its slope log(p/q) to five roundings of a single, p near q and far, where quotients overflow and vanish."""
    rng = np.random.default_rng(0)
    q = rng.exponential(size=2000).astype(np.float32)
    p = (q * (1 + size * rng.uniform(-1, 1, 2000))).astype(np.float32)
    p, q = np.append(p, np.float32([1, 1e-40, 0.5])), np.append(q, np.float32([1e-38, 0.5, 1e-44]))
    p, q = p[p != q], q[p != q]
    a, b = p.astype(np.longdouble), q.astype(np.longdouble)
    t = (a - b) / (a + b)
    logarithm = np.where(abs(t) < 0.5, np.log1p((a - b) / b), np.log(a / b))
    exact = np.where(abs(t) < 1e-3, (a + b) * t**2 * (1 + t / 3 + t**2 / 3), a * logarithm - (a - b))
    got, slope = d._of_singles(torch.tensor(p), torch.tensor(q)), d._log_ratio_of_singles(torch.tensor(p), torch.tensor(q))
    np.testing.assert_allclose(got.numpy(), exact.astype(float), rtol=6e-7)
    np.testing.assert_allclose(slope.numpy(), logarithm.astype(float), rtol=6e-7)


def test_what_a_compiler_vectorises_at_zeros() -> None:
    p, q = torch.tensor([0.0, 0.0, 0.5, math.nan, 0.5]), torch.tensor([0.0, 0.5, 0.0, 0.5, math.nan])
    assert d._of_singles(p, q).tolist() == pytest.approx([0, 0.5, math.inf, math.nan, math.nan], nan_ok=True)


def test_sums_of_terms_in_double_are_rounded_once() -> None:
    p = torch.rand(3, 30_000, generator=torch.Generator().manual_seed(0)).softmax(-1)
    q = p.flip(-1)
    value, exact = d.bregman_sum(p, q), d.bregman_sum(p.double(), q.double())
    assert value.dtype == torch.float32
    np.testing.assert_allclose(value.numpy(), exact.numpy(), rtol=6.1e-8)
