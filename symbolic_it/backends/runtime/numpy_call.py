"""Calling a generated NumPy function: conversion, checks, cache-sized rows, unit, axis and reduction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from ..emission.program import Program
from ..form import LARGE
from . import checks
from .numpy_checks import check_light, check_of_masses, explain_nan
from .numpy_runtime import BLOCK, ONES, ROW, total

Array = np.ndarray[Any, Any]
ROWS = 1 << 20  # bytes of whole rows at a time: few calls, and what they make stays near the core
MASSES = ("pmf", "sequence", "transition")
DOUBLE, SINGLE = np.dtype(np.float64), np.dtype(np.float32)


def wrap(program: Program, scale: float, axis: int, reduction: str | None, checked: bool) -> Callable[..., Any]:
    """The public function of a program."""
    parameters, ranks = program.parameters, [p.rank for p in program.parameters]
    count = len(parameters)
    plain = axis == -1 and set(ranks) == {1} and len({p.spaces for p in parameters}) == 1
    masses = [(n, check) for n, p in enumerate(parameters) if checked and (check := check_of_masses(program, p)) is not None]
    function = program.function

    def computed(rows: Sequence[Array], dtype: np.dtype[Any], tolerance: float) -> Any:
        if not plain:
            rows = [a if a.dtype == dtype or p.kind == "index" else a.astype(dtype) for p, a in zip(parameters, rows, strict=True)]
        for n, check in masses:
            check(rows[n], tolerance)
        value = function(*rows)
        return value if program.large is None else _large(program, rows, value)

    quick = plain and checked and program.large is None and {p.kind for p in parameters} == {"pmf"}

    def call(*args: Any) -> Any:
        if len(args) != count:
            checks.check_count(program, len(args))
        if quick and _harmless(args):
            value = function(*args)
            return (value if scale == 1.0 else value / value.dtype.type(scale)) + 0
        dtype, half = _dtype_of_all(args) if plain else None, False
        if dtype is not None:
            arrays: Sequence[Array] = args
            batch = args[0].shape[:-1]
        else:
            arrays, dtype, half = _arrays(program, args, axis)
            batch = checks.check_shapes(program, [a.shape for a in arrays])
            if checked:
                for p, a in zip(parameters, arrays, strict=True):
                    check_light(program, p, a, arrays)
        tolerance = checks.TOLERANCE[2 if half else dtype.itemsize]
        with np.errstate(all="ignore"):
            if batch:
                value = _by_rows(lambda rows: computed(rows, dtype, tolerance), arrays, ranks, batch, dtype.itemsize)
            else:
                value = computed(arrays, dtype, tolerance)
            if not isinstance(value, np.floating):
                value = np.asarray(value)
            if scale != 1.0:
                value = value / value.dtype.type(scale)
            value = value + 0  # -0 becomes 0
            if checked and value.size and not value.min() > -np.inf:
                if any(p.kind in MASSES and np.signbit(a[a == 0]).any() for p, a in zip(parameters, arrays, strict=True)):  # 1/-0
                    return call(*(np.asarray(a) + 0.0 if p.kind in MASSES else a for p, a in zip(parameters, args, strict=True)))
                if np.isnan(value.min()):
                    explain_nan(program, arrays)
            return value if reduction is None else value.mean() if reduction == "mean" else value.sum()

    return call


def _harmless(args: tuple[Any, ...]) -> bool:
    """Whether all are pmfs, single rows of one length and dtype, of which neither quotients nor logarithms warn of anything."""
    first = args[0]
    if type(first) is not np.ndarray or first.ndim != 1 or not 0 < (size := first.shape[0]) <= BLOCK:
        return False
    dtype = first.dtype
    if dtype is DOUBLE:
        least, tolerance = 1e-15, checks.TOLERANCE[8]
    elif dtype is SINGLE:
        least, tolerance = 1e-7, checks.TOLERANCE[4]
    else:
        return False
    if short := size <= ROW:
        ones = ONES[dtype.itemsize][:size]
    for a in args:
        if type(a) is not np.ndarray or a.dtype is not dtype or a.shape != (size,):
            return False
        if not (a.item(a.argmin()) >= least and -tolerance <= (a.dot(ones) if short else total(a)) - 1 <= tolerance):
            return False  # argmin finds a nan
    return True


def _dtype_of_all(args: tuple[Any, ...]) -> np.dtype[Any] | None:
    """The dtype of arrays that need no conversion and have one shape, or None."""
    first = args[0]
    if type(first) is not np.ndarray:
        return None
    dtype: np.dtype[Any] = first.dtype
    shape = first.shape
    if dtype not in (DOUBLE, SINGLE) or not shape or not shape[-1]:
        return None
    for a in args[1:]:
        if type(a) is not np.ndarray or a.dtype != dtype or a.shape != shape:
            return None
    return dtype


def _arrays(program: Program, args: tuple[Any, ...], axis: int) -> tuple[list[Array], np.dtype[Any], bool]:
    """The arrays with outcomes last, the dtype to compute in, and whether one of them is in half precision."""
    name, arrays, real = program.definition.name, [], []
    for p, a in zip(program.parameters, args, strict=True):
        if not isinstance(a, np.ndarray) and hasattr(a, "detach"):
            raise TypeError(f'{name}: {p.name} is a torch tensor: compile with backend="torch"')
        if isinstance(a, np.ma.MaskedArray) and np.ma.is_masked(a):
            raise TypeError(f"{name}: {p.name} has masked entries, which are nothing to compute with: fill or drop them")
        a = np.asarray(a)
        if p.kind == "index":
            if a.dtype.kind not in "iu":
                raise TypeError(f"{name}: {p.name} has dtype {a.dtype}, expected integer outcomes")
        elif a.dtype.kind not in "fiub":
            raise TypeError(f"{name}: {p.name} has dtype {a.dtype}, expected real numbers")
        elif a.ndim or p.rank or len(args) == 1:
            real.append(a.dtype)
        if p.rank == 1 and axis != -1:
            checks.check_axis(program, p, axis, a.ndim)
            a = np.moveaxis(a, axis, -1)
        arrays.append(a)
    single = bool(real) and all(d.kind == "f" and d.itemsize <= 4 for d in real)
    if len(args) and all(p.rank == 1 for p in program.parameters):
        arrays = [a.astype(SINGLE if single else DOUBLE, copy=False) for a in arrays]
    return arrays, SINGLE if single else DOUBLE, any(d.kind == "f" and d.itemsize < 4 for d in real)


def _large(program: Program, rows: Sequence[Array], value: Any) -> Any:
    """The value, by the form for large ones where it is large."""
    assert program.large is not None
    beyond = ~(np.asarray(value) <= (LARGE if program.unit is None else LARGE * program.unit(*rows)))
    return np.where(beyond, program.large(*rows), value) if beyond.any() else value


def _by_rows(
    run: Callable[[Sequence[Array]], Any], arrays: Sequence[Array], ranks: Sequence[int], batch: tuple[int, ...], size: int
) -> Array:
    """The function over blocks of rows that fit the cache."""
    shapes = [(*batch, *a.shape[a.ndim - r :]) for a, r in zip(arrays, ranks, strict=True)]
    full = [a if a.shape == s else np.broadcast_to(a, s) for a, s in zip(arrays, shapes, strict=True)]
    outcomes = max([a.shape[-1] for a, r in zip(full, ranks, strict=True) if r] or [1])
    count = int(np.prod(batch))
    step = max(1, ROWS // (outcomes * size))
    if max(ranks) != 1 or count <= step:
        return np.asarray(run(full))
    flat = [a.reshape(count, *a.shape[a.ndim - r :]) for a, r in zip(full, ranks, strict=True)]
    first = np.asarray(run([a[:step] for a in flat]))
    out = np.empty((count, *first.shape[1:]), first.dtype)
    out[:step] = first
    for n in range(step, count, step):
        out[n : n + step] = run([a[n : n + step] for a in flat])
    return out.reshape(*batch, *out.shape[1:])
