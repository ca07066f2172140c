"""A batch taken twice: its sum is twice as much, its mean the same; a factor that is by chance the number of rows is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from .budget import Budget
from .call import call
from .matching import CLOSE, ROUGH, Fit

#: By how a number is said to come of a batch: how many times as much it is when an axis is doubled.
TIMES: tuple[tuple[str, tuple[tuple[int, float], ...]], ...] = (
    (", summed over the batch", ((0, 2.0),)),
    (", averaged over the batch", ((0, 1.0),)),
    (", divided by the first axis only", ((0, 1.0), (1, 2.0))),
)


def steadfast(function: Callable[..., Any], fit: Fit, budget: Budget) -> bool:
    """Whether a reading of one number for a batch holds for the batch taken twice; what cannot be taken twice is not asked."""
    if fit.reading is None or fit.got[0].ndim or fit.group.paired or ("causal" in fit.reading.text and fit.group.axes < 3):
        return True
    for axis, times in next((found for text, found in TIMES if text in fit.reading.text), ()):
        at = -1 if axis and "(B, V" in fit.group.presentation else axis
        values = {r: _doubled(a, at) for r, a in zip(fit.group.roles, fit.group.arguments[0], strict=True)}
        done = call(function, fit.how, values, fit.library, budget)
        if done is None or fit.leaf >= len(done.leaves):
            continue
        value, expected = done.leaves[fit.leaf][1], times * float(fit.got[0])
        near = 10 * (ROUGH if fit.rough else CLOSE)
        if not value.ndim and not abs(float(value) - expected) <= near * max(abs(expected), 0.01):
            return False
    return True


def _doubled(a: Any, axis: int) -> Any:
    there = isinstance(a, np.ndarray) and a.ndim > max(axis, 0) and a.shape[axis] > 1
    return np.concatenate([a, a], axis) if there else a
