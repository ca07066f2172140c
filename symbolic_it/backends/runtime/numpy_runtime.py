"""What generated NumPy code calls: gathers, sums, and operations that NumPy lacks.

All take and give arrays of one floating dtype; warnings are off while they run, as infinities are meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
PROBE = 64  # outcomes that are looked at first
OFFSET = 8.0  # between logits, beyond which its rounding counts whatever they differ by apart from it
np.empty(1 << 22, np.uint8)  # once freed, the allocator keeps up to so much: blocks do not cost page faults again and again
BLOCK = 1 << 16  # outcomes at a time: a few arrays of so many doubles stay in the cache
SHORT = 128  # outcomes of a row for which the calls cost more than the numbers
FEW = 32  # outcomes of a row that a product with ones adds up: it starts sooner than a sum does
LONG = 16_384  # outcomes of a row from which on two sums cost less than one of an array more
LONGEST = 4096  # outcomes of a row whose sum is wanted for a check alone, to few digits
_HAS_VECDOT = hasattr(np, "vecdot")
#: Ones by bytes of a number; and the first of them by length.
ALL_ONES: dict[int, Array] = {a.itemsize: a for a in (np.ones(LONGEST, np.float32), np.ones(LONGEST))}
ONES = {size: [a[:n] for n in range(FEW + 1)] for size, a in ALL_ONES.items()}
LEAST: dict[int, Any] = {4: np.finfo(np.float32).smallest_subnormal, 8: np.finfo(np.float64).smallest_subnormal}


def total(x: Array) -> Any:
    """The sum over the last axis, off by at most r u sum |x|, where u is half a unit and r the roundings on a summand's way.

    Neither bound hangs on the processor, nor on the order of the summands:

    - n <= 32 summands: r = n - 1, in whatever order they are added;
    - more: r = 19 + log2(n/128), rounded up, as NumPy adds eight sums of a block of 128 side by side, and the blocks by pairs.
    """
    size = x.shape[-1]
    return dots(x, ONES[x.itemsize][size]) if size <= FEW else np.add.reduce(x, -1)


def dot(x: Array, y: Array) -> Any:
    """The sum of x y over the last axis, with the bound of `total` and one rounding more for each product."""
    return dots(x, y) if x.shape[-1] <= FEW else np.add.reduce(x * y, -1)


def dots(x: Array, y: Array) -> Any:
    """The sum of x y over the last axis in one product."""
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
    if array.ndim == 1 and place.ndim == 0:
        if 0 <= place < array.shape[0]:
            array[place] = 0
        return array
    inside = (place >= 0) & (place < array.shape[-1])
    if not inside.all():
        array[at(array, index, start)] = 0
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
    value = dot(array, np.log(array))
    if value == value if array.ndim == 1 else (value == value).all():
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


def log1p_exp(x: Array, r: Array) -> Array:
    """log(1 + r e^x) for r >= 0: for x > 0 as softplus of x + log r."""
    if isinstance(x, np.floating) and isinstance(r, np.floating):
        number: Array = np.logaddexp(0, x + np.log(r)) if x > 0 else np.log1p(r * np.exp(x))
        return number
    x, r = np.asarray(x), np.asarray(r)
    large = x > 0
    if large.all():
        far: Array = np.logaddexp(0, x + np.log(r))
        return far
    value: Array = np.log1p(r * np.exp(np.minimum(x, 0)))
    return np.where(large, np.logaddexp(0, x + np.log(r)), value) if large.any() else value


def apart(x: Array, y: Array, c: Array) -> Array:
    """x - y - c; where c may cancel most of a row, what x - y rounds away is put back after it."""
    whole = x - y
    out: Array = whole - c
    offset = np.abs(c)
    if (offset > OFFSET).any() or (out.ndim and all((offset > _largest_of_rows(a)).any() for a in (out[..., :PROBE], out))):
        part = whole - x
        lost = (x - (whole - part)) - (y + part)
        out += np.where(np.isfinite(lost), lost, 0)
    return out


def _largest_of_rows(x: Array) -> Array:
    """The largest size of the finite entries of each row, which stays an axis."""
    size = np.abs(x)
    largest: Array = np.maximum.reduce(size, axis=-1, keepdims=True)
    return largest if np.isfinite(largest).all() else np.max(size, axis=-1, keepdims=True, where=np.isfinite(size), initial=0)


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
