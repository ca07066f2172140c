"""Checks of the values of NumPy arguments: masses, labels and scalars, each in as few passes as will do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import numpy as np

from ...terms.term import Symbol
from ..emission.program import Parameter, Program
from . import checks
from .numpy_harmless import are_masses, least_of
from .numpy_runtime import BLOCK
from .numpy_runtime import total as total_of

Array = np.ndarray[Any, Any]
Check = Callable[[Array, float], None]  # of an array, and of how far its sum may be from one
LOGARITHMS = ("tokens", "log_sequence")  # log-probabilities that sum to nothing in particular


def check_of_masses(program: Program, p: Parameter) -> Check | None:
    """The check that an array holds masses: none below 0, none that is no number, a sum of one. None where there is none to do."""
    if p.kind in LOGARITHMS:
        return partial(_check_logarithms, program, p)
    if not p.rank or not (p.kind in ("pmf", "log_pmf", "sequence", "transition") or p.weighs):
        return None
    any_sum = p.kind == "sequence" or p.weighs
    long, quick = p.rank == 1, p.rank == 1 and p.kind == "pmf"
    axes = (-1,) if p.rank == 1 or p.kind == "transition" else tuple(range(-p.rank, 0))

    def check(a: Array, tolerance: float) -> None:
        if (quick and are_masses(a, tolerance)) or not a.size:
            return
        size = a.shape[-1]
        total: Any = 0.0
        for block in (a[..., n : n + BLOCK] for n in range(0, size, BLOCK)) if long else (a,):
            if p.kind != "log_pmf":
                least = least_of(block)
                if not least >= 0:
                    where = _place(p, a, a.argmin())
                    raise checks.negative(program, p, least, where) if least < 0 else checks.not_a_number(program, p, where)
            if not any_sum:
                block = np.exp(block) if p.kind == "log_pmf" else block
                total = total + (total_of(block) if long else np.add.reduce(block, axis=axes))
        off = abs(total - 1)
        if not any_sum and not np.maximum.reduce(off, axis=None) <= tolerance:
            if np.isnan(total).any():
                raise checks.not_a_number(program, p, _place(p, a, np.isnan(a).argmax()))
            worst = np.argmax(off)
            where = checks.place(p, [int(i) for i in np.unravel_index(worst, np.shape(off))], a.shape)
            raise checks.wrong_sum(program, p, float(np.ravel(total)[worst]), tolerance, where)

    return check


def _check_logarithms(program: Program, p: Parameter, a: Array, tolerance: float) -> None:
    """No log-probability is above 0 by more than a rounding."""
    if a.size and not (largest := float(np.maximum.reduce(a, axis=None))) <= tolerance:
        where = _place(p, a, a.argmax())
        raise checks.above(program, p, largest, where) if largest > 0 else checks.not_a_number(program, p, where)


def _place(p: Parameter, a: Array, flat: Any) -> str:
    return checks.place(p, [int(i) for i in np.unravel_index(flat, a.shape)], a.shape)


def check_light(program: Program, p: Parameter, a: Array, arrays: Sequence[Array]) -> None:
    """Labels and scalars, all at once; masses are checked row by row, while they are in the cache."""
    if p.kind == "index" and a.size:
        size = _alphabet(program, p, arrays)
        low, high = (int(a.item(a.argmin())), int(a.item(a.argmax()))) if a.ndim else (int(a),) * 2
        if low < 0 or high >= size:
            where = _place(p, a, a.argmin() if low < 0 else a.argmax())
            raise checks.outside(program, p, low if low < 0 else high, size, where)
    elif isinstance(p.thing, Symbol) and p.kind == "scalar" and a.size:
        d = p.thing.domain
        low_ok = d.lower is None or bool((a > float(d.lower) if d.lower_open else a >= float(d.lower)).all())
        high_ok = d.upper is None or bool((a < float(d.upper) if d.upper_open else a <= float(d.upper)).all())
        if not (low_ok and high_ok):
            bad = float(a.min()) if not low_ok else float(a.max())
            raise checks.scalar_outside(program, p, bad)
        if d.integer and not (whole := a == np.floor(a)).all():
            raise checks.scalar_outside(program, p, float(a[~whole][0] if a.ndim else a))
        for pole in p.poles:
            if (a == pole).any():
                raise checks.at_a_pole(program, p, pole)


def explain_nan(program: Program, arrays: Sequence[Array]) -> None:
    """Raises for the argument that makes a result nan: an entry that is nan, or infinite where no limit exists."""
    for p, a in zip(program.parameters, arrays, strict=True):
        if a.dtype.kind == "f" and np.isnan(a).any():
            raise checks.not_a_number(program, p)
    for p, a in zip(program.parameters, arrays, strict=True):
        if p.kind == "logits" and (a.max(axis=-1) == -np.inf).any():
            raise checks.infinite(program, p, "a row of -inf alone")
        if a.dtype.kind == "f" and p.kind not in ("pmf", "log_pmf") and (found := a[np.isinf(a) & ((a > 0) | (p.kind != "logits"))]).size:
            raise checks.infinite(program, p, f"an entry of {found[0]:g}")
    checks.explain_one(program, [n for p, a in zip(program.parameters, arrays, strict=True) for n in a.shape[a.ndim - p.rank :]])


def _alphabet(program: Program, label: Parameter, arrays: Sequence[Array]) -> int:
    """The number of outcomes that a label may be."""
    (space,) = label.spaces
    known: dict[object, int] = {}
    for p, a in zip(program.parameters, arrays, strict=True):
        known.update(zip(p.spaces if p.rank else (), a.shape[a.ndim - p.rank :], strict=True))
    return known[space]
