"""The functions and methods of array libraries that are followed, by the last part of their names.

NumPy, torch, TensorFlow, JAX, MXNet and `math` agree on what these do; where a name means two things (`max` of torch with an axis
gives values and places), the keyword tells, and what is still open is not followed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from . import real as r
from .arrays import array, checked, elementwise, flat, lifted, log_sigmoid, log_softmax, log_sum_exp, sigmoid, softmax
from .real import Real, Unclear

Function = Callable[..., Any]


class ValuesAndPlaces(tuple[Any, Any]):
    """What torch's max along an axis gives."""


def axis_of(keywords: dict[str, Any], positional: list[Any], default: Any = None) -> tuple[Any, bool]:
    """The axis and whether it is kept, taken out of the keywords."""
    keep = keywords.pop("keepdims", keywords.pop("keepdim", False))
    for name in ("axis", "dim", "reduction_indices"):
        if name in keywords:
            return _axis(keywords.pop(name)), bool(keep)
    axis = positional.pop(0) if positional else default
    if positional and isinstance(positional[0], bool):
        keep = positional.pop(0)
    return _axis(axis), bool(keep)


def _axis(value: Any) -> Any:
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    if isinstance(value, tuple | list) and all(isinstance(v, int) for v in value):
        return tuple(value)
    raise Unclear("an axis")


_IGNORED = frozenset({"dtype", "device", "requires_grad", "out", "copy", "name", "training", "inplace", "non_blocking", "order", "base_", "casting"})


def _clean(keywords: dict[str, Any]) -> dict[str, Any]:
    left = {k: v for k, v in keywords.items() if k not in _IGNORED}
    return left


def _reduction(operation: Callable[[Any, Any, bool], Any]) -> Function:
    def reduced(x: Any, *more: Any, **keywords: Any) -> Any:
        positional, keywords = list(more), _clean(keywords)
        axis, keep = axis_of(keywords, positional)
        if keywords or positional:
            raise Unclear("options of a reduction")
        return checked(operation(array(x), axis, keep))

    return reduced


def _total(x: Any, axis: Any, keep: bool) -> Any:
    return np.sum(x, axis=axis, keepdims=keep) if x.size else Real(0)


def _mean(x: Any, axis: Any, keep: bool) -> Any:
    x = lifted(x)
    n = x.size if axis is None else int(np.prod([x.shape[a] for a in (axis if isinstance(axis, tuple) else (axis,))]))
    if not n:
        raise Unclear("a mean of nothing")
    return np.sum(x, axis=axis, keepdims=keep) / n


def _nansum(x: Any, axis: Any, keep: bool) -> Any:
    return _total(elementwise(lambda v: Real(0) if v.nan else v, x), axis, keep)


def _var(x: Any, axis: Any, keep: bool) -> Any:
    d = lifted(x) - _mean(x, axis, True)
    return _mean(d * d, axis, keep)


def _cumulative(x: Any, *more: Any, **keywords: Any) -> Any:
    axis, _ = axis_of(keywords, list(more), None)
    return np.cumsum(array(x), axis=axis)


def _log(x: Any, base: Any = None) -> Any:
    if base is None:
        return elementwise(r.log, x)
    return elementwise(lambda v, b: r.log(v) / r.log(b), x, base)


def _softmax_like(function: Callable[[Any, Any], Any]) -> Function:
    def applied(x: Any, *more: Any, **keywords: Any) -> Any:
        keywords = _clean(keywords)
        axis, _ = axis_of(keywords, list(more), -1)
        if keywords:
            raise Unclear("options of a softmax")
        x = array(x)
        return function(x, (0 if x.ndim in (0, 1, 3) else 1) if axis is None else axis)

    return applied


def _logsumexp(x: Any, *more: Any, **keywords: Any) -> Any:
    axis, keep = axis_of(keywords, list(more))
    if _clean(keywords):
        raise Unclear("weights of a logsumexp")
    return checked(log_sum_exp(array(x), axis, keep))


def _clip(x: Any, low: Any = None, high: Any = None, **keywords: Any) -> Any:
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


def _extreme(largest: bool) -> Function:
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


