"""Sums over few outcomes by Python itself: a call of NumPy costs as much as three or four of the numbers.

What is computed is what the generated code says: it runs over these functions where it calls nothing else. A row of masses is
a list here; where there is a zero, a mass below 0 or a value that needs more care, NumPy's functions see to it.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from math import atanh, inf, log, log1p
from typing import Any

import numpy as np

from ..series import ATANH_EXCESS
from .numpy_divergence import FAR
from .numpy_harmless import DOUBLE, LIMITS, SINGLE

MOST = 12  # outcomes
#: atanh t - t as t^3 times a polynomial of t^2 up to NEAR, the highest power first.
COEFFICIENTS, NEAR = ATANH_EXCESS["double"].floats[::-1], ATANH_EXCESS["double"].reach ** 2


class NeedsCareError(ArithmeticError):
    """A value whose digits a plain sum may lose, or that is none."""


#: What these functions raise where NumPy's are to be asked: at zeros, masses below 0, and values that need care.
UNSURE = (NeedsCareError, ValueError, ZeroDivisionError)


def bregman_sum(p: list[float], q: list[float]) -> float:
    """The sum of p log(p/q) - p + q."""
    if min(p) < 0:  # beside a q below 0 the logarithm would not tell
        raise NeedsCareError
    value = defect = 0.0
    for x, y in zip(p, q):  # noqa: B905 - strict costs as much as an entry
        d = x - y
        defect += d
        value += x * log1p(d / y)
    value -= defect
    if value >= FAR:
        if value < inf:
            return value
        raise NeedsCareError
    return _by_series(p, q)


def _by_series(p: list[float], q: list[float]) -> float:
    """The same sum, each summand to its last digits: s ((1 + t) atanh t - t) with s = p + q and t = (p - q)/s."""
    value = 0.0
    for x, y in zip(p, q):  # noqa: B905
        s = x + y
        t = (x - y) / s
        u = t * t
        if u <= NEAR:
            excess = 0.0
            for c in COEFFICIENTS:
                excess = excess * u + c
            excess *= u * t
        else:
            excess = atanh(t) - t
        value += s * ((t + excess) * t + excess)
    return value


def x_log_x(p: list[float]) -> float:
    """The sum of x log x."""
    value = 0.0
    for x in p:
        value += x * log(x)
    return value


RUNTIME: Mapping[str, Callable[..., float]] = {f.__name__: f for f in (bregman_sum, x_log_x)}


def suits(source: str) -> bool:
    """Whether a generated function gives its arrays to these functions alone, and does nothing else with them."""
    (function,) = ast.parse(source).body
    assert isinstance(function, ast.FunctionDef)
    arrays = {a.arg for a in function.args.args}
    calls = [n for n in ast.walk(function) if isinstance(n, ast.Call)]
    given = [a for c in calls for a in c.args if isinstance(a, ast.Name) and a.id in arrays]
    used = [n for n in ast.walk(function) if isinstance(n, ast.Name) and n.id in arrays]
    return bool(calls) and len(used) == len(given) and all(isinstance(c.func, ast.Name) and c.func.id in RUNTIME for c in calls)


def few_rows(args: tuple[Any, ...]) -> list[list[float]] | None:
    """The rows as lists where all are of few outcomes, of one length and dtype, and sum to one; else None."""
    first = args[0]
    if type(first) is not np.ndarray or len(shape := first.shape) != 1 or not 0 < shape[0] <= MOST:
        return None
    dtype = first.dtype
    if dtype is not DOUBLE and dtype is not SINGLE:  # of another byte order, perhaps
        return None
    _, low, high, _ = LIMITS[dtype]
    rows = []
    for a in args:
        if a is not first and (type(a) is not np.ndarray or a.dtype is not dtype or a.shape != shape):
            return None
        row = a.tolist()
        if not low <= sum(row) <= high:
            return None
        rows.append(row)
    return rows
