"""Sums of p log(p/q) - p + q: by the logarithm where p and q are far apart, by the series of atanh where they are near.

With s = p + q and t = (p - q)/s a summand is s ((1 + t) atanh t - t), all of them are >= 0. By the logarithm of p/q a summand is off
by half a rounding of p: that is harmless as long as the sum is not small beside that of p. By log1p of (p - q)/q it is off by
about one rounding of p - q: harmless as long as the sum is not small beside the sum of |p - q|. Both are looked at afterwards, row by
row. Rows that fail get the series, which keeps the digits of every summand.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from ..series import ATANH_EXCESS, ATANH_EXCESS_NEAR, Series
from .numpy_runtime import LONG, PROBE, SHORT, dot, polynomial, total

Array = np.ndarray[Any, Any]
SHARE = 0.25  # of sum |p - q|: above it the sum by logarithms is right to its last digits
PLAIN = 0.25  # of sum p: above it the sum by the logarithm of p/q is right to its last digits
FAR = 2 * SHARE**2  # a value with such a share at least, as sum |p - q| <= sqrt(2 value) for masses up to 1
CHEAP = 4096  # numbers for which a look at all ratios costs more than it may save


def bregman_sum(p: Array, q: Array) -> Any:
    """The sum of p log(p/q) - p + q over the last axis; 0 where p = q, inf where q = 0 < p."""
    size = p.shape[-1]
    if not p.ndim == q.ndim == 1:
        return _by_ratios(p, q) if size > SHORT else _by_differences(p, q)
    if size > CHEAP:
        return _by_ratios(p, q)
    if size > SHORT:
        ratio = p / q
        value = _whole(p, p - q, np.log(ratio, ratio))
        return value if PLAIN <= value < math.inf else _by_differences(p, q)
    difference = p - q
    logarithm = np.log1p(difference / q)
    defect = total(difference)
    value = dot(logarithm, p) - defect
    return value if FAR <= value < math.inf else _of_row(p, q, defect, logarithm, value)


def _by_ratios(p: Array, q: Array) -> Any:
    """The same by log(p/q), which NumPy takes in two thirds of the time of log1p; by (p - q)/q where that does not do."""
    if max(p.size, q.size) > CHEAP and _promises_little(p[..., :PROBE], q[..., :PROBE]):
        return _by_differences(p, q)
    ratio = p / q
    logarithm = np.log(ratio, ratio)
    mass, defect = _mass_and_defect(p, q)
    value = _whole(p, defect, logarithm)
    if logarithm.ndim == 1:
        if not math.isfinite(value):
            value = _whole(p, defect, _at_zeros(p, q, logarithm))
        return value if value >= PLAIN * mass else _by_differences(p, q)
    if not np.isfinite(value).all():
        p, q = np.broadcast_arrays(p, q)
        value = _whole(p, defect, _at_zeros(p, q, logarithm))
    right = value >= PLAIN * mass
    if not right.all():
        wrong, (p, q) = ~right, np.broadcast_arrays(p, q)
        value[wrong] = _by_differences(p[wrong], q[wrong])
    return value


def _promises_little(p: Array, q: Array) -> bool:
    """Whether the mean of (p/q - 1)^2, near equal laws twice the divergence, is small."""
    off = (p / q - 1).ravel()
    return bool(off.dot(off) < 2 * PLAIN * off.size)


def _mass_and_defect(p: Array, q: Array) -> tuple[Any, Any]:
    """At least sum p, and sum p - sum q to the last digits of sum p; of rows of middling length its summands."""
    if p.shape[-1] < LONG:
        return 1, p - q
    return total(p), total(p - q)


def _by_differences(p: Array, q: Array) -> Any:
    """The same by log1p of (p - q)/q, or by the series."""
    difference = p - q
    size = difference.shape[-1]
    if SHORT < size < LONG:
        defect, logarithm = difference, difference / q
    else:
        defect = total(difference)
        logarithm = np.divide(difference, q, difference)  # what is held beside p and q decides whether blocks stay in the cache
    if logarithm.size > CHEAP and _is_near(logarithm[..., :PROBE]) and _is_near(logarithm):
        return total(_by_series(p, q, None))
    logarithm = np.log1p(logarithm, logarithm)
    value = _whole(p, defect, logarithm)
    if logarithm.ndim == 1:
        return value if FAR <= value < math.inf else _of_row(p, q, defect, logarithm, value)
    if not np.isfinite(value).all():
        p, q = np.broadcast_arrays(p, q)
        logarithm = _at_zeros(p, q, logarithm)
        value = _whole(p, defect, logarithm)
    if np.minimum.reduce(value, axis=None, initial=math.inf) >= FAR or (size >= LONG and (value >= _far(p, defect)).all()):
        return value
    right = value >= SHARE * total(np.abs(p - q))
    if not right.all():
        wrong, (p, q) = ~right, np.broadcast_arrays(p, q)
        value[wrong] = total(_by_series(p[wrong], q[wrong], logarithm[wrong]))
    return value


def _of_row(p: Array, q: Array, defect: Any, logarithm: Array, value: Any) -> Any:
    """The same for a single row whose sum by logarithms is small or no number."""
    if not math.isfinite(value):
        logarithm = _at_zeros(p, q, logarithm)
        value = _whole(p, defect, logarithm)
    right = value >= FAR or (p.shape[0] >= LONG and value >= _far(p, defect)) or value >= SHARE * total(np.abs(p - q))
    return value if right else total(_by_series(p, q, logarithm))


def _whole(p: Array, defect: Any, logarithm: Array) -> Any:
    """sum p log(p/q) - sum (p - q). The second is given; of rows of middling length its summands are, as one sum costs less than two."""
    if SHORT < logarithm.shape[-1] < LONG:
        each = logarithm * p
        each -= defect
        return np.add.reduce(each, -1)
    return dot(logarithm, p) - defect


def _far(p: Array, defect: Any) -> Any:
    """A value with the share, for masses that are a block of a row: 3 (sum |p - q|)^2 <= (2 sum p + 4 sum q) value."""
    return SHARE**2 * (2 * total(p) - 4 / 3 * defect)


def _is_near(ratio: Array) -> bool:
    return bool(np.maximum.reduce(ratio, axis=None) <= 0.25 and np.minimum.reduce(ratio, axis=None) >= -0.25)


def _at_zeros(p: Array, q: Array, logarithm: Array) -> Array:
    """log(p/q) with 0 for p = 0, where it meets a factor 0, and where p/q is beyond all floating numbers."""
    logarithm[p == 0] = 0
    beyond = np.isinf(logarithm)
    if beyond.any():
        beyond &= q > 0
        logarithm[beyond] = np.log(p[beyond]) - np.log(q[beyond])
    return logarithm


def summands(p: Array, q: Array) -> tuple[Array, Array]:
    """log(p/q), 0 where p is 0, and p log(p/q) - p + q to its last digits."""
    logarithm = _at_zeros(p, q, np.log1p((p - q) / q))
    far = logarithm < -0.5  # what p/q - 1 has of a small p is rounded away
    logarithm[far] = np.log(p[far]) - np.log(q[far])
    return logarithm, _by_series(p, q, logarithm)


def excess(p: Array, q: Array) -> Array:
    """p log(p/q) - p + q, to its last digits."""
    return summands(*np.broadcast_arrays(p, q))[1]


def _by_series(p: Array, q: Array, logarithm: Array | None) -> Array:
    """The summands to their last digits; without the logarithm for ratios p/q - 1 up to 1/4."""
    s = p + q
    if not np.minimum.reduce(s, axis=None, initial=1) > 0:
        np.copyto(s, 1, where=s == 0)
    each = _tilt((p - q) / s, None if logarithm is None else partial(np.divide, logarithm, 2))
    each *= s
    return each


def tilt(t: Array) -> Array:
    """(1 + t) atanh t - t, 1 at t = -1 and inf at t = 1."""
    t = np.asarray(t)
    with np.errstate(all="ignore"):
        return _tilt(t, lambda: np.maximum(np.arctanh(t), -99))


def _tilt(t: Array, atanh: Callable[[], Array] | None) -> Array:
    y = t * t
    largest = float(np.maximum.reduce(y, axis=None, initial=0))
    series = _series("single" if t.dtype.itemsize < 8 else "double", largest)
    excess = polynomial(series.floats, y)  # (atanh t - t)/t^3; all of it costs less than picking entries
    excess *= y
    excess *= t
    if atanh is not None and not largest <= series.reach**2:
        np.copyto(excess, atanh() - t, where=y > series.reach**2)
    out: Array = t + excess
    out *= t
    out += excess
    return out


def _series(precision: str, largest: float) -> Series:
    """The shortest series for squares up to the largest."""
    for series in ATANH_EXCESS_NEAR[precision]:
        if largest <= series.reach**2:
            return series
    return ATANH_EXCESS[precision]
