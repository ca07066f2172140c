"""Long rows are checked block by block while they are added up; what is wrong is said as of short ones."""

from __future__ import annotations

import numpy as np
import pytest

from symbolic_it.backends.runtime.checks import ArgumentError
from symbolic_it.backends.runtime.numpy_blocks import blocks, watched
from symbolic_it.backends.runtime.numpy_runtime import BLOCK
from symbolic_it.quantities import load

K = 2 * BLOCK + 7


def test_what_blocks_see_of_a_row_is_its_least_entry_and_its_sum() -> None:
    p = np.arange(K, dtype=float)
    value, (seen, other) = watched(lambda p, q: blocks(lambda start, p: p.sum(), p), [p, p + 1])
    assert value == p.sum()
    assert (seen.entries, seen.least, seen.total) == (K, 0, p.sum())
    assert other.entries == 0 and not other.are_masses(K, 1e-6)


@pytest.mark.parametrize("place", [0, BLOCK + 1, K - 1])
@pytest.mark.parametrize(("entry", "message"), [(-1e-9, "a mass -1e-09"), (np.nan, "no number"), (0.5, r"sums to 1\.49")])
@pytest.mark.parametrize("name", ["entropy", "kl_divergence", "jensen_shannon_divergence", "cross_entropy"])
def test_a_wrong_entry_of_a_long_row_is_told_wherever_it_stands(name: str, entry: float, message: str, place: int) -> None:
    good = np.full(K, 1 / K)
    bad = good.copy()
    bad[place] = entry
    compute = load(name).compile()
    for arguments in ((bad,),) if name == "entropy" else ((bad, good), (good, bad), (bad, bad)):
        with pytest.raises(ArgumentError, match=message):
            compute(*arguments)


def test_a_zero_that_is_allowed_is_no_fault_of_a_long_row() -> None:
    p = np.zeros(K)
    p[3] = 1
    assert load("entropy").compile()(p) == 0
    assert load("kl_divergence").compile()(p, np.full(K, 1 / K)) == pytest.approx(np.log(K), rel=1e-15)
