"""What array functions do that need more than a line; functions.py has the table of names.

NumPy, torch, TensorFlow, JAX, MXNet and `math` agree on what these do; where a name means two things (`max` of torch with an axis
gives values and places), the keyword tells, and what is still open is not followed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from . import real as r
from .arrays import array, checked, elementwise, lifted, log_sum_exp
from .axes import ValuesAndPlaces, axis_of
from .real import Real, Unclear
from .values import Module

Function = Callable[..., Any]


_IGNORED = frozenset(
    {"dtype", "device", "requires_grad", "out", "copy", "name", "training", "inplace", "non_blocking", "order", "base_", "casting"}
)


def _clean(keywords: dict[str, Any]) -> dict[str, Any]:
    left = {k: v for k, v in keywords.items() if k not in _IGNORED}
    return left


def reduction(operation: Callable[[Any, Any, bool], Any]) -> Function:
    def reduced(x: Any, *more: Any, **keywords: Any) -> Any:
        positional, keywords = list(more), _clean(keywords)
        axis, keep = axis_of(keywords, positional)
        if keywords or positional:
            raise Unclear("options of a reduction")
        return checked(operation(array(x), axis, keep))

    return reduced


def total_(x: Any, axis: Any, keep: bool) -> Any:
    return np.sum(x, axis=axis, keepdims=keep) if x.size else Real(0)


def mean_(x: Any, axis: Any, keep: bool) -> Any:
    x = lifted(x)
    n = x.size if axis is None else int(np.prod([x.shape[a] for a in (axis if isinstance(axis, tuple) else (axis,))]))
    if not n:
        raise Unclear("a mean of nothing")
    return np.sum(x, axis=axis, keepdims=keep) / n


def nansum(x: Any, axis: Any, keep: bool) -> Any:
    return total_(elementwise(lambda v: Real(0) if v.nan else v, x), axis, keep)


def var_(x: Any, axis: Any, keep: bool) -> Any:
    d = lifted(x) - mean_(x, axis, True)
    return mean_(d * d, axis, keep)


def cumulative(x: Any, *more: Any, **keywords: Any) -> Any:
    axis, _ = axis_of(keywords, list(more), None)
    return np.cumsum(array(x), axis=axis)


def log_of(x: Any, base: Any = None) -> Any:
    if base is None:
        return elementwise(r.log, x)
    return elementwise(lambda v, b: r.log(v) / r.log(b), x, base)


def softmax_like(function: Callable[[Any, Any], Any]) -> Function:
    def applied(x: Any, *more: Any, **keywords: Any) -> Any:
        keywords = _clean(keywords)
        axis, _ = axis_of(keywords, list(more), -1)
        if keywords:
            raise Unclear("options of a softmax")
        x = array(x)
        return function(x, (0 if x.ndim in (0, 1, 3) else 1) if axis is None else axis)

    return applied


def logsumexp(x: Any, *more: Any, **keywords: Any) -> Any:
    axis, keep = axis_of(keywords, list(more))
    if _clean(keywords):
        raise Unclear("weights of a logsumexp")
    return checked(log_sum_exp(array(x), axis, keep))


def clip_(x: Any, low: Any = None, high: Any = None, **keywords: Any) -> Any:
    low = keywords.pop("min", keywords.pop("a_min", keywords.pop("clip_value_min", low)))
    high = keywords.pop("max", keywords.pop("a_max", keywords.pop("clip_value_max", high)))
    if _clean(keywords):
        raise Unclear("options of clip")
    out = lifted(x)
    if low is not None:
        out = elementwise(lambda v, a: a if v.nan or v < a else v, out, low)
    if high is not None:
        out = elementwise(lambda v, b: b if v > b else v, out, high)
    return out


def extreme(largest: bool) -> Function:
    def extreme(x: Any, *more: Any, **keywords: Any) -> Any:
        torch_like = "dim" in keywords or "keepdim" in keywords
        positional, keywords = list(more), _clean(keywords)
        if (positional and (not isinstance(positional[0], int) or isinstance(x, int | Real))) or isinstance(x, Real):
            every = [x, *positional]
            if any(isinstance(v, np.ndarray) for v in every):
                if len(every) != 2:
                    raise Unclear("max")
                return elementwise(lambda a, b: _chosen(a, b, largest), *every)
            return (max if largest else min)(every)
        axis, keep = axis_of(keywords, positional)
        initial = keywords.pop("initial", None)
        if keywords or initial is not None:
            raise Unclear("options of max")
        given = array(x)
        values = checked((np.max if largest else np.min)(given, axis=axis, keepdims=keep))
        if torch_like and axis is not None:
            return ValuesAndPlaces((values, checked((np.argmax if largest else np.argmin)(given, axis=axis, keepdims=keep))))
        return values

    return extreme


def _chosen(a: Real, b: Real, largest: bool) -> Real:
    """The larger or smaller of two; of two that are one number, as far as tight balls tell, either."""
    try:
        return a if (a >= b) == largest else b
    except Unclear:
        d = (a - b).v
        if not d.is_finite() or not d.rad() < 1e-20:
            raise
        return a


def pairwise(largest: bool) -> Function:
    return lambda a, b: elementwise(lambda u, v: _chosen(u, v, largest), a, b)


def test_(x: Any, holds: Callable[[Real], bool]) -> Any:
    found = elementwise(holds, x)
    return found.astype(bool) if isinstance(found, np.ndarray) else found


def where_(condition: Any, *branches: Any) -> Any:
    if len(branches) != 2:
        raise Unclear("where")
    a, b = (lifted(x) for x in branches)
    return checked(np.where(np.asarray(condition, dtype=bool), a, b))


def one_hot_(labels: Any, size: Any = None, **keywords: Any) -> Any:
    size = keywords.pop("num_classes", keywords.pop("depth", size))
    labels = array(labels)
    if labels.dtype.kind != "i" or not isinstance(size, int) or size * labels.size > 512 or keywords:
        raise Unclear("one_hot")
    return np.eye(size, dtype=np.int64)[labels]


def gather(x: Any, *more: Any, **keywords: Any) -> Any:
    """torch: out[i][j] = x[i][index[i][j]] along the axis."""
    positional = list(more)
    axis, _ = axis_of(keywords, positional)
    index = keywords.pop("index", None) if "index" in keywords else positional.pop(0)
    index = array(index)
    if index.dtype.kind != "i" or not isinstance(axis, int):
        raise Unclear("gather")
    return np.take_along_axis(array(x), index, axis)


def masked_fill(x: Any, mask: Any, value: Any) -> Any:
    return checked(np.where(np.asarray(mask, dtype=bool), lifted(value), lifted(x)))


def einsum(pattern: Any, *operands: Any) -> Any:
    if not isinstance(pattern, str):
        raise Unclear("einsum")
    return checked(np.einsum(pattern, *(lifted(o) for o in operands), optimize=False))


def matmul(a: Any, b: Any) -> Any:
    return checked(np.dot(lifted(a), lifted(b)))


def entropy_(p: Any, q: Any = None, base: Any = None, axis: Any = 0) -> Any:
    """scipy.stats.entropy: masses over their sum."""
    p = lifted(array(p))
    p = p / np.sum(p, axis=axis, keepdims=True)
    if q is None:
        terms = elementwise(lambda a: -xlogy(a, a), p)
    else:
        q = lifted(array(q))
        terms = elementwise(rel_entr, p, q / np.sum(q, axis=axis, keepdims=True))
    total = np.sum(terms, axis=axis)
    return total if base is None else total / elementwise(r.log, base)


def xlogy(a: Real, b: Real) -> Real:
    return Real(0) if a == 0 else a * r.log(b)


def rel_entr(a: Real, b: Real) -> Real:
    return Real(0) if a == 0 else a * r.log(a / b)


def bincount(x: Any, *_: Any, **keywords: Any) -> Any:
    """How often each whole number from 0 occurs."""
    labels = array(x)
    if labels.dtype.kind != "i" or labels.size == 0 or labels.min() < 0 or labels.max() > 256 or _clean(keywords):
        raise Unclear("bincount")
    return np.bincount(labels.ravel())


def unique(x: Any, *more: Any, **keywords: Any) -> Any:
    """The different values in order, and with return_counts how often each occurs."""
    counted = keywords.pop("return_counts", False)
    labels = array(x)
    if more or _clean(keywords) or labels.dtype.kind != "i":
        raise Unclear("unique")
    found, counts = np.unique(labels, return_counts=True)
    return (found, counts) if counted else found


def refuse() -> Any:
    """No value: in place of an argument."""
    raise Unclear("an argument")


def whole(x: Any, *_: Any, **__: Any) -> Any:
    """As whole numbers: what has a part behind the point is not followed."""
    x = array(x) if isinstance(x, list | tuple) else x
    if isinstance(x, Real) or (isinstance(x, np.ndarray) and x.dtype.kind == "O"):
        raise Unclear("a number made whole")
    return x


def same(x: Any, *types: Any, **__: Any) -> Any:
    """A conversion that changes no value; one to whole numbers might."""
    if any(isinstance(t, Module) and t.name == "int" for t in types):
        return whole(x)
    if any(isinstance(t, Module) and t.name == "bool" for t in types):
        return truths(x)
    return array(x) if isinstance(x, list | tuple | range) else x


def truths(x: Any) -> Any:
    """Numbers as truth values, by which an index picks and does not count."""
    x = array(x)
    return x if x.dtype.kind == "b" else np.frompyfunc(lambda v: bool(v != 0), 1, 1)(x).astype(bool)


def norm(x: Any, *more: Any, **keywords: Any) -> Any:
    """The Euclidean norm, or the sum of absolute values where it is asked for."""
    positional, keywords = list(more), _clean(keywords)
    order = positional.pop(0) if positional else keywords.pop("ord", keywords.pop("p", None))
    axis, keep = axis_of(keywords, positional)
    if keywords or positional or order not in (None, 1, 2) or (order is not None and axis is None and array(x).ndim != 1):
        raise Unclear("a norm")
    if order == 1:
        return checked(np.sum(elementwise(abs, array(x)), axis=axis, keepdims=keep))
    squares = np.sum(elementwise(lambda v: v * v, array(x)), axis=axis, keepdims=keep)
    return elementwise(lambda v: v ** (Real(1) / 2), squares)


def as_float(x: Any, *_: Any, **__: Any) -> Any:
    return lifted(x)


def item_(x: Any) -> Any:
    x = array(x)
    if x.size != 1:
        raise Unclear("item of an array")
    return checked(x.ravel()[0])
