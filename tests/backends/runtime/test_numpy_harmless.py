"""Rows that pass the short look are masses, and those that are none do not pass it, however few or many outcomes they have."""

from __future__ import annotations

import numpy as np
import pytest

from symbolic_it.backends.runtime.numpy_harmless import FEW, are_masses, harmless, least_of
from symbolic_it.backends.runtime.numpy_runtime import LONGEST

SIZES = (1, 2, FEW, FEW + 1, LONGEST, LONGEST + 1, 5000)


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
@pytest.mark.parametrize("size", SIZES)
def test_masses_pass_and_what_is_none_does_not(size: int, dtype: type) -> None:
    p = np.full(size, 1 / size, dtype)
    assert harmless((p, p)) and are_masses(p, 1e-5) and are_masses(np.stack([p, p]), 1e-5)
    for place in {0, size // 2, size - 1}:
        for entry in (-1e-3, np.nan, np.inf, 3.0):
            bad = p.copy()
            bad[place] = entry
            assert not harmless((p, bad)) and not are_masses(bad, 1e-5) and not are_masses(np.stack([p, bad]), 1e-5)
    if size > 1:
        zero = p.copy()
        zero[0], zero[1] = 0, 2 / size
        assert not harmless((zero, p)), "of a zero a logarithm warns"
        assert are_masses(zero, 1e-5)


def test_other_shapes_dtypes_and_kinds_are_looked_at_elsewhere() -> None:
    p = np.full(4, 0.25)
    others = (p.tolist(), p[:2], p.astype(np.float32), np.stack([p, p]), np.ma.array(p), p.astype(object), np.float64(1), np.ones(0))
    for other in others:
        assert not harmless((p, other))
        assert not harmless((other, p))


@pytest.mark.parametrize("size", [3, 100_000])
def test_the_least_entry_is_nan_where_one_is(size: int) -> None:
    a = np.arange(size, dtype=float)
    assert least_of(a[::-1]) == 0
    a[1] = np.nan
    assert np.isnan(least_of(a)) and np.isnan(least_of(a[::-1]))
