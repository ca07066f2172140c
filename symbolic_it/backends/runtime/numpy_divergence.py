"""Sums of p log(p/q) - p + q: by the logarithm where p and q are far apart, by the series of atanh where they are near.

With s = p + q and t = (p - q)/s a summand is s ((1 + t) atanh t - t), all of them are >= 0. By the logarithm a summand is off by
about one rounding of p - q: that is harmless as long as the sum is not small beside the sum of |p - q|, which is looked at
afterwards, row by row. Rows that fail get the series, which keeps the digits of every summand.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from ..series import ATANH_EXCESS, ATANH_EXCESS_NEAR, Series
from .numpy_runtime import LONG, SHORT, dot, polynomial, total

Array = np.ndarray[Any, Any]
SHARE = 0.25  # of sum |p - q|: above it the sum by logarithms is right to its last digits
PROBE = 64  # outcomes that are looked at first
CHEAP = 4096  # numbers for which a look at all ratios costs more than it may save


def bregman_sum(p: Array, q: Array) -> Any:
    """The sum of p log(p/q) - p + q over the last axis; 0 where p = q, inf where q = 0 < p."""
    difference = p - q
    ratio = difference / q
    if difference.size > CHEAP and _is_near(ratio[..., :PROBE]) and _is_near(ratio):
        return total(_by_series(p, q, difference, None))
    logarithm = np.log1p(ratio, out=ratio)
    value = _whole(p, difference, logarithm)
    if not (math.isfinite(value) if difference.ndim == 1 else np.isfinite(value).all()):
        p, q = np.broadcast_arrays(p, q)
        logarithm = _at_zeros(p, q, logarithm)
        value = _whole(p, difference, logarithm)
    if (value if difference.ndim == 1 else np.minimum.reduce(value, axis=None, initial=math.inf)) >= 2 * SHARE**2:
        return value  # sum |p - q| <= sqrt(2 value), for masses up to 1
    right = value >= SHARE * total(np.abs(difference))
    if difference.ndim == 1:
        return value if right else total(_by_series(p, q, difference, logarithm))
    if not right.all():
        wrong, (p, q) = ~right, np.broadcast_arrays(p, q)
        value[wrong] = total(_by_series(p[wrong], q[wrong], difference[wrong], logarithm[wrong]))
    return value


def _whole(p: Array, difference: Array, logarithm: Array) -> Any:
    """sum p log(p/q) - (sum p - q); of rows of middling length as one sum, which costs less than two."""
    if SHORT < difference.shape[-1] < LONG:
        summands = logarithm * p
        summands -= difference
        return np.add.reduce(summands, axis=-1)
    return dot(logarithm, p) - total(difference)


def _is_near(ratio: Array) -> bool:
    return bool(np.maximum.reduce(ratio, axis=None) <= 0.25 and np.minimum.reduce(ratio, axis=None) >= -0.25)


def _at_zeros(p: Array, q: Array, logarithm: Array) -> Array:
    """log(p/q) with 0 for p = 0, where it meets a factor 0, and where p/q is beyond all floating numbers."""
    beyond = np.isinf(logarithm) & (p > 0) & (q > 0)
    logarithm[beyond] = np.log(p[beyond]) - np.log(q[beyond])
    logarithm[p == 0] = 0
    return logarithm


def _by_series(p: Array, q: Array, difference: Array, logarithm: Array | None) -> Array:
    """The summands to their last digits; without the logarithm for ratios p/q - 1 up to 1/4."""
    s = p + q
    if not np.minimum.reduce(s, axis=None) > 0:
        np.copyto(s, 1, where=s == 0)
    summands = _tilt(difference / s, None if logarithm is None else logarithm / 2)
    summands *= s
    return summands


def tilt(t: Array) -> Array:
    """(1 + t) atanh t - t, 1 at t = -1 and inf at t = 1."""
    t = np.asarray(t)
    with np.errstate(all="ignore"):
        return _tilt(t, np.maximum(np.arctanh(t), -99))


def _tilt(t: Array, atanh: Array | None) -> Array:
    y = t * t
    series = _series("single" if t.dtype.itemsize < 8 else "double", float(np.maximum.reduce(y, axis=None, initial=0)))
    excess = polynomial(series.floats, y)  # (atanh t - t)/t^3; all of it costs less than picking entries
    excess *= y
    excess *= t
    if atanh is not None:
        np.copyto(excess, atanh - t, where=y > float(series.radius) ** 2)
    out: Array = t + excess
    out *= t
    out += excess
    return out


def _series(precision: str, largest: float) -> Series:
    """The shortest series for squares up to the largest."""
    for series in ATANH_EXCESS_NEAR[precision]:
        if largest <= float(series.radius) ** 2:
            return series
    return ATANH_EXCESS[precision]
