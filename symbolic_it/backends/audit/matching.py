"""Matching what came back to the readings of a group: all readings of one shape are compared at once."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from .budget import Budget
from .call import Called, Plan, call
from .reading import Array, Group, Reading

CLOSE = 1e-5  # a float32 computation of a right formula stays within; readings are further apart
ROUGH = 1e-2  # the same of one that computes in bfloat16
Shapes = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """A group whose probes a callable took, how, and the reading of what came back (None: no reading fits)."""

    group: Group
    how: Plan
    library: str
    leaf: int
    got: tuple[Array, ...]
    reading: Reading | None
    rough: bool = False
    changed: bool = False


class Table:
    """Readings by the shapes of their values, each shape with a matrix of one row for each reading."""

    def __init__(self, readings: list[Reading]) -> None:
        self.by_shapes: dict[Shapes, tuple[list[Reading], Array]] = {}
        sorted_by: dict[Shapes, list[Reading]] = {}
        for r in readings:
            sorted_by.setdefault(tuple(v.shape for v in r.values), []).append(r)
        for shapes, alike in sorted_by.items():
            self.by_shapes[shapes] = alike, np.array([np.concatenate([v.reshape(-1) for v in r.values]) for r in alike])

    def first(self, got: tuple[Array, ...], close: float) -> Reading | None:
        """The first reading, of the order given, whose values are those that came back."""
        alike, values = self.by_shapes.get(tuple(g.shape for g in got), ([], np.empty((0, 0))))
        flat = np.concatenate([g.reshape(-1) for g in got])
        if not alike or not np.isfinite(flat).all():
            return None
        with np.errstate(invalid="ignore"):
            near = (np.abs(values - flat) <= close * np.maximum(np.abs(values), 0.01)).all(-1) & np.isfinite(values).all(-1)
        return alike[int(near.argmax())] if near.any() else None


_tables: weakref.WeakKeyDictionary[Callable[[], list[Reading]], Table] = weakref.WeakKeyDictionary()


def _table(group: Group) -> Table:
    if group.readings not in _tables:
        _tables[group.readings] = Table(group.readings())
    return _tables[group.readings]


def called(function: Callable[..., object], group: Group, how: Plan, library: str, budget: Budget) -> list[Called] | None:
    """What comes back at each probe of a group; None if one of them is not taken."""
    out = []
    for arguments in group.arguments:
        values: Mapping[str, object] = dict(zip(group.roles, arguments, strict=True))
        done = call(function, how, values, library, budget)
        if done is None:
            return None
        out.append(done)
    return out


def read(group: Group, how: Plan, library: str, done: list[Called]) -> Fit:
    """The part of what came back that a reading fits best: one that is right, else the first that is read."""
    changed = any(c.changed for c in done)
    wrong: Fit | None = None
    for leaf in range(min(len(c.leaves) for c in done)):
        got = tuple(c.leaves[leaf][1] for c in done)
        if not all(np.isfinite(g).all() for g in got):
            continue
        for rough in (False, True) if _rough(got, done, leaf) else (False,):
            found = _table(group).first(got, ROUGH if rough else CLOSE)
            if found is not None:
                fit = Fit(group, how, library, leaf, got, found, rough, changed)
                if found.right:
                    return fit
                wrong = wrong or fit
    return wrong or Fit(group, how, library, 0, tuple(c.leaves[0][1] for c in done), None, False, changed)


def _rough(got: tuple[Array, ...], done: list[Called], leaf: int) -> bool:
    """Whether the values have the few digits of bfloat16 or float16."""
    dtype = str(getattr(done[0].parts[leaf], "dtype", ""))
    if "bfloat16" in dtype or dtype.endswith("float16"):
        return True
    with np.errstate(all="ignore"):
        every = np.concatenate([g.reshape(-1) for g in got]).astype(np.float32)
    if not np.isfinite(every).all():
        return False
    return bool(every.size) and bool((every.view(np.uint32) & 0xFFFF == 0).all()) and bool((every % 1 != 0).any())
