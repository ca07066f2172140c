"""phi(d) = e^d - 1 - d, and sums of e^v - e^u (1 + d) with v = u + d, which are e^u phi(d).

Where d is small its series keeps the digits of every summand. A sum that is not small beside its parts needs no such care: it is
the sum of e^v less those of e^u and of e^u d, which is looked at afterwards, row by row.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from ..series import PHI, PHI_NEAR, Series
from .numpy_runtime import PROBE, dot, polynomial, total

Array = np.ndarray[Any, Any]
CUT = 60.0  # an exponent beyond LARGE, by more than the logarithm of any alphabet
SHARE = 0.25  # of the sums of e^u and e^v: above it the sum of the gaps is right to its last digits


def phi(d: Array) -> Array:
    """e^d - 1 - d."""
    d = np.asarray(d)
    size = np.abs(d)
    series = _series("single" if d.dtype.itemsize < 8 else "double", float(np.maximum.reduce(size, axis=None, initial=0)))
    small = size < series.reach
    count = np.count_nonzero(small)
    if count == d.size:
        return _near(series, d)
    out: Array = np.asarray(np.expm1(d) - d)
    out[d == np.inf] = np.inf
    if 4 * count < d.size:
        out[small] = _near(series, d[small])
    else:  # picking entries costs more than the series of all of them
        np.copyto(out, _near(series, np.clip(d, -series.reach, series.reach)), where=small)
    return out


def _near(series: Series, d: Array) -> Array:
    out = polynomial(series.floats, d)
    out *= d
    out *= d
    return out


def _series(precision: str, largest: float) -> Series:
    """The shortest series for arguments up to the largest."""
    for series in PHI_NEAR[precision]:
        if largest < series.reach:
            return series
    return PHI[precision]


def phi_log(r: Array) -> Array:
    """r - 1 - log r."""
    d = np.log(r)
    return np.where(np.abs(d) < 1, phi(d), r - 1 - d)


def exp_gap(u: Array, d: Array, v: Array) -> Array:
    """e^v - e^u (1 + d) with v = u + d, as e^u phi(d) unless d > 3; v is cut at CUT, beyond which nobody reads the value."""
    weight = np.exp(u)
    out: Array = weight * phi(d)
    far = ~(d <= 3)
    if far.any():
        u, v, w, x = (np.broadcast_to(a, out.shape)[far] for a in (u, v, weight, d))
        out[far] = np.exp(np.minimum(v, CUT)) - np.where(w == 0, 0, w * (1 + np.where(w == 0, 0, x)))
    return out


def exp_gap_sum(u: Array, d: Array, v: Array) -> Any:
    """The sum of exp_gap(u, d, v) over the last axis."""
    if not u.shape == d.shape == v.shape:
        u, d, v = np.broadcast_arrays(u, d, v)
    if _promises_little(u[..., :PROBE], d[..., :PROBE]):
        return total(exp_gap(u, d, v))
    weight = np.exp(u)
    both = total(weight)
    value = -both - dot(weight, d)
    other = total(np.exp(np.minimum(v, CUT)))
    value += other
    both += other
    right = (value >= SHARE * both) & (value < math.inf)
    if value.ndim == 0:
        return value if right else total(exp_gap(u, d, v))
    if not right.all():
        wrong = ~right
        value[wrong] = total(exp_gap(u[wrong], d[wrong], v[wrong]))
    return value


def _promises_little(u: Array, d: Array) -> bool:
    """Whether the mean of d^2 under e^u, about twice the sum for small ones, is small."""
    weight = np.exp(u)
    return bool((weight * d * d).sum() < 4 * SHARE * weight.sum())
