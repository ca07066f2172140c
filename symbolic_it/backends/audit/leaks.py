"""Whether what a mask hides, or an ignored label, matters: other scores there must not change the value of a batch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from .budget import Budget
from .call import call
from .matching import CLOSE, ROUGH, Fit
from .reading import Array, Group
from .report import Finding, shown

HIDES = {"mask": "the mask hides", "labels": "ignored labels leave out"}


def leak(function: Callable[..., Any], fits: list[Fit], budget: Budget) -> Finding | None:
    """The first probe whose value no reading explains, and is another when the scores are that do not count."""
    for t in fits:
        role = next((r for r in ("mask", "labels") if r in t.group.roles), None)
        if t.reading is not None or role is None or t.got[0].ndim:
            continue
        values = dict(zip(t.group.roles, t.group.arguments[0], strict=True))
        kept = np.asarray(values[role]) > 0 if role == "mask" else np.asarray(values[role]) >= 0
        if kept.all():
            continue
        near = 10 * (ROUGH if t.rough else CLOSE)
        hidden, seen = (_otherwise(t.group, values, where) for where in (~kept, kept))
        got, other = (_value(function, t, given, budget) for given in (hidden, seen))
        own = float(t.got[0])
        if got is None or other is None or _alike(got, own, near) or _alike(other, own, near):  # it may be 1 where nothing counts
            continue
        told = f"what {HIDES[role]} changes its value, which is to be the same whatever stands there"
        return Finding(f"right elsewhere, but {told}", shown(hidden.values()), f"{got:.6g}", f"{own:.6g}, as before the change")
    return None


def _otherwise(group: Group, values: dict[str, Any], where: Array) -> dict[str, Any]:
    """Scores of classes in another order and closer to each other, single scores halved, at some positions."""
    out = {}
    for role, a in values.items():
        rows = isinstance(a, np.ndarray) and a.dtype.kind == "f" and role != "mask" and a.shape[: where.ndim] == where.shape
        if rows:
            turned = _turned(a, group.holds(role)) if a.ndim > where.ndim else a / 2
            a = np.where(where.reshape(where.shape + (1,) * (a.ndim - where.ndim)), turned, a)
        out[role] = a
    return out


def _turned(a: Array, held: str) -> Array:
    a = np.asarray(np.roll(a, 1, -1))
    if held in ("probabilities", "log-probabilities"):
        p = (np.exp(a) if held.startswith("log") else a) / 2 + 0.5 / a.shape[-1]
        return np.asarray(np.log(p) if held.startswith("log") else p)
    return a / 2


def _value(function: Callable[..., Any], t: Fit, values: dict[str, Any], budget: Budget) -> float | None:
    done = call(function, t.how, values, t.library, budget)
    if done is None or t.leaf >= len(done.leaves) or done.leaves[t.leaf][1].ndim:
        return None
    value = float(done.leaves[t.leaf][1])
    return value if np.isfinite(value) else None


def _alike(a: float, b: float, near: float) -> bool:
    return abs(a - b) <= near * max(abs(b), 0.01)