def _pairwise(largest: bool) -> Function:
    return lambda a, b: elementwise(lambda u, v: _chosen(u, v, largest), a, b)


def _test(x: Any, holds: Callable[[Real], bool]) -> Any:
    found = elementwise(holds, x)
    return found.astype(bool) if isinstance(found, np.ndarray) else found


def _where(condition: Any, *branches: Any) -> Any:
    if len(branches) != 2:
        raise Unclear("where")
    a, b = (lifted(x) for x in branches)
    return checked(np.where(np.asarray(condition, dtype=bool), a, b))


def _one_hot(labels: Any, size: Any = None, **keywords: Any) -> Any:
    size = keywords.pop("num_classes", keywords.pop("depth", size))
    labels = array(labels)
    if labels.dtype.kind != "i" or not isinstance(size, int) or keywords:
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


def _masked_fill(x: Any, mask: Any, value: Any) -> Any:
    return checked(np.where(np.asarray(mask, dtype=bool), lifted(value), lifted(x)))


def _einsum(pattern: Any, *operands: Any) -> Any:
    if not isinstance(pattern, str):
        raise Unclear("einsum")
    return checked(np.einsum(pattern, *(lifted(o) for o in operands), optimize=False))


def _matmul(a: Any, b: Any) -> Any:
    return checked(np.dot(lifted(a), lifted(b)))


def _filled(value: int) -> Function:
    def made(*size: Any, **keywords: Any) -> Any:
        shape = size[0] if len(size) == 1 and isinstance(size[0], tuple | list) else size
        if not all(isinstance(n, int) and 0 <= n <= 64 for n in shape):
            raise Unclear("a shape")
        return lifted(np.full(tuple(shape), value, dtype=np.int64))

    return made


def _full_like(x: Any, value: Any, **keywords: Any) -> Any:
    out = np.empty(array(x).shape, dtype=object)
    out[...] = r.real(value)
    return out


def _full(shape: Any, value: Any, **keywords: Any) -> Any:
    out = _filled(0)(*(shape if isinstance(shape, tuple | list) else (shape,)))
    out[...] = r.real(value)
    return out


def _arange(*bounds: Any, **keywords: Any) -> Any:
    if not all(isinstance(b, int) and abs(b) < 4096 for b in bounds):
        raise Unclear("arange")
    return np.arange(*bounds, dtype=np.int64)


def _entropy(p: Any, q: Any = None, base: Any = None, axis: Any = 0) -> Any:
    """scipy.stats.entropy: masses over their sum."""
    p = lifted(array(p))
    p = p / np.sum(p, axis=axis, keepdims=True)
    if q is None:
        terms = elementwise(lambda a: -_xlogy(a, a), p)
    else:
        q = lifted(array(q))
        terms = elementwise(_rel_entr, p, q / np.sum(q, axis=axis, keepdims=True))
    total = np.sum(terms, axis=axis)
    return total if base is None else total / elementwise(r.log, base)


def _xlogy(a: Real, b: Real) -> Real:
    return Real(0) if a == 0 else a * r.log(b)


def _rel_entr(a: Real, b: Real) -> Real:
    return Real(0) if a == 0 else a * r.log(a / b)


def _reshape(x: Any, *shape: Any) -> Any:
    sizes = shape[0] if len(shape) == 1 and isinstance(shape[0], tuple | list) else shape
    return checked(array(x).reshape(tuple(sizes)))


def _transpose(x: Any, *axes: Any) -> Any:
    x = array(x)
    if len(axes) == 2 and x.ndim >= 2:
        return np.swapaxes(x, axes[0], axes[1])
    return np.transpose(x, axes or None)


def _squeeze(x: Any, *axes: Any, **keywords: Any) -> Any:
    axis, _ = axis_of(keywords, list(axes))
    x = array(x)
    if axis is not None and isinstance(axis, int) and x.shape[axis] != 1:
        return x
    return checked(np.squeeze(x, axis=axis))


def _unsqueeze(x: Any, *axes: Any, **keywords: Any) -> Any:
    axis, _ = axis_of(keywords, list(axes))
    return np.expand_dims(array(x), axis)


