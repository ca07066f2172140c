"""A reduction that no reading explains is a mean where equal rows give the value of one."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit.budget import Budget
from symbolic_it.backends.audit.call import Plan
from symbolic_it.backends.audit.composed import Listed
from symbolic_it.backends.audit.matching import Fit
from symbolic_it.backends.audit.reading import Group, Reading
from symbolic_it.backends.audit.weighting import weighs

MASK = np.array([[1, 1, 1], [1, 0, 0]])
VALUES = np.array([[1.0, 2.0, 4.0], [3.0, 9.0, 9.0]])


def group() -> Group:
    return Group("values, with a mask", ("values", "mask"), ((VALUES, MASK),), lambda: Listed([Reading("rows", (VALUES * MASK,))]))


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        (lambda v, m: (v * m).sum() / m.sum(), True),
        (lambda v, m: (v * m * np.arange(1, 4)).sum() / (m * np.arange(1, 4)).sum(), True),
        (lambda v, m: v, False),
        (lambda v, m: (v * m).sum() / m.size, False),
        (lambda v, m: (v * m).sum() * m.sum(), False),
        (lambda v, m: (v + 1 - m).sum() / m.sum(), False),
        (lambda v, m: v + 1, False),
    ],
)
def test_weighs(function: Any, expected: bool) -> None:
    got = np.asarray(function(VALUES, MASK), dtype=float)
    fit = Fit(group(), Plan(((None, "values", None), (None, "mask", None))), "numpy", 0, (got,), None)
    assert weighs(function, fit, Budget()) is expected
