"""Matching what came back to the readings of a group."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from .budget import Budget
from .call import Called, Plan, call
from .reading import Array, Group, Reading

CLOSE = 1e-5  # a float32 computation of a right formula stays within; readings are further apart
ROUGH = 1e-2  # the same of one that computes in bfloat16


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
            found = group.readings().first(got, ROUGH if rough else CLOSE)
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
    bits = every.view(np.uint32)
    few = bool(every.size) and bool((bits & 0xFFFF == 0).all()) and bool((every % 1 != 0).any())
    return few and bool((bits & 0x70000 != 0).any())  # 0.5 has fewer digits than low precision leaves
