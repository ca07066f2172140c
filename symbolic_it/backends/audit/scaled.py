"""The right quantity times a factor, or with a constant added: the same at every probe, whatever the factor is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from .matching import CLOSE, Fit
from .names import Declared
from .reading import Array, Reading

NUMBERS = 4  # in all, of two groups or more: one is what is solved for


def scaled(tried: list[Fit]) -> list[Fit]:
    """The fits of one presentation, read as a factor times a right reading, or as one plus a constant."""
    for presentation in dict.fromkeys(t.group.presentation for t in tried if t.reading is None):
        own = [t for t in tried if t.group.presentation == presentation and t.reading is None and _of_numbers(t)]
        for kind, amount in dict.fromkeys(_candidates(own)):
            fits = [f for f in (_as(t, kind, amount) for t in own) if f is not None]
            apart = {f.group.shapes(): sum(g.size for g in f.got) for f in fits}
            wide = sum(t.group.axes != 1 for t in own)  # of a lone row, a mean over the batch is another number
            if len(apart) > 1 and sum(f.group.axes != 1 for f in fits) == wide and sum(apart.values()) >= NUMBERS:
                return fits
    return []


def of_nothing(tried: list[Fit]) -> list[Fit]:
    """Zero at all probes of one presentation is read as nothing, where another gives anything else: they are out of its range."""
    zero = [all((np.abs(g) < CLOSE).all() for g in t.got) for t in tried]
    if not any(_of_numbers(t) for t, z in zip(tried, zero, strict=True) if not z):
        return tried
    return [replace(t, reading=None) if z and t.reading and not t.reading.right else t for t, z in zip(tried, zero, strict=True)]


def declares(told: Declared, fit: Fit) -> str:
    """The name of what holds the amount, where the callable declares it."""
    amount = float(fit.reading.text.split()[0]) if fit.reading else 0.0
    held = (*(told.parameters or ()), *told.attributes)
    numbers = ((p.name, p.default) for p in held if isinstance(p.default, int | float) and p.default)
    return next((n for n, v in numbers if any(abs(abs(amount) / w - 1) < 1e-4 for w in (abs(v), 1 / abs(v)))), "")


def _of_numbers(t: Fit) -> bool:
    return all(g.size and np.isfinite(g).all() for g in t.got)


def _candidates(fits: list[Fit]) -> Iterator[tuple[str, float]]:
    if not fits:
        return
    at = max(fits, key=lambda t: (t.group.axes != 1, sum(g.size for g in t.got)))
    got = _flat(at.got)
    for r in _right(at):
        values = _flat(r.values)
        with np.errstate(all="ignore"):
            of = (("times", got / values), ("plus", got - values))
        for kind, found in of:
            amount = float(np.median(found))
            if np.isfinite(found).all() and abs(amount) > CLOSE and np.ptp(found) <= CLOSE * abs(amount):
                yield kind, amount


def _as(t: Fit, kind: str, amount: float) -> Fit | None:
    for r in _right(t):
        values = tuple(v * amount if kind == "times" else v + amount for v in r.values)
        if np.allclose(_flat(t.got), _flat(values), rtol=2 * CLOSE, atol=1e-9):
            told = f"{amount:.6g} times {r.text}" if kind == "times" else f"{amount:+.6g} added to {r.text}"
            return replace(t, reading=Reading(told, values, 3))
    return None


def _right(t: Fit) -> Iterator[Reading]:
    shapes = [g.shape for g in t.got]
    return (r for r in t.group.readings().right() if [v.shape for v in r.values] == shapes and np.isfinite(_flat(r.values)).all())


def _flat(values: tuple[Array, ...]) -> Array:
    return np.concatenate([v.reshape(-1) for v in values])
