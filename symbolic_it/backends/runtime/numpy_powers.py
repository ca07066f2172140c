"""Gaps of powers, of which Rényi's and Hellinger's sums are made: the difference is taken before anything is rounded.

Arrays of masses with outcomes last; zeros as the sums have them, so that an outcome without mass is no obstacle.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .numpy_divergence import summands
from .numpy_exponentials import phi
from .numpy_runtime import floor

Array = np.ndarray[Any, Any]


def root_gap(p: Array, q: Array) -> Array:
    """sqrt p - sqrt q as (p - q)/(sqrt p + sqrt q), 0 where both are 0."""
    roots = np.sqrt(p) + np.sqrt(q)
    out: Array = (p - q) / np.where(roots == 0, 1, roots)
    return out


def power_gap(p: Array, order: Array) -> Array:
    """p^a - p; near p = 1 and near a = 1 as p (e^y - 1), y = (a - 1) log p."""
    y = (order - 1) * np.log(floor(p))
    return np.where(np.abs(y) < 1, p * np.expm1(y), np.power(p, order) - p)


def tilted_gap(p: Array, q: Array, order: Array) -> Array:
    """p^a q^(1-a) - p - (1 - a)(q - p) as p phi(y) - (1 - a)(p log(p/q) - p + q), y = (1 - a) log(q/p): neither sign ever turns.

    Of orders below a half it is that of q and p and the order 1 - a, as the difference would be small beside its parts.
    """
    b, low = 1 - order, order < 0.5
    if np.any(low):
        (p, order), (q, b) = (np.where(low, q, p), np.where(low, b, order)), (np.where(low, p, q), np.where(low, order, b))
    logarithm, bregman = summands(*np.broadcast_arrays(p, q))
    out: Array = np.asarray(p * phi(-b * logarithm) - b * bregman)
    wild = ~np.isfinite(out)
    if wild.any():
        direct = np.where(p == 0, 0, np.power(p, order) * np.power(q, b)) - p - b * (q - p)
        out[wild] = np.where(np.isfinite(direct), direct, np.inf)[wild]
    return out


def tilted_logs(u: Array, v: Array, order: Array) -> Array:
    """a u + (1 - a) v of logarithms, -inf where u is."""
    gone = u == -np.inf
    return np.where(gone, -np.inf, order * np.where(gone, 0, u) + (1 - order) * v)


def tilted_log(p: Array, q: Array, order: Array) -> Array:
    """a log p + (1 - a) log q, -inf where p is 0."""
    return tilted_logs(np.log(p), np.log(q), order)


def log_of_one(s: Array, r: Array) -> Array:
    """The logarithm of a number that is known as s and as 1 + r: near one by r."""
    near = ((s > 0.5) & (s < 2)) | (r == np.inf)  # a power may have become 0 beside one that is infinite
    return np.where(near, np.log1p(r), np.log(s))


def small_log(value: Array, r: Array) -> Array:
    """A logarithm that is known as it is and as log(1 + r): by r where it is small."""
    return np.where(np.abs(value) < 0.5, np.log1p(r), value)
