"""Sums of the last axis: right to a unit in the last place at every length, the same alone and in a batch, inf and nan kept."""

from __future__ import annotations

import math

import numpy as np
import pytest

from symbolic_it.backends.runtime.numpy_runtime import FEW, LONG, SHORT, dot, log1p_exp, total

LENGTHS = (1, 2, FEW, FEW + 1, 2 * FEW - 1, SHORT, SHORT + 1, 1000, 8192, LONG - 1, LONG, LONG + 1, 20_480, 32_768)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("outcomes", LENGTHS)
def test_sums_are_right_to_a_unit_at_every_length(outcomes: int, dtype: type) -> None:
    x, y = (a.astype(dtype) for a in np.random.default_rng(outcomes).random((2, 3, outcomes)))
    exact = [math.fsum(row) for row in x.tolist()]
    assert total(x) == pytest.approx(exact, rel=1.5 * float(np.finfo(dtype).eps))
    products = [math.fsum(row) for row in (x.astype(np.longdouble) * y).astype(np.float64).tolist()]
    assert dot(x, y) == pytest.approx(products, rel=1.5 * float(np.finfo(dtype).eps))


@pytest.mark.parametrize("outcomes", LENGTHS)
def test_a_row_in_a_batch_is_added_up_like_the_row_alone(outcomes: int) -> None:
    x, y = np.random.default_rng(outcomes).random((2, 3, outcomes))
    assert [total(a) for a in x] == total(x).tolist()
    assert [dot(a, b) for a, b in zip(x, y, strict=True)] == dot(x, y).tolist()


@pytest.mark.parametrize("outcomes", LENGTHS)
def test_infinity_and_nan_are_kept(outcomes: int) -> None:
    for dtype in (np.float64, np.float32):
        x = np.ones((2, outcomes), dtype)
        x[0, -1], x[1, -1] = np.inf, np.nan
        for value in (total(x), dot(x, np.ones_like(x))):
            assert value.dtype == dtype
            assert np.isposinf(value[0])
            assert np.isnan(value[1])


def test_log1p_exp_is_finite_where_the_exponential_is_not() -> None:
    x, r = np.array([800.0, 0.5, -800.0, 30.0]), np.array([2.0, 1.0, 1.0, 0.0])
    with np.errstate(all="ignore"):
        value = log1p_exp(x, r)
        assert value == pytest.approx([800 + math.log(2), math.log1p(math.exp(0.5)), 0.0, 0.0], abs=1e-300)
        assert log1p_exp(x[:2], r[:2]) == pytest.approx(value[:2], rel=1e-15)  # all above 0