def same(x: Any, *_: Any, **__: Any) -> Any:
    """A conversion that changes no value."""
    return array(x) if isinstance(x, list | tuple | range) else x


def _as_float(x: Any, *_: Any, **__: Any) -> Any:
    return lifted(x)


def _item(x: Any) -> Any:
    x = array(x)
    if x.size != 1:
        raise Unclear("item of an array")
    return checked(x.ravel()[0])


def _binary_entropy(p: Any, y: Any, **keywords: Any) -> Any:
    y = lifted(array(y))
    p = lifted(array(p))
    return _mean(-(y * _log(p) + (1 - y) * _log(1 - p)), None, False)


FUNCTIONS: dict[str, Function] = {
    "log": _log, "ln": _log, "log2": lambda x: _log(x, 2), "log10": lambda x: _log(x, 10), "log1p": lambda x: elementwise(lambda v: r.log(1 + v), x),
    "exp": lambda x: elementwise(r.exp, x), "expm1": lambda x: elementwise(lambda v: r.exp(v) - 1, x), "exp2": lambda x: elementwise(lambda v: Real(2) ** v, x),
    "sqrt": lambda x: elementwise(r.sqrt, x), "square": lambda x: elementwise(lambda v: v * v, x), "tanh": lambda x: elementwise(r.tanh, x),
    "abs": lambda x: elementwise(abs, x), "absolute": lambda x: elementwise(abs, x), "fabs": lambda x: elementwise(abs, x), "negative": lambda x: -lifted(x), "neg": lambda x: -lifted(x),
    "pow": lambda x, n: lifted(x) ** n, "power": lambda x, n: lifted(x) ** n, "reciprocal": lambda x: 1 / lifted(x),
    "multiply": lambda a, b: lifted(a) * lifted(b), "mul": lambda a, b: lifted(a) * lifted(b), "add": lambda a, b: lifted(a) + lifted(b),
    "subtract": lambda a, b: lifted(a) - lifted(b), "sub": lambda a, b: lifted(a) - lifted(b), "divide": lambda a, b: lifted(a) / lifted(b),
    "div": lambda a, b: lifted(a) / lifted(b), "true_divide": lambda a, b: lifted(a) / lifted(b),
    "sum": _reduction(_total), "reduce_sum": _reduction(_total), "fsum": _reduction(_total), "nansum": _reduction(_nansum), "mean": _reduction(_mean),
    "reduce_mean": _reduction(_mean), "average": _reduction(_mean), "fmean": _reduction(_mean), "var": _reduction(_var),
    "prod": _reduction(lambda x, a, k: np.prod(lifted(x), axis=a, keepdims=k)), "reduce_prod": _reduction(lambda x, a, k: np.prod(lifted(x), axis=a, keepdims=k)),
    "argmax": _reduction(lambda x, a, k: np.argmax(x, axis=a, keepdims=k)), "max": _extreme(True), "min": _extreme(False), "amax": _extreme(True), "amin": _extreme(False),
    "reduce_max": _extreme(True), "reduce_min": _extreme(False), "maximum": _pairwise(True), "minimum": _pairwise(False), "cumsum": _cumulative,
    "clip": _clip, "clamp": _clip, "clip_by_value": _clip, "clamp_min": _clip, "clamp_max": lambda x, m: _clip(x, None, m), "where": _where, "one_hot": _one_hot,
    "gather": gather, "take_along_axis": lambda x, i, a=-1, **k: np.take_along_axis(array(x), array(i), k.get("axis", a)), "masked_fill": _masked_fill,
    "boolean_mask": lambda x, m: array(x)[np.asarray(m, dtype=bool)], "einsum": _einsum, "dot": _matmul, "matmul": _matmul, "inner": _matmul, "vdot": _matmul,
    "outer": lambda a, b: np.outer(lifted(a), lifted(b)), "zeros": _filled(0), "ones": _filled(1), "zeros_like": lambda x, **k: _full_like(x, 0),
    "ones_like": lambda x, **k: _full_like(x, 1), "full_like": _full_like, "full": _full, "arange": _arange, "eye": lambda n, **k: lifted(np.eye(n, dtype=np.int64)),
    "softmax": _softmax_like(softmax), "log_softmax": _softmax_like(log_softmax), "logsumexp": _logsumexp, "reduce_logsumexp": _logsumexp, "sigmoid": sigmoid,
    "expit": sigmoid, "logsigmoid": log_sigmoid, "log_sigmoid": log_sigmoid, "log_expit": log_sigmoid, "softplus": lambda x: -log_sigmoid(-lifted(x)),
    "logaddexp": lambda a, b: elementwise(lambda u, v: r.log(r.exp(u) + r.exp(v)), a, b), "relu": lambda x: elementwise(lambda v: v if v > 0 else Real(0), x),
    "xlogy": lambda a, b: elementwise(_xlogy, a, b), "xlog1py": lambda a, b: elementwise(lambda u, v: _xlogy(u, 1 + v), a, b), "rel_entr": lambda a, b: elementwise(_rel_entr, a, b),
    "kl_div_scipy": lambda a, b: elementwise(lambda u, v: _rel_entr(u, v) - u + v, a, b), "entr": lambda a: elementwise(lambda u: -_xlogy(u, u), a),
    "entropy": _entropy, "isnan": lambda x: _test(x, lambda v: v.nan), "isfinite": lambda x: _test(x, lambda v: v.finite), "is_finite": lambda x: _test(x, lambda v: v.finite),
    "isinf": lambda x: _test(x, lambda v: not v.finite and not v.nan), "is_nan": lambda x: _test(x, lambda v: v.nan), "stack": lambda xs, axis=0, dim=None: np.stack([lifted(x) for x in xs], axis if dim is None else dim),
    "concatenate": lambda xs, axis=0: np.concatenate([lifted(x) for x in xs], axis), "count_nonzero": lambda x: int(np.count_nonzero(array(x))),
    "reshape": _reshape, "view": _reshape, "transpose": _transpose, "swapaxes": _transpose, "permute": lambda x, *a: np.transpose(array(x), a[0] if len(a) == 1 else a),
    "squeeze": _squeeze, "unsqueeze": _unsqueeze, "expand_dims": _unsqueeze, "flatten": lambda x, *a, **k: array(x).ravel(), "ravel": lambda x: array(x).ravel(),
    "flip": lambda x, axis=0: np.flip(array(x), axis), "diag": lambda x: np.diag(array(x)), "repeat": lambda x, n: np.tile(array(x), n),
    "item": _item, "asscalar": _item, "numel": lambda x: array(x).size, "size": lambda x, axis=None: array(x).size if axis is None else array(x).shape[axis],
    "float": _as_float, "double": _as_float, "half": _as_float, "astype": same, "to": same, "type": same, "long": same, "int": same, "bool": same,
    "array": same, "asarray": same, "tensor": same, "as_tensor": same, "constant": same, "Tensor": _as_float, "FloatTensor": _as_float, "LongTensor": same, "from_numpy": same,
    "convert_to_tensor": same, "detach": same, "clone": same, "copy": same, "contiguous": same, "cpu": same, "cuda": same, "numpy": same, "tolist": same, "cast": same,
    "as_nd_ndarray": same, "type_as": same, "stop_gradient": same, "squeeze_": _squeeze, "requires_grad_": same, "log_": _log, "expand_as": lambda x, y: x,
    "any": lambda x: bool(np.any(array(x))), "all": lambda x: bool(np.all(array(x))), "float64": _as_float, "float32": _as_float,
    "t": _transpose, "nelement": lambda x: array(x).size, "nan_to_num": lambda x, *a, **k: elementwise(lambda v: Real(0) if v.nan else v, x), "ne": lambda a, b: array(a) != b,
    "eq": lambda a, b: array(a) == b, "gt": lambda a, b: array(a) > b, "size_": lambda x: array(x).size, "dim": lambda x: array(x).ndim, "len": lambda x: len(x),
}  # fmt: skip


__all__ = ["FUNCTIONS", "ValuesAndPlaces", "flat", "gather", "same"]
