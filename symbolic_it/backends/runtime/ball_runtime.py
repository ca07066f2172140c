"""What generated ball code calls: elementary functions on object arrays of Arb balls."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from flint import arb, ctx, fmpq

from ...enclosure.ball import precision
from ..emission.program import Program
from . import checks
from .numpy_runtime import argmax, at, pick

BITS = 400
Array = np.ndarray[Any, Any]


def _each(function: Callable[..., Any], count: int = 1) -> Callable[..., Any]:
    by_entry: Callable[..., Any] = np.frompyfunc(function, count, 1)
    return by_entry


def _ball(x: Any) -> Any:
    return x if isinstance(x, arb) else arb(x) if isinstance(x, int) else arb(float(x))


def _log(x: Any) -> Any:
    x = _ball(x)
    return -arb("inf") if x == 0 else x if x == arb("inf") else x.log()


def _quotient(a: Any, b: Any) -> Any:
    a, b = _ball(a), _ball(b)
    return arb("inf") if b == 0 and a > 0 else a / b


exact = _each(_ball)
exp = _each(lambda x: arb(0) if _ball(x) == -arb("inf") else _ball(x).exp())
log = _each(_log)
sqrt = _each(lambda x: _ball(x).sqrt())
absolute = _each(abs)
divide = _each(_quotient, 2)
maximum = _each(lambda a, b: _ball(a).max(_ball(b)), 2)
power = _each(lambda a, b: arb(0) if a == 0 and b > 0 else _ball(a) ** _ball(b), 2)
is_zero = _each(lambda x: bool(_ball(x) == 0))


def fraction(numerator: int, denominator: int) -> Any:
    """An exact fraction as a ball."""
    return arb(fmpq(numerator, denominator))


def where(mask: Any, a: Any, b: Any) -> Array:
    """a where the mask holds, else b."""
    return np.where(np.asarray(mask, dtype=bool), np.asarray(a, dtype=object), np.asarray(b, dtype=object))


def log_sum_exp_last(array: Array) -> Any:
    """log sum exp over the last axis."""
    return log(exp(array).sum(axis=-1))


def softmax_last(array: Array) -> Array:
    """exp z over its sum."""
    out = exp(array)
    return np.asarray(out / np.asarray(out.sum(axis=-1))[..., None])


def _tilt(t: Any) -> Any:
    return -t if t == -1 else (1 + t) * t.atanh() - t if t != 1 else arb("inf")


def _gap(t: Any) -> Any:
    return sum((u * u.log() if u != 0 else arb(0)) for u in (1 + t, 1 - t))


tilt, gap = _each(lambda t: _tilt(_ball(t))), _each(lambda t: _gap(_ball(t)))

_BY_NAME = {
    "np": np, "exp": exp, "log": log, "sqrt": sqrt, "absolute": absolute, "maximum": maximum, "divide": divide, "power": power,
    "is_zero": is_zero, "tilt": tilt, "gap": gap,
}  # fmt: skip
NAMESPACE = {**_BY_NAME, **{f.__name__: f for f in (pick, at, argmax, fraction, where, log_sum_exp_last, softmax_last)}}


def wrap(program: Program, scale: float, axis: int, reduction: str | None) -> Callable[..., Any]:
    """The public function of a program: balls at BITS bits."""
    if reduction is not None or scale != 1.0 or axis != -1:
        raise ValueError("the ball backend gives values in nats, outcomes on the last axis, without reduction")

    def call(*args: Any) -> Any:
        before = ctx.prec
        with precision(max(BITS, before)):
            checks.check_count(program, len(args))
            given = [np.asarray(a)[None] for a in args]  # one batch axis at least: an entry of an object array is no array
            plain = all(a.ndim == 1 + p.rank for p, a in zip(program.parameters, given, strict=True))
            real = [a if p.kind == "index" else np.asarray(exact(a), dtype=object) for p, a in zip(program.parameters, given, strict=True)]
            longest = max(a.ndim - p.rank for p, a in zip(program.parameters, real, strict=True))
            real = [a.reshape((1,) * (longest - (a.ndim - p.rank)) + a.shape) for p, a in zip(program.parameters, real, strict=True)]
            value = np.asarray(program.function(*real), dtype=object)[0]
            return value if not plain or program.outcomes else np.asarray(value, dtype=object)[()]

    return call
