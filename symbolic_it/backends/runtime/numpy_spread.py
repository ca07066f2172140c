"""Summands of the Jensen-Shannon divergence: by a series where p and q are near, else by their own logarithms."""

from __future__ import annotations

from typing import Any

import numpy as np

from .numpy_runtime import floor

Array = np.ndarray[Any, Any]


def spread(p: Array, q: Array) -> Array:
    """2 p log(p/m) + 2 q log(q/m) with m = (p + q)/2, as s (2 t atanh t + log(1 - t^2)), t = (p - q)/s, s = p + q, up to |t| = 1/2.

    Both everywhere, as picking costs more; beyond a half t itself has lost what the smaller mass is.
    """
    s = p + q
    if not np.minimum.reduce(s, axis=None, initial=1) > 0:
        s = np.where(s == 0, 1, s)
    size = np.abs(p - q)
    size /= s
    near = np.minimum(size, 0.5)
    square = np.multiply(near, -near)
    out: Array = np.asarray(np.arctanh(near))
    near *= 2
    out *= near
    out += np.log1p(square, square)
    out *= s
    if not np.maximum.reduce(size, axis=None, initial=0) <= 0.5:
        far = _x_log(p, s)
        far += _x_log(q, s)
        far *= 2
        far *= size > 0.5  # both are finite everywhere
        out *= size <= 0.5
        out += far
    return out


def _x_log(p: Array, s: Array) -> Array:
    """p log(2 p/s), 0 at 0."""
    ratio: Array = p / s
    ratio *= 2
    if not np.minimum.reduce(ratio, axis=None, initial=1) > 0:
        ratio = floor(ratio)
    np.log(ratio, ratio)
    ratio *= p
    return ratio
