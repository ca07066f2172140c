"""Elementary sums of a probe's arguments, of which unknown formulas are put together: sum p log q, log p_y, t log(1 - p)."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import numpy as np

from .probes import entropy, log_softmax, softmax
from .reading import Arguments, Array, Group

Terms = dict[str, Array]  # by their text: a value for each row
ONE = "1"  # the constant


def terms(group: Group, arguments: Arguments) -> Terms | None:
    """The elementary sums of each row, or None for what there are none of. Entries are rows where a quantity is taken of each."""
    roles, kinds = group.roles, group.kinds
    with np.errstate(all="ignore"):
        if roles == ("p", "q"):
            first, second = (np.asarray(a, dtype=float) for a in arguments)
            return _of_pair(first, second, kinds)
        if roles == ("p",) and kinds[0] in FORMS:
            return _of_one(np.asarray(arguments[0], dtype=float), kinds[0])
        if set(roles) == {"prediction", "target"} and "one-hot" not in group.presentation:
            at = roles.index("prediction")
            return _of_coins(np.asarray(arguments[at], dtype=float), np.asarray(arguments[1 - at], dtype=float), kinds[at])
        if roles == ("logits", "labels") and ", " not in group.presentation and "shape" not in group.presentation:
            return _of_labels(np.asarray(arguments[0], dtype=float), np.asarray(arguments[1]), kinds[0])
        if roles == ("joint",) and "joint table" in group.presentation:
            return _of_table(np.asarray(arguments[0], dtype=float))
    return None


def entries(group: Group, arguments: Arguments) -> Terms | None:
    """The elementary terms of each entry of one array of probabilities: p log p, log(1 - p)."""
    if group.roles != ("p",) or group.kinds[0] not in ("probabilities", "logits"):
        return None
    a = np.asarray(arguments[0], dtype=float)
    p = 1 / (1 + np.exp(-a)) if group.kinds[0] == "logits" else a
    out = {f"{w}log {x}": v * np.log(y) for w, v in (("p ", p), ("", 1.0)) for x, y in (("p", p), ("(1 - p)", 1 - p))}
    return out | {"p": p, "p^2": p * p, ONE: np.ones_like(p)}


def _logs(a: Array, kind: str) -> Array:
    return np.asarray(FORMS[kind](a))


FORMS: dict[str, Callable[[Array], Array]] = {"probabilities": np.log, "log-probabilities": lambda a: a, "logits": log_softmax}


def _of_pair(a: Array, b: Array, kinds: tuple[str, ...]) -> Terms:
    lp, lq = _logs(a, kinds[0]), _logs(b, kinds[1])
    p, q = np.exp(lp), np.exp(lq)
    logs = {"p": lp, "q": lq, "m": np.log((p + q) / 2), "(1 - p)": np.log1p(-p), "(1 - q)": np.log1p(-q)}
    if kinds == ("logits", "logits"):
        logs |= {"softmax(p)": log_softmax(p), "softmax(q)": log_softmax(q)}
    weights: dict[str, Any] = {"p ": p, "q ": q, "": 1.0}
    out = {f"sum {w}log {x}": (v * y).sum(-1) for (w, v), (x, y) in product(weights.items(), logs.items())}
    return out | {"sum p q": (p * q).sum(-1), "sum p^2": (p * p).sum(-1), "sum q^2": (q * q).sum(-1), ONE: np.ones(p.shape[:-1])}


def _of_one(a: Array, kind: str) -> Terms:
    lp = _logs(a, kind)
    p = np.exp(lp)
    s = softmax(p)
    logs = {"p": lp, "(1 - p)": np.log1p(-p), "(1 + p)": np.log1p(p), "softmax(p)": np.log(s)}
    weights: dict[str, Any] = {"p ": p, "": 1.0, "softmax(p) ": s}
    out = {f"sum {w}log {x}": (v * y).sum(-1) for (w, v), (x, y) in product(weights.items(), logs.items())}
    if kind == "logits":
        out |= {"sum p z": (p * a).sum(-1), "sum z": a.sum(-1), "max z": a.max(-1)}
    return out | {"sum p^2": (p * p).sum(-1), ONE: np.ones(p.shape[:-1])}


def _of_coins(given: Array, t: Array, kind: str) -> Terms:
    p = 1 / (1 + np.exp(-given)) if kind == "logits" else given
    weights: dict[str, Any] = {"t ": t, "p ": p, "": 1.0}
    logs = {"p": np.log(p), "(1 - p)": np.log1p(-p)}
    out = {f"{w}log {x}": v * y for (w, v), (x, y) in product(weights.items(), logs.items())}
    return out | {"t p": t * p, "t": t + 0 * p, "p": p + 0 * t, ONE: np.ones(p.shape)}


def _of_labels(a: Array, y: Array, kind: str) -> Terms:
    lp = _logs(a, kind)
    p = np.exp(lp)

    def picked(values: Array) -> Array:
        return np.asarray(np.take_along_axis(values, y[..., None], -1)[..., 0])

    out = {"log p_y": picked(lp), "p_y": picked(p), "mean log p": lp.mean(-1), "sum p log p": -entropy(p), "max log p": lp.max(-1)}
    out |= {"log(1 - p_y)": np.log1p(-picked(p)), "sum log(1 - p)": np.log1p(-p).sum(-1), "log softmax(p)_y": picked(log_softmax(p))}
    if kind == "logits":
        out |= {"z_y": picked(a), "mean z": a.mean(-1), "max z": a.max(-1), "log sum exp z": picked(a - lp)}
    return out | {ONE: np.ones(y.shape)}


def _of_table(j: Array) -> Terms:
    x, y = j.sum(1, keepdims=True), j.sum(0, keepdims=True)

    def of(a: Any) -> Array:
        return np.asarray(a.sum())

    out = {"H(X, Y)": of(-j * np.log(j)), "H(X)": of(-x * np.log(x)), "H(Y)": of(-y * np.log(y))}
    out |= {"sum log p(x, y)": of(np.log(j)), "sum p(x) p(y) log p(x, y)": of(x * y * np.log(j)), ONE: np.ones(())}
    return out
