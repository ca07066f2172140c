"""Arrays of followed code: NumPy arrays of Reals (or of whole numbers and truth values): axes work as they do there."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np

from . import real as r
from .real import Real, Unclear

LARGEST = 512
Array = np.ndarray[Any, Any]


def checked(x: Any) -> Any:
    """A value that followed code may hold; floats and huge arrays are not among them."""
    if isinstance(x, np.ndarray):
        if x.size > LARGEST:
            raise Unclear("a large array")
        if x.dtype.kind not in "Oib":
            raise Unclear("an array of another kind")
        return x if x.ndim else checked(x[()])
    if isinstance(x, np.bool_):
        return bool(x)
    if isinstance(x, np.integer):
        return int(x)
    if isinstance(x, float | complex):
        raise Unclear("a float")
    return x


def lifted(x: Any) -> Any:
    """Numbers as Reals: what division and logarithms need."""
    if isinstance(x, np.ndarray):
        if x.dtype.kind == "O":
            return x
        out = np.empty(x.shape, dtype=object)
        for index, value in np.ndenumerate(x):
            out[index] = Real(int(value))
        return out
    if isinstance(x, list | tuple):
        return lifted(array(x))
    return r.real(x)


def array(x: Any) -> Array:
    """A list, nested list, number or array as an array."""
    if isinstance(x, np.ndarray):
        return x
    if isinstance(x, range):
        return np.array(list(x), dtype=np.int64)
    if isinstance(x, list | tuple):
        parts = [array(e) for e in x]
        if not parts:
            return np.empty((0,), dtype=object)
        if len({p.shape for p in parts}) != 1:
            raise Unclear("rows of different lengths")
        if any(p.dtype.kind == "O" for p in parts):
            parts = [lifted(p) if p.ndim else _cell(p[()]) for p in parts]
        return np.stack(parts)
    if isinstance(x, bool | np.bool_):
        return np.array(bool(x))
    if isinstance(x, int | np.integer):
        return np.array(int(x), dtype=np.int64)
    if isinstance(x, Real):
        return _cell(x)
    raise Unclear("not an array")


def _cell(x: Any) -> Array:
    out = np.empty((), dtype=object)
    out[()] = r.real(x)
    return out


def elementwise(function: Callable[..., Any], *arguments: Any) -> Any:
    """A function of numbers, of each element; Python numbers stay numbers."""
    if not any(isinstance(a, np.ndarray | list | tuple) for a in arguments):
        return function(*(r.real(a) for a in arguments))
    given = [lifted(a) for a in arguments]
    return checked(np.frompyfunc(function, len(given), 1)(*given))


def probabilities(rows: Any) -> Array:
    """Fractions as an array of Reals."""

    def made(x: Any) -> Any:
        return [made(e) for e in x] if isinstance(x, list | tuple) else Real(Fraction(x))

    return array(made(rows))


def flat(x: Any) -> list[Real]:
    """All numbers of a value in order."""
    return [r.real(e) for e in array(x).ravel().tolist()]


def log_sum_exp(x: Any, axis: Any = -1, keepdims: bool = False) -> Any:
    """log sum exp along an axis."""
    return elementwise(r.log, np.sum(elementwise(r.exp, lifted(array(x))), axis=axis, keepdims=keepdims))


def softmax(x: Any, axis: Any = -1) -> Any:
    e = elementwise(r.exp, lifted(array(x)))
    return e / np.sum(e, axis=axis, keepdims=True)


def log_softmax(x: Any, axis: Any = -1) -> Any:
    x = lifted(array(x))
    return x - log_sum_exp(x, axis, True)


def sigmoid(x: Any) -> Any:
    return elementwise(lambda v: 1 / (1 + r.exp(-v)), x)


def log_sigmoid(x: Any) -> Any:
    return elementwise(lambda v: -r.log(1 + r.exp(-v)), x)
