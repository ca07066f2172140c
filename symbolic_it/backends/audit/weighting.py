"""Whether a reduction that no reading explains is a mean all the same: of equal rows it gives the value of one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from .budget import Budget
from .call import call
from .matching import CLOSE, ROUGH, Fit
from .reading import Array


def weighs(function: Callable[..., Any], t: Fit, budget: Budget) -> bool:
    """Whether it gives a weighted mean of what counts, whatever the weights, or the right value at each label that is not ignored."""
    values = dict(zip(t.group.roles, t.group.arguments[0], strict=True))
    role = next((r for r in ("mask", "labels") if r in values), None)
    rows = next((r.values[0] for r in t.group.readings().right() if role and r.values[0].shape == np.shape(values[role])), None)
    if role is None or rows is None:
        return False
    kept = np.asarray(values[role]) > 0 if role == "mask" else np.asarray(values[role]) >= 0
    near = 10 * (ROUGH if t.rough else CLOSE)
    if t.got[0].shape == kept.shape:
        return role == "labels" and bool(np.isfinite(t.got[0]).all() and np.allclose(t.got[0][kept], rows[kept], rtol=near))
    at = tuple(np.argwhere(kept)[0])
    alike = {r: _alike(a, at, kept) if r != "mask" else a for r, a in values.items()}
    done = call(function, t.how, alike, t.library, budget)
    if done is None or t.leaf >= len(done.leaves):
        return False
    got = done.leaves[t.leaf][1]
    return got.size > 0 and bool(np.allclose(got, rows[at], rtol=near))


def _alike(a: Any, at: tuple[int, ...], kept: Array) -> Any:
    """The row of one position at all that count."""
    if not isinstance(a, np.ndarray) or a.shape[: kept.ndim] != kept.shape:
        return a
    return np.where(kept.reshape(kept.shape + (1,) * (a.ndim - kept.ndim)), a[at], a)
