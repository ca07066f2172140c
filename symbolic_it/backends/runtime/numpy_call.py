"""Calling a generated NumPy function: conversion, checks, cache-sized rows, unit, axis and reduction."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import Any

import numpy as np

from ..emission.program import Parameter, Program
from ..form import LARGE
from . import checks
from .numpy_blocks import watched
from .numpy_checks import check_light, check_of_masses, explain_nan
from .numpy_few import UNSURE, few_rows
from .numpy_harmless import DOUBLE, SINGLE, harmless, least_of
from .numpy_runtime import BLOCK
from .quiet import quietly

Array = np.ndarray[Any, Any]
ROWS = 1 << 20  # bytes of whole rows at a time: few calls, and what they make stays near the core
MASSES = ("pmf", "sequence", "transition")


def wrap(program: Program, scale: float, axis: int, reduction: str | None, checked: bool) -> Callable[..., Any]:
    """The public function of a program."""
    parameters, ranks = program.parameters, [p.rank for p in program.parameters]
    count = len(parameters)
    plain = axis == -1 and set(ranks) == {1} and len({p.spaces for p in parameters}) == 1
    masses = [(n, check) for n, p in enumerate(parameters) if checked and (check := check_of_masses(program, p)) is not None]
    function, short = program.function, program.short
    batch_of = lru_cache(maxsize=256)(partial(checks.check_shapes, program))

    def computed(rows: Sequence[Array], dtype: np.dtype[Any], tolerance: float) -> Any:
        if not plain:
            rows = [a if a.dtype == dtype or p.kind == "index" else a.astype(dtype) for p, a in zip(parameters, rows, strict=True)]
        few = rows[0].shape[-1] <= BLOCK if plain else all(a.shape[-1] <= BLOCK for a, r in zip(rows, ranks, strict=True) if r)
        seen = None
        if not few and plain and masses and rows[0].ndim == 1:
            value, seen = watched(function, rows)
        for n, check in masses:
            if seen is None or not seen[n].are_masses(rows[n].shape[0], tolerance):
                check(rows[n], tolerance)
        if seen is None:
            value = (short if few else function)(*rows)
        return value if program.large is None else _large(program, rows, value)

    quick = plain and checked and program.large is None and {p.kind for p in parameters} == {"pmf"}
    few = program.few if quick else None

    def looked_at(args: tuple[Any, ...]) -> Any:
        dtype, half = _dtype_of_all(args) if plain else None, False
        if dtype is not None:
            arrays: Sequence[Array] = args
            batch = args[0].shape[:-1]
        else:
            arrays, dtype, half = _arrays(program, args, axis)
            batch = batch_of(tuple([a.shape for a in arrays]))
            if checked:
                for p, a in zip(parameters, arrays, strict=True):
                    check_light(program, p, a, arrays)
        tolerance = checks.TOLERANCE[2 if half else dtype.itemsize]
        try:
            if batch:
                value = _by_rows(lambda rows: computed(rows, dtype, tolerance), arrays, ranks, batch, dtype.itemsize)
            else:
                value = computed(arrays, dtype, tolerance)
        except checks.ArgumentError:
            for n, check in masses:  # of a whole argument: the place that is told is the one in it
                check(np.asarray(arrays[n]), tolerance)
            raise
        if not (single := isinstance(value, np.floating)):
            value = np.asarray(value)
        if value.dtype != dtype:  # numbers of the formula are doubles
            value = value.astype(dtype)
        if scale != 1.0:
            value = value / value.dtype.type(scale)
        value = value + 0.0  # -0 becomes 0
        if checked and not (value > -np.inf if single else not value.size or least_of(value) > -np.inf):
            if any(p.kind in MASSES and np.signbit(a[a == 0]).any() for p, a in zip(parameters, arrays, strict=True)):  # 1/-0
                return call(*(np.asarray(a) + 0.0 if p.kind in MASSES else a for p, a in zip(parameters, args, strict=True)))
            if np.isnan(value.min()):
                explain_nan(program, arrays)
        if reduction is None:
            return np.moveaxis(value, -1, axis) if program.outcomes and axis != -1 else value
        if not value.size and reduction == "mean":
            raise checks.empty(program)
        return value.mean() if reduction == "mean" else value.sum()

    def call(*args: Any) -> Any:
        if len(args) != count:
            checks.check_count(program, len(args))
        if few is not None and (rows := few_rows(args)) is not None:
            try:
                return args[0].dtype.type(few(*rows) / scale + 0.0)
            except UNSURE:
                pass
        if quick and harmless(args):
            value = short(*args)
            return (value if scale == 1.0 else value / value.dtype.type(scale)) + 0.0  # -0 becomes 0
        return quietly(looked_at, args)

    return call


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
    arrays, real, alone = [], [], []
    for p, a in zip(program.parameters, args, strict=True):
        plain_number = type(a) in (int, float, bool)
        if type(a) is not np.ndarray:
            a = array_of(program, p, a)
        if p.kind == "index":
            if a.dtype.kind not in "iu":
                raise TypeError(f"{program.definition.name}: {p.name} has dtype {a.dtype}, expected integer outcomes")
        elif a.dtype.kind not in "fiub":
            raise TypeError(f"{program.definition.name}: {p.name} has dtype {a.dtype}, expected real numbers")
        elif a.ndim or p.rank:
            real.append(a.dtype)
        elif not plain_number:
            alone.append(a.dtype)  # a number of a dtype of its own, which tells where there is no array
        if p.rank == 1 and axis != -1:
            checks.check_axis(program, p, axis, a.ndim)
            a = np.moveaxis(a, axis, -1)
        arrays.append(a)
    dtype, half = _precision(tuple(real or alone))
    if len(args) and all(p.rank == 1 for p in program.parameters):
        arrays = [a.astype(dtype, copy=False) for a in arrays]
    return arrays, dtype, half


def array_of(program: Program, p: Parameter, a: Any) -> Array:
    """Numbers, lists and array-likes as an array; what is no array of numbers is refused."""
    if not isinstance(a, np.ndarray | np.generic) and hasattr(a, "detach"):
        raise TypeError(f'{program.definition.name}: {p.name} is a torch tensor: compile with backend="torch"')
    if isinstance(a, np.ma.MaskedArray) and np.ma.is_masked(a):
        raise TypeError(f"{program.definition.name}: {p.name} has masked entries, which are nothing to compute with: fill or drop them")
    try:
        return np.asarray(a)
    except ValueError:
        raise checks.ArgumentError(f"{program.definition.name}: {p.name} has rows of different lengths, expected an array") from None


@lru_cache(maxsize=256)
def _precision(real: tuple[np.dtype[Any], ...]) -> tuple[np.dtype[Any], bool]:
    """The dtype to compute in, by those of what is not a label, and whether one of them is half precision."""
    single = bool(real) and all(d.kind == "f" and d.itemsize <= 4 for d in real)
    return SINGLE if single else DOUBLE, any(d.kind == "f" and d.itemsize < 4 for d in real)


def _large(program: Program, rows: Sequence[Array], value: Any) -> Any:
    """The value, by the form for large ones where it is large."""
    assert program.large is not None
    beyond = ~(np.asarray(value) <= (LARGE if program.unit is None else LARGE * program.unit(*rows)))
    return np.where(beyond, program.large(*rows), value) if beyond.any() else value


def _by_rows(
    run: Callable[[Sequence[Array]], Any], arrays: Sequence[Array], ranks: Sequence[int], batch: tuple[int, ...], size: int
) -> Array:
    """The function over blocks of rows that fit the cache."""
    full = [_broadcast(a, (*batch, *a.shape[a.ndim - r :])) for a, r in zip(arrays, ranks, strict=True)]
    outcomes = max([a.shape[-1] for a, r in zip(full, ranks, strict=True) if r] or [1])
    count = math.prod(batch)
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


def _broadcast(a: Array, shape: tuple[int, ...]) -> Array:
    return a if a.shape == shape else np.broadcast_to(a, shape)
