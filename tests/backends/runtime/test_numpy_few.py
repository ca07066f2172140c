"""Rows of a few outcomes: the same values, types and refusals as those of many, by Python's own numbers."""

from __future__ import annotations

import math
import warnings

import numpy as np
import pytest
from flint import arb, ctx

from symbolic_it.backends.runtime.numpy_few import MOST, few_rows, suits
from symbolic_it.quantities import load

ENTROPY, KL = load("entropy").compile(), load("kl_divergence").compile()


def exact(p: np.ndarray, q: np.ndarray) -> float:
    def of(x: float) -> arb:
        n, d = float(x).as_integer_ratio()
        return arb(n) / d

    ctx.prec, before = 300, ctx.prec
    try:
        return float(sum((of(x) * (of(x) / of(y)).log() - of(x) + of(y) for x, y in zip(p, q, strict=True)), arb(0)).mid())
    finally:
        ctx.prec = before


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_a_divergence_keeps_its_digits_at_any_distance(dtype: type) -> None:
    rng = np.random.default_rng(5)
    for size in (2, 3, MOST):
        for apart in (2.0, 0.3, 0.25, 1e-2, 1e-5, 1e-8):
            p = rng.uniform(0.01, 1, size)
            q = p * np.exp(apart * rng.normal(size=size))
            p, q = (p / p.sum()).astype(dtype), (q / q.sum()).astype(dtype)
            value = KL(p, q)
            assert type(value) is dtype and value >= 0
            assert value == pytest.approx(exact(p, q), rel=4 * float(np.finfo(dtype).eps), abs=0)


def test_the_last_of_the_few_and_the_first_of_the_many_agree() -> None:
    rng = np.random.default_rng(6)
    p, q = rng.dirichlet(np.ones(MOST), 2)
    for function, rows in ((KL, (p, q)), (ENTROPY, (p,))):
        long = [np.append(r, 0.0) for r in rows]
        assert few_rows(rows) is not None and few_rows(tuple(long)) is None
        assert function(*rows) == pytest.approx(function(*long), rel=1e-15)
    assert load("entropy").compile(unit="bits")(np.array([0.5, 0.25, 0.25])) == 1.5


def test_zeros_and_refusals_are_those_of_longer_rows() -> None:
    half, sure = np.array([0.5, 0.5]), np.array([1.0, 0.0])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert (KL(half, sure), KL(sure, half), KL(half, half)) == (math.inf, pytest.approx(math.log(2)), 0)
        assert (ENTROPY(sure), ENTROPY(np.array([0.5, 0.5, -0.0]))) == (0, pytest.approx(math.log(2)))
    for bad in ([1.5, -0.5], [0.5, 0.6], [math.nan, 1.0], [math.inf, -math.inf]):
        row = np.array(bad)
        for function, rows in ((ENTROPY, (row,)), (KL, (row, half)), (KL, (half, row)), (KL, (row, row))):
            with pytest.raises(ValueError, match=r"mass|sums|no number"):
                function(*rows)


def test_only_what_calls_these_functions_alone_is_run_over_lists() -> None:
    assert suits("def f(p):\n    s0 = x_log_x(p)\n    s1 = -s0\n    return s1\n")
    assert not suits("def f(p, q):\n    s0 = p + q\n    s1 = x_log_x(s0)\n    return s1\n"), "lists would be joined"
    assert not suits("def f(p):\n    s0 = np.log(p)\n    return s0\n")
    assert not suits("def f(p):\n    return p\n")
