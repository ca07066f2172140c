"""Calling a generated NumPy function: conversion, checks, cache-sized rows, unit, axis and reduction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ..terms.term import Symbol
from . import checks
from .form import LARGE
from .program import Parameter, Program

Array = np.ndarray[Any, Any]
ROWS = 1 << 17  # numbers of whole rows at a time: few calls, and what they make stays near the core


def wrap(program: Program, scale: float, axis: int, reduction: str | None, checked: bool) -> Callable[..., Any]:
    """The public function of a program."""

    plain = all(p.rank == 1 for p in program.parameters) and len({p.spaces for p in program.parameters}) == 1

    def call(*args: Any) -> Any:
        checks.check_count(program, len(args))
        arrays = _converted(program, args, axis)
        first = arrays[0].shape
        if plain and first and first[-1] and all(a.shape == first for a in arrays):
            batch = first[:-1]
        else:
            batch = checks.check_shapes(program, [a.shape for a in arrays])
        if checked:
            for p, a in zip(program.parameters, arrays, strict=True):
                _check_light(program, p, a, arrays)
        with np.errstate(all="ignore"):
            value = _by_rows(program, arrays, batch, checked)
        value = value / value.dtype.type(scale) + 0 if scale != 1.0 else value + 0  # -0 becomes 0
        if reduction is None:
            return value
        return value.mean() if reduction == "mean" else value.sum()

    return call


def _converted(program: Program, args: tuple[Any, ...], axis: int) -> list[Array]:
    arrays = []
    for p, a in zip(program.parameters, args, strict=True):
        if not isinstance(a, np.ndarray) and hasattr(a, "detach"):
            raise TypeError(f'{program.definition.name}: {p.name} is a torch tensor: compile with backend="torch"')
        a = np.asarray(a)
        if p.kind == "index":
            if a.dtype.kind not in "iu":
                raise TypeError(f"{program.definition.name}: {p.name} has dtype {a.dtype}, expected integer outcomes")
        elif a.dtype.kind not in "fiub":
            raise TypeError(f"{program.definition.name}: {p.name} has dtype {a.dtype}, expected real numbers")
        arrays.append(a)
    real = [a for p, a in zip(program.parameters, arrays, strict=True) if p.kind != "index" and (a.ndim or p.rank or len(arrays) == 1)]
    dtype = np.result_type(*[a.dtype if a.dtype.kind == "f" else np.dtype(np.float64) for a in real]) if real else np.dtype(np.float64)
    if dtype.itemsize < 4:
        dtype = np.dtype(np.float32)
    out = []
    for p, a in zip(program.parameters, arrays, strict=True):
        if p.kind != "index":
            a = a.astype(dtype, copy=False)
        if p.rank == 1 and axis != -1:
            a = np.moveaxis(a, axis, -1)
        out.append(a)
    return out


def _check_light(program: Program, p: Parameter, a: Array, arrays: list[Array]) -> None:
    """Labels and scalars; masses are checked row by row, while they are in the cache."""
    if p.kind == "index" and a.size:
        size = _alphabet(program, p, arrays)
        low, high = int(a.min()), int(a.max())
        if low < 0 or high >= size:
            raise checks.outside(program, p, low if low < 0 else high, size)
    elif isinstance(p.thing, Symbol) and p.kind == "scalar" and a.size:
        d = p.thing.domain
        low_ok = d.lower is None or bool((a > float(d.lower) if d.lower_open else a >= float(d.lower)).all())
        high_ok = d.upper is None or bool((a < float(d.upper) if d.upper_open else a <= float(d.upper)).all())
        if not (low_ok and high_ok):
            bad = float(a.min()) if not low_ok else float(a.max())
            raise checks.scalar_outside(program, p, bad)


def _alphabet(program: Program, label: Parameter, arrays: list[Array]) -> int:
    """The number of outcomes that a label may be."""
    (space,) = label.spaces
    known: dict[object, int] = {}
    for p, a in zip(program.parameters, arrays, strict=True):
        known.update(zip(p.spaces if p.rank else (), a.shape[a.ndim - p.rank :], strict=True))
    return known[space]


def _check_masses(program: Program, p: Parameter, a: Array) -> None:
    if p.kind not in ("pmf", "log_pmf", "sequence", "transition") or not p.rank:
        return
    if p.kind != "log_pmf":
        least = a.min()
        if not least >= 0:
            raise checks.negative(program, p, float(least)) if least < 0 else checks.not_a_number(program, p)
        if p.kind == "sequence":
            return
    axes = (-1,) if p.kind == "transition" else tuple(range(-p.rank, 0))
    total = (np.exp(a) if p.kind == "log_pmf" else a).sum(axis=axes)
    off = np.abs(total - 1)
    tolerance = checks.TOLERANCE[a.dtype.itemsize]
    if not (off <= tolerance).all():
        if np.isnan(total).any():
            raise checks.not_a_number(program, p)
        raise checks.wrong_sum(program, p, float(np.ravel(total)[np.argmax(off)]), tolerance)


def _by_rows(program: Program, arrays: list[Array], batch: tuple[int, ...], checked: bool) -> Array:
    """The function over blocks of rows that fit the cache."""

    def run(rows: list[Array]) -> Any:
        if checked:
            for p, a in zip(program.parameters, rows, strict=True):
                _check_masses(program, p, a)
        value = program.function(*rows)
        if program.large is not None:
            beyond = ~(np.asarray(value) <= LARGE)
            if beyond.any():
                value = np.where(beyond, program.large(*rows), value)
        return value

    ranks = [p.rank for p in program.parameters]
    outcomes = max([a.shape[-1] for a, r in zip(arrays, ranks, strict=True) if r] or [1])
    shapes = [(*batch, *a.shape[a.ndim - r :]) for a, r in zip(arrays, ranks, strict=True)]
    full = [a if a.shape == s else np.broadcast_to(a, s) for a, s in zip(arrays, shapes, strict=True)]
    count = int(np.prod(batch)) if batch else 1
    if not batch or max(ranks) != 1 or count * outcomes <= ROWS:
        return np.asarray(run(full))
    flat = [a.reshape(count, *a.shape[a.ndim - r :]) for a, r in zip(full, ranks, strict=True)]
    step = max(1, ROWS // outcomes)
    first = np.asarray(run([a[:step] for a in flat]))
    out = np.empty((count, *first.shape[1:]), first.dtype)
    out[:step] = first
    for n in range(step, count, step):
        out[n : n + step] = run([a[n : n + step] for a in flat])
    return out.reshape(*batch, *out.shape[1:])
