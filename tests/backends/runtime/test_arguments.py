"""What a compiled function is given: dtypes, the place of a fault, what is no array of numbers, the same for NumPy and torch."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.runtime.checks import ArgumentError
from symbolic_it.quantities import load

BACKENDS = ["numpy", "torch"]


def made(backend: str, name: str, **options: Any) -> Callable[..., Any]:
    if backend == "torch":
        pytest.importorskip("torch")
    return load(name).compile(backend, **options)


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_fault_is_told_with_its_place(backend: str) -> None:
    """In the whole argument, however it was cut into rows and blocks on the way."""
    p, q = np.full((4, 3, 5), 0.2), np.full(5, 0.2)
    p[2, 1, 3] = -0.25
    with pytest.raises(ArgumentError, match=r"p has a mass -0.25, expected none below 0 \(batch entry 2, 1, outcome 3\)"):
        made(backend, "kl_divergence")(p, q)
    rows = np.full((40_000, 50), 0.02)
    rows[31_234] *= 2
    with pytest.raises(ArgumentError, match=r"p: sums to 2, .* \(batch entry 31234\)"):
        made(backend, "entropy")(rows)
    with pytest.raises(ArgumentError, match=r"\(batch entry 31234\)"):
        made(backend, "entropy", axis=0)(rows.T)
    long = np.full(100_000, 1e-5)
    long[77_777] = np.nan
    with pytest.raises(ArgumentError, match=r"no number \(nan\) \(outcome 77777\)"):
        made(backend, "entropy")(long)
    with pytest.raises(ArgumentError, match=r"target holds -100, expected an outcome from 0 to 2 \(batch entry 1, 0\)"):
        made(backend, "softmax_cross_entropy")(np.zeros((2, 2, 3)), np.array([[0, 2], [-100, 1]]))
    with pytest.raises(ArgumentError, match=r"chosen has a log-probability 0.5, expected none above 0 \(outcome 1\)"):
        made(backend, "dpo_loss", inputs="log_probs")([-1, 0.5], [-1, -1], [-1], [-1], 1.0)


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("ab", "p has dtype <U2, expected real numbers"),
        (None, "p has dtype object, expected real numbers"),
        (np.array([0.5, 0.5], dtype=object), "p has dtype object"),
        ([0.5 + 0j, 0.5], "p has dtype complex128"),
        ([[0.5, 0.5], [1.0]], "p has rows of different lengths"),
        (np.ma.masked_array([0.5, 0.5], [0, 1]), "p has masked entries"),
    ],
)
def test_what_is_no_array_of_numbers_is_refused(backend: str, given: Any, told: str) -> None:
    with pytest.raises((TypeError, ArgumentError), match=told):
        made(backend, "kl_divergence")(given, [0.5, 0.5])


@pytest.mark.parametrize("backend", BACKENDS)
def test_labels_are_integers(backend: str) -> None:
    for label in ([True, False], [0.0, 1.0], "1"):
        with pytest.raises(TypeError, match="expected integer outcomes"):
            made(backend, "softmax_cross_entropy")([[1.0, 2.0], [0.0, 1.0]], label)


def test_tensors_of_other_kinds_are_refused() -> None:
    torch = pytest.importorskip("torch")
    f, p = load("kl_divergence").compile("torch"), torch.tensor([0.5, 0.5])
    with pytest.raises(TypeError, match="p has dtype complex64"):
        f(p + 0j, p)
    with pytest.raises(TypeError, match="q is a sparse_coo tensor"):
        f(p, p.to_sparse())
    with pytest.raises(TypeError, match="target has dtype bool"):
        load("softmax_cross_entropy").compile("torch")(p[None], torch.tensor([True]))


def test_any_array_is_read_by_torch() -> None:
    """Read-only ones, negative strides, foreign byte orders and long doubles; nothing warns."""
    pytest.importorskip("torch")
    p, frozen = np.array([0.25, 0.75]), np.array([0.25, 0.75])
    frozen.flags.writeable = False
    want = load("entropy").compile()(p)
    for given in (p[::-1], frozen, p.astype(">f8"), p.astype(np.longdouble)):
        assert float(load("entropy").compile("torch")(given)) == pytest.approx(want, rel=1e-15)


@pytest.mark.parametrize("backend", BACKENDS)
def test_dtypes_of_numbers_count_where_there_is_no_array(backend: str) -> None:
    """And the constants of a formula, which are doubles, never do."""
    one, two = np.float32(1), np.float32(2)
    found = [
        made(backend, "dpo_loss")(one, two, 0.5),
        made(backend, "bits_per_byte")(np.array([1, 2], np.float32), 3),
        made(backend, "bits_per_byte")(one, two),
        made(backend, "softmax_cross_entropy")(np.array([1, 2], np.float32), 0),
        made(backend, "label_smoothing_cross_entropy")(np.array([1, 2], np.float32), 0, np.float64(0.5)),
        made(backend, "entropy")(np.array([0.5, 0.5], np.float16)),
    ]
    assert [str(v.dtype).removeprefix("torch.") for v in found] == ["float32"] * 6
    assert str(made(backend, "dpo_loss")(1.0, 2.0, 0.5).dtype).removeprefix("torch.") == "float64"


@pytest.mark.parametrize("backend", BACKENDS)
def test_an_order_without_a_value_is_refused_wherever_it_stands(backend: str) -> None:
    for orders in (1.0, [0.5, 1.0]):
        with pytest.raises(ArgumentError, match="no value at alpha = 1"):
            made(backend, "renyi_entropy")(orders, [0.25, 0.75])
    with pytest.raises(ArgumentError, match=r"second = 1\.5 is outside its domain"):
        made(backend, "bits_per_byte")(1.0, [2, 1.5])


@pytest.mark.parametrize("backend", BACKENDS)
def test_the_mean_of_an_empty_batch_is_refused(backend: str) -> None:
    empty = np.zeros((0, 2))
    with pytest.raises(ArgumentError, match="the batch is empty"):
        made(backend, "entropy", reduction="mean")(empty)
    assert float(made(backend, "entropy", reduction="sum")(empty)) == 0
    assert made(backend, "entropy")(empty).shape == (0,)


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_gradient_stands_on_the_axis_of_the_outcomes(backend: str) -> None:
    z, y = np.arange(15.0).reshape(5, 3), np.array([0, 1, 4])
    last = made(backend, "softmax_cross_entropy", gradient=True)(z.T.copy(), y)
    first = made(backend, "softmax_cross_entropy", gradient=True, axis=0)(z, y)
    np.testing.assert_allclose(np.asarray(first), np.asarray(last).T, rtol=1e-14)


def test_transformations_of_torch_are_not_stopped_by_checks() -> None:
    torch = pytest.importorskip("torch")
    f, p = load("kl_divergence").compile("torch"), torch.tensor([[0.25, 0.75], [0.5, 0.5]])
    assert torch.equal(torch.vmap(f)(p, p.flip(0)), f(p, p.flip(0)))
    assert torch.func.grad(f)(p[0], p[1]).tolist() == pytest.approx([math.log(0.5), math.log(1.5)], rel=1e-6)
    assert f(p.to("meta"), p.to("meta")).shape == (2,)
    with pytest.raises(ArgumentError, match="sums to 2"):
        torch.func.grad(f)(2 * p[0], p[1])
