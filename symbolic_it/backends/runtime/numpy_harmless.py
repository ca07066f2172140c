"""Whether arrays hold masses, in as few calls as will do: of few outcomes calls cost more than numbers."""

from __future__ import annotations

from typing import Any

import numpy as np

from .checks import TOLERANCE
from .numpy_runtime import ALL_ONES, BLOCK, LONGEST, total

Array = np.ndarray[Any, Any]
DOUBLE, SINGLE = np.dtype(np.float64), np.dtype(np.float32)
FEW, SOME = 20, 4096  # outcomes that Python looks through sooner than two calls of NumPy start
#: By dtype: masses from which on neither quotients nor logarithms warn of anything, the least and the largest sum, ones to multiply by.
LIMITS = {
    dtype: (least, 1 - TOLERANCE[dtype.itemsize], 1 + TOLERANCE[dtype.itemsize], ALL_ONES[dtype.itemsize])
    for dtype, least in ((DOUBLE, 1e-15), (SINGLE, 1e-7))
}


def least_of(a: Array) -> float:
    """The least entry of an array that has some; nan where one is nan."""
    if a.size <= SOME and a.flags.c_contiguous:
        return float(a.item(a.argmin()))  # starts sooner; it finds a nan, too
    return float(np.minimum.reduce(a, axis=None))


def are_masses(a: Array, tolerance: float) -> bool:
    """Whether no entry is below 0 and the sums over the last axis are one within a tolerance; not of rows longer than a block."""
    size = a.shape[-1]
    if a.ndim == 1 and 0 < size <= FEW:
        masses = a.tolist()
        return bool(min(masses) >= 0 and abs(sum(masses) - 1) <= tolerance)
    if size > BLOCK or not a.size or not least_of(a) >= 0:
        return False
    sums = total(a)
    if a.ndim == 1:
        return bool(abs(sums - 1) <= tolerance)
    return bool(sums.item(sums.argmin()) >= 1 - tolerance and sums.item(sums.argmax()) <= 1 + tolerance)


def harmless(args: tuple[Any, ...]) -> bool:
    """Whether all are pmfs, single rows of one length and dtype, with no mass near 0. A nan fails one of the comparisons.

    All in one place, as it is most of what a call for few outcomes costs.
    """
    first = args[0]
    if type(first) is not np.ndarray:
        return False
    shape, dtype = first.shape, first.dtype
    if len(shape) != 1 or dtype not in LIMITS or not 0 < (size := shape[0]) <= BLOCK:
        return False
    least, low, high, ones = LIMITS[dtype]
    for a in args:
        if a is not first and (type(a) is not np.ndarray or a.dtype is not dtype or a.shape != shape):
            return False
        if size <= FEW:
            masses = a.tolist()
            if not (min(masses) >= least and low <= sum(masses) <= high):
                return False
        elif not (a.item(a.argmin()) >= least and low <= (a.dot(ones[:size]) if size <= LONGEST else total(a)) <= high):
            return False
    return True
