"""What generated NumPy code calls: gathers, sums by blocks, and operations that NumPy lacks.

All take and give arrays of one floating dtype; warnings are off while they run, as infinities are meant.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from ..series import PHI

Array = np.ndarray[Any, Any]
CUT = 60.0  # an exponent beyond LARGE, by more than the logarithm of any alphabet
np.empty(1 << 22, np.uint8)  # once freed, the allocator keeps up to so much: blocks do not cost page faults again and again
BLOCK = 1 << 15  # outcomes at a time: a few arrays of so many doubles stay in the cache
ROW, LANES = 1024, 32  # outcomes that products add up: they start sooner than a sum; the sums that run side by side in them
SHORT, LONG = 128, 2048  # outcomes of rows that one product adds up, and of rows that are added up in pieces
PIECE = {4: 512, 8: 256}  # by bytes of a number: summands of a piece, a few for each of the sums that run side by side in it
_HAS_VECDOT = hasattr(np, "vecdot")
ONES: dict[int, Any] = {4: np.ones(ROW, np.float32), 8: np.ones(ROW)}
LEAST: dict[int, Any] = {4: np.finfo(np.float32).smallest_subnormal, 8: np.finfo(np.float64).smallest_subnormal}


def blocks(function: Callable[..., Any], *arrays: Array) -> Any:
    """The sum of function(start, block of each array) over blocks of the last axis."""
    outcomes = arrays[0].shape[-1]
    if outcomes <= BLOCK:
        return function(0, *arrays)
    parts = [function(n, *(a[..., n : n + BLOCK] for a in arrays)) for n in range(0, outcomes, BLOCK)]
    return np.sum(np.asarray(parts, dtype=np.float64), axis=0).astype(np.asarray(parts[0]).dtype)[()]


def total(x: Array) -> Any:
    """The sum over the last axis; of a short one as a product with ones, which starts sooner, as for a long one of singles."""
    size = x.shape[-1]
    if size <= ROW:
        return _of_rows(x, ONES[x.itemsize][:size], size)
    if size < LONG or x.itemsize > 4:
        return np.add.reduce(x, axis=-1)
    end = size - size % PIECE[4]
    value = np.add.reduce(_dots(x[..., :end].reshape(*x.shape[:-1], -1, PIECE[4]), ONES[4][: PIECE[4]]), axis=-1)
    return value if end == size else value + np.add.reduce(x[..., end:], axis=-1)


def dot(x: Array, y: Array) -> Any:
    """The sum of x y over the last axis; a long one in pieces, each in one pass, then their sums by pairs: roundings do not pile up."""
    size = x.shape[-1]
    if size <= ROW:
        return _of_rows(x, y, size)
    if size < LONG:
        return np.add.reduce(x * y, axis=-1)
    piece = PIECE[x.itemsize]
    end = size - size % piece
    parts = (a[..., :end].reshape(*a.shape[:-1], -1, piece) for a in (x, y))
    value = np.add.reduce(_dots(*parts), axis=-1)
    return value if end == size else value + _dots(x[..., end:], y[..., end:])


def _of_rows(x: Array, y: Array, size: int) -> Any:
    """x . y; the few summands that no lane holds apart, as each of them would round the whole sum."""
    if size <= SHORT or not size % LANES:
        return _dots(x, y)
    end = size - size % LANES
    return _dots(x[..., :end], y[..., :end]) + _dots(x[..., end:], y[..., end:])


def _dots(x: Array, y: Array) -> Any:
    if x.ndim == y.ndim == 1:
        return x.dot(y)
    return np.vecdot(x, y) if _HAS_VECDOT else np.einsum("...i,...i->...", x, y)  # NumPy 1 lacks the first


def pick(array: Array, index: Array, axis: int, rank: int) -> Array:
    """array at `index` on one of its last `rank` axes; batch axes broadcast."""
    index = np.asarray(index)
    if rank == 1 and array.ndim == 1 + index.ndim <= 2:
        entry: Array = array[index] if array.ndim == 1 else array[np.arange(len(array)), index]
        return entry
    index = index.reshape(index.shape + (1,) * rank)
    n = max(array.ndim, index.ndim)
    array, index = (a.reshape((1,) * (n - a.ndim) + a.shape) for a in (array, index))
    picked: Array = np.take_along_axis(array, index, axis).squeeze(axis)
    return picked


def at(array: Array, index: Array, start: int) -> Array:
    """Where the outcomes start, start + 1 ... of the last axis are `index`."""
    found: Array = np.arange(start, start + array.shape[-1]) == np.asarray(index)[..., None]
    return found


def clear(array: Array, index: Array, start: int) -> Array:
    """The array with zero at the outcome `index` of the last axis; it is overwritten."""
    place = np.asarray(index) - start
    inside = (place >= 0) & (place < array.shape[-1])
    if not inside.all():
        array[at(array, index, start)] = 0
    elif array.ndim == 1 and place.ndim == 0:
        array[place] = 0
    elif array.ndim == 2 and place.ndim == 1:
        array[np.arange(len(array)), place] = 0
    else:
        np.put_along_axis(array, np.broadcast_to(place[..., None], (*array.shape[:-1], 1)), 0, axis=-1)
    return array


def floor(array: Array) -> Array:
    """At least the smallest positive number: finite under a logarithm and below a fraction bar."""
    least: Array = np.maximum(array, LEAST[array.dtype.itemsize])
    return least


def finite_log(array: Array) -> Any:
    """log of masses, finite at 0, where it meets a factor 0."""
    if array.size and np.minimum.reduce(array, axis=None) > 0:
        return np.log(array)
    return np.log(floor(array))


def x_log_x(array: Array) -> Any:
    """The sum of x log x over the last axis, 0 at 0: only a sum that is none is done again without its zeros."""
    logarithm = np.log(array)
    value = array.dot(logarithm) if array.ndim == 1 and array.shape[0] <= SHORT else dot(array, logarithm)
    if (value == value) if array.ndim == 1 else (value == value).all():
        return value
    return dot(array, np.log(floor(array)))


def polynomial(coefficients: Sequence[float], y: Array) -> Array:
    """c0 + c1 y + c2 y^2 + ..."""
    *lower, highest = coefficients
    if not lower:
        return np.full_like(y, highest)
    out: Array = y * highest
    for c in reversed(lower[1:]):
        out += c
        out *= y
    out += lower[0]
    return out


def gap(t: Array) -> Array:
    """(1 + t) log(1 + t) + (1 - t) log(1 - t), as 2 t atanh t + log(1 - t^2) unless |t| > 1/2."""
    t = np.asarray(t)
    out: Array = np.arctanh(t)
    out *= 2 * t
    out += np.log1p(-t * t)
    large = np.abs(t) > 0.5
    if large.any():
        x = t[large]
        out[large] = (1 + x) * np.log(floor(1 + x)) + (1 - x) * np.log(floor(1 - x))
    return out


def log1p_exp(x: Array, r: Array) -> Array:
    """log(1 + r e^x) for r >= 0: for x > 0 as softplus of x + log r."""
    x, r = np.asarray(x), np.asarray(r)
    large = x > 0
    if large.all():
        far: Array = np.logaddexp(0, x + np.log(r))
        return far
    value: Array = np.log1p(r * np.exp(np.minimum(x, 0)))
    return np.where(large, np.logaddexp(0, x + np.log(r)), value) if large.any() else value


def phi(d: Array) -> Array:
    """e^d - 1 - d."""
    d = np.asarray(d)
    series = PHI["single" if d.dtype.itemsize < 8 else "double"]
    small = np.abs(d) < float(series.radius)
    if small.all():
        near: Array = polynomial(series.floats, d) * d * d
        return near
    out: Array = np.asarray(np.expm1(d) - d)
    out[d == np.inf] = np.inf
    x = d[small]
    out[small] = polynomial(series.floats, x) * x * x
    return out


def exp_gap(u: Array, d: Array, v: Array) -> Array:
    """e^v - e^u (1 + d) with v = u + d, as e^u phi(d) unless d > 1; v is cut at CUT, beyond which nobody reads the value."""
    weight = np.exp(u)
    out: Array = weight * phi(d)
    far = ~(d <= 1)
    if far.any():
        u, v, w, x = (np.broadcast_to(a, out.shape)[far] for a in (u, v, weight, d))
        out[far] = np.exp(np.minimum(v, CUT)) - np.where(w == 0, 0, w * (1 + np.where(w == 0, 0, x)))
    return out


def log_sum_exp_last(array: Array) -> Array:
    """log sum exp over the last axis, the largest split off."""
    place = array.argmax(axis=-1)[..., None]
    largest = np.take_along_axis(array, place, -1)
    with np.errstate(invalid="ignore"):
        rest = np.exp(array - largest)
    np.put_along_axis(rest, place, 0, -1)
    value: Array = largest[..., 0] + np.log1p(rest.sum(axis=-1))
    return np.where(np.isinf(largest[..., 0]), largest[..., 0], value)


def argmax(array: Array) -> Array:
    """Where the largest entry of the last axis stands."""
    place: Array = array.argmax(axis=-1)
    return place


def softmax_last(array: Array) -> Array:
    """exp(z - max z) over its sum."""
    out: Array = np.exp(array - array.max(axis=-1, keepdims=True))
    out /= out.sum(axis=-1, keepdims=True)
    return out
