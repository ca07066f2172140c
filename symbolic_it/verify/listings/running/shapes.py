"""Arrays made and rearranged: filled ones, ranges, and other shapes of the same values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from . import real as r
from .arrays import LARGEST, array, checked, lifted
from .axes import axis_of
from .real import Unclear

Function = Callable[..., Any]


def filled(value: int) -> Function:
    def made(*size: Any, **keywords: Any) -> Any:
        shape = size[0] if len(size) == 1 and isinstance(size[0], tuple | list) else size
        if not all(isinstance(n, int) and 0 <= n <= 64 for n in shape) or int(np.prod(shape)) > LARGEST:
            raise Unclear("a shape")
        return lifted(np.full(tuple(shape), value, dtype=np.int64))

    return made


def full_like(x: Any, value: Any, **keywords: Any) -> Any:
    out = np.empty(array(x).shape, dtype=object)
    out[...] = r.real(value)
    return out


def full(shape: Any, value: Any, **keywords: Any) -> Any:
    out = filled(0)(*(shape if isinstance(shape, tuple | list) else (shape,)))
    out[...] = r.real(value)
    return out


def arange(*bounds: Any, **keywords: Any) -> Any:
    if not all(isinstance(b, int) and abs(b) < LARGEST for b in bounds):
        raise Unclear("arange")
    return np.arange(*bounds, dtype=np.int64)


def reshape(x: Any, *shape: Any) -> Any:
    sizes = shape[0] if len(shape) == 1 and isinstance(shape[0], tuple | list) else shape
    return checked(array(x).reshape(tuple(sizes)))


def transpose(x: Any, *axes: Any) -> Any:
    x = array(x)
    if len(axes) == 2 and x.ndim >= 2:
        return np.swapaxes(x, axes[0], axes[1])
    return np.transpose(x, axes or None)


def squeeze(x: Any, *axes: Any, **keywords: Any) -> Any:
    axis, _ = axis_of(keywords, list(axes))
    x = array(x)
    if axis is not None and isinstance(axis, int) and x.shape[axis] != 1:
        return x
    return checked(np.squeeze(x, axis=axis))


def unsqueeze(x: Any, *axes: Any, **keywords: Any) -> Any:
    axis, _ = axis_of(keywords, list(axes))
    return np.expand_dims(array(x), axis)
