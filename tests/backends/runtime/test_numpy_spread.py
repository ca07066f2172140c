"""The Jensen-Shannon divergence to its last digits where one distribution is peaked and the other is not, in NumPy and torch."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from symbolic_it.backends.runtime.numpy_spread import spread
from symbolic_it.quantities import load

ROWS = [
    ([1 - 2.0**-40, 2.0**-41, 2.0**-41], [0.25, 0.5, 0.25]),
    ([1 - 3 * 2.0**-50, 2.0**-50, 2.0**-49], [0.125, 0.375, 0.5]),
    ([0.5, 0.5, 0.0], [0.0, 2.0**-45, 1 - 2.0**-45]),
    ([0.25, 0.25, 0.5], [0.25 + 2.0**-40, 0.25 - 2.0**-40, 0.5]),
    ([0.75, 0.25, 0.0], [0.25, 0.75, 0.0]),
]


@pytest.mark.parametrize("backend", ["numpy", "torch"])
@pytest.mark.parametrize(("p", "q"), ROWS)
def test_it_is_right_to_two_and_a_half_units(p: list[float], q: list[float], backend: str) -> None:
    if backend == "torch":
        pytest.importorskip("torch")
    d = load("jensen_shannon_divergence")
    exact = float(d.compile("ball")(np.array(p), np.array(q)).mid())
    for one, other in ((p, q), (q, p)):
        assert float(d.compile(backend)(np.array(one), np.array(other))) == pytest.approx(exact, rel=2.5 * 2.0**-52)


def test_its_summands_are_symmetric_and_zero_at_no_mass_and_at_equal_ones() -> None:
    p, q = np.array([0.0, 0.25, 0.0, 1.0, 5e-324]), np.array([0.0, 0.25, 0.5, 1e-300, 0.0])
    assert np.array_equal(spread(p, q), spread(q, p))
    assert spread(p, q)[:2].tolist() == [0, 0]
    assert spread(p, q)[2:].tolist() == pytest.approx([float(Fraction(x) * 2) * np.log(2) for x in (0.5, 1, 0)], rel=1e-15, abs=1e-322)
