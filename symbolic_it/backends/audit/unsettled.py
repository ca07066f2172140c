"""What no reading explains of a callable that is right elsewhere: worth a word, or enough to keep it from agreeing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from .budget import Budget
from .matching import Fit
from .names import Declared
from .weighting import weighs

LOST = 1e-3


def left(tried: list[Fit], family: str, right: list[Fit]) -> list[Fit]:
    """What is worth a word: no lone row beside a batch, no tokens where it takes sums of them."""
    batch = any(t.group.axes > 1 for t in right)
    tokens = any(t.group.presentation.startswith("token ") for t in right)
    found = [t for t in tried if t.reading is None and t.group.family == family]
    found = [t for t in found if t.group.axes > 1 or not batch or (t.group.entrywise and t.group.axes)]
    return [t for t in found if (tokens or not t.group.presentation.startswith("token ")) and not _near(t)]


def unsettled(
    function: Callable[..., Any], tried: list[Fit], family: str, right: list[Fit], told: Declared, budget: Budget
) -> Fit | None:  # fmt: skip
    """The first that keeps it from agreeing: with a mask or a number that it is named for, or one value for each row of a batch."""
    serious = (t for t in left(tried, family, right) if _serious(t, right, told))
    return next((t for t in serious if not weighs(function, t, budget)), None)


def _near(t: Fit) -> bool:
    """Whether it is in single precision, and differs from a right reading by no more than what that loses where much cancels."""
    if not all(np.array_equal(g, g.astype(np.float32)) for g in t.got):
        return False
    of_shape = (r for r in t.group.readings().right() if [v.shape for v in r.values] == [g.shape for g in t.got])
    return any(all(np.allclose(g, v, rtol=LOST, atol=0) for g, v in zip(t.got, r.values, strict=True)) for r in of_shape)


def _serious(t: Fit, right: list[Fit], told: Declared) -> bool:
    if "mask" not in t.group.roles and any(p.role == "mask" and p.required for p in told.parameters or ()):
        return False  # it is given ones, and may take them for padding
    named = {r: p for r in t.group.forced if (p := t.how.parameter(r)) is not None}
    beside = {"mask": "weights", **t.group.called}
    if any(p.role not in (r, beside.get(r)) for r, p in named.items() if r not in ("lengths", "prompts", "labels")):
        return False  # it went to a parameter that is named for something else
    if "temperature" in named and told.default("temperature") == 1:
        return False  # what else it does at another one is not said: a factor T^2 is customary
    if "mask" in t.group.roles:
        return "mask" in named
    if ", some of them" in t.group.presentation:
        return told.ignores and not told.masks
    if named or t.group.entrywise:
        return True
    if t.group.axes > 2 and 2 in (takes := {r.group.axes for r in right}) and max(takes) < 3 and not told.said.cube:
        return False  # it may be made for (B, K) alone
    return any(np.ndim(g) for g in t.got) or any(r.group.axes > 1 for r in right)  # one number for all is of one distribution


def refused(tried: list[Fit], family: str, right: list[Fit], told: Declared, budget: Budget) -> Iterator[str]:
    """What it raises of a batch, where one row is all it takes, and of the mask that it may be given."""
    library = right[0].library
    if all(t.group.axes == 1 for t in right) and not any(t.group.axes > 1 and t.group.family == family for t in tried):
        raised = budget.refused.get((family, 2, library))
        if raised:
            yield f"it takes one alone: of a batch it raises {raised.rstrip(': ')}"
    if told.has("mask") and not any("mask" in t.group.roles for t in tried):
        with_mask = (e for (name, _, of), e in budget.refused.items() if of == library and name == f"{family}, with a mask")
        raised = next(with_mask, None)
        if raised:
            yield f"given a mask, 1 at each position that counts, it raises {raised.rstrip(': ')}"
