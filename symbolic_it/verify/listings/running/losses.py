"""Losses of the libraries that are followed: torch's functions and modules, with their reductions."""

from __future__ import annotations

from typing import Any

import numpy as np

from . import real as r
from .arrays import array, checked, elementwise, lifted, log_sigmoid, log_softmax
from .real import Real, Unclear


def reduced(values: Any, reduction: Any, count: Any = None) -> Any:
    """The values of a batch under torch's "none", "sum", "mean" and "batchmean"."""
    values = lifted(array(values))
    match reduction:
        case "none":
            return checked(values)
        case "sum":
            return checked(np.sum(values))
        case "mean":
            return checked(np.sum(values) / (values.size if count is None else count))
        case "batchmean":
            return checked(np.sum(values) / (values.shape[0] if values.ndim else 1))
    raise Unclear("a reduction")


def cross_entropy(
    input: Any, target: Any, weight: Any = None, *, reduction: Any = "mean", ignore_index: Any = -100, label_smoothing: Any = 0, **_: Any
) -> Any:  # fmt: skip
    """Of logits and labels or soft targets; classes on axis 1 of a batch."""
    z = lifted(array(input))
    if weight is not None or z.ndim not in (1, 2, 3):
        raise Unclear("cross_entropy")
    logs = log_softmax(z, 0 if z.ndim == 1 else 1)
    return _of_logs(logs, array(target), reduction, ignore_index, r.real(label_smoothing))


def nll_loss(input: Any, target: Any, weight: Any = None, *, reduction: Any = "mean", ignore_index: Any = -100, **_: Any) -> Any:
    """Minus the entry of the label."""
    if weight is not None:
        raise Unclear("nll_loss")
    return _of_logs(lifted(array(input)), array(target), reduction, ignore_index, Real(0))


def _of_logs(logs: Any, target: Any, reduction: Any, ignored: Any, smoothing: Real) -> Any:
    axis = 0 if logs.ndim == 1 else 1
    k = logs.shape[axis]
    if target.dtype.kind == "i" and target.ndim == logs.ndim - 1:
        kept = target != ignored
        if (np.where(kept, target, 0) < 0).any() or (np.where(kept, target, 0) >= k).any():
            raise Unclear("a label out of range")
        hot = np.moveaxis(np.eye(k, dtype=np.int64)[np.where(kept, target, 0)], -1, axis)
        soft = lifted(hot) * (1 - smoothing) + smoothing / k
        values = -np.sum(soft * logs, axis=axis) * lifted(np.asarray(kept, dtype=np.int64))
        return reduced(values, reduction, int(np.sum(kept)))
    if target.shape == logs.shape:
        soft = lifted(target) * (1 - smoothing) + smoothing / k
        return reduced(-np.sum(soft * logs, axis=axis), reduction)
    raise Unclear("shapes of cross_entropy")


def kl_div(input: Any, target: Any, *, reduction: Any = "mean", log_target: Any = False, **_: Any) -> Any:
    """target * (log target - input), elementwise, then reduced."""
    a, t = lifted(array(input)), lifted(array(target))
    if log_target:
        return reduced(elementwise(r.exp, t) * (t - a), reduction)
    return reduced(elementwise(lambda t, a: Real(0) if t == 0 else t * (r.log(t) - a), t, a), reduction)


def binary_cross_entropy(input: Any, target: Any, *, reduction: Any = "mean", **_: Any) -> Any:
    p, y = lifted(array(input)), lifted(array(target))
    return reduced(-(y * elementwise(r.log, p) + (1 - y) * elementwise(r.log, 1 - p)), reduction)


def binary_cross_entropy_with_logits(input: Any, target: Any, *, reduction: Any = "mean", **_: Any) -> Any:
    z, y = lifted(array(input)), lifted(array(target))
    return reduced(-(y * log_sigmoid(z) + (1 - y) * log_sigmoid(-z)), reduction)


def mse_loss(input: Any, target: Any, *, reduction: Any = "mean", **_: Any) -> Any:
    d = lifted(array(input)) - lifted(array(target))
    return reduced(d * d, reduction)


def optax_labels(logits: Any, labels: Any) -> Any:
    """optax.softmax_cross_entropy_with_integer_labels: no reduction, classes last."""
    logs = log_softmax(lifted(array(logits)), -1)
    return -np.take_along_axis(logs, array(labels)[..., None], -1)[..., 0]


def optax_soft(logits: Any, labels: Any) -> Any:
    return checked(-np.sum(lifted(array(labels)) * log_softmax(lifted(array(logits)), -1), axis=-1))


LOSSES = {
    "cross_entropy": cross_entropy,
    "nll_loss": nll_loss,
    "kl_div": kl_div,
    "binary_cross_entropy": binary_cross_entropy,
    "binary_cross_entropy_with_logits": binary_cross_entropy_with_logits,
    "mse_loss": mse_loss,
}
#: by the dotted name's end, where there is no doubt whose function it is
OF_LIBRARY = {
    "softmax_cross_entropy_with_integer_labels": optax_labels,
    "softmax_cross_entropy": optax_soft,
    "softmax_cross_entropy_with_logits": lambda labels, logits: optax_soft(logits, labels),
    "sparse_softmax_cross_entropy_with_logits": lambda labels, logits: optax_labels(logits, labels),
}
#: torch's modules: what they are made with are the keywords of the function
MODULES = {
    "CrossEntropyLoss": cross_entropy,
    "NLLLoss": nll_loss,
    "KLDivLoss": kl_div,
    "BCELoss": binary_cross_entropy,
    "BCEWithLogitsLoss": binary_cross_entropy_with_logits,
    "MSELoss": mse_loss,
}
