"""Warnings are off inside, and as they were outside."""

from __future__ import annotations

import numpy as np
import pytest

from symbolic_it.backends.runtime.quiet import quietly
from symbolic_it.quantities import load


def test_nothing_warns_inside_and_the_caller_s_state_is_kept() -> None:
    with np.errstate(all="raise"):
        assert quietly(np.log, np.zeros(2)).tolist() == [-np.inf] * 2
        assert np.geterr()["divide"] == "raise"
        assert load("kl_divergence").compile()([0.5, 0.5, 0], [0.5, 0, 0.5]) == np.inf


def test_a_call_within_a_call_and_one_that_raises_are_left_whole() -> None:
    assert quietly(quietly, np.divide, np.float64(1), np.float64(0)) == np.inf
    with pytest.raises(ValueError, match="axes"):
        quietly(np.transpose, np.zeros(2), (0, 1))
    assert quietly(np.log, np.float64(0)) == -np.inf
