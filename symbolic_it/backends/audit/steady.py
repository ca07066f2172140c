"""Whether a callable gives the same value for the same input: one that is random, or keeps a state, is no quantity."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from .budget import Budget
from .call import call
from .matching import CLOSE, ROUGH, Fit
from .report import Finding, shown

SENTENCE = "called again with the same input it gives something else: it is random, or keeps a state"


def unsteady(function: Callable[..., Any], fits: list[Fit], budget: Budget) -> Finding | None:
    """The first probe at which a second call gives another value than the first."""
    for t in fits:
        for arguments, got in zip(t.group.arguments, t.got, strict=True):
            done = call(function, t.how, dict(zip(t.group.roles, arguments, strict=True)), t.library, budget)
            if done is None or t.leaf >= len(done.leaves):
                return None
            value = done.leaves[t.leaf][1]
            near = ROUGH if t.rough else CLOSE
            if value.shape != got.shape or not np.allclose(value, got, rtol=near, atol=near * 0.01, equal_nan=True):
                return Finding(SENTENCE, shown(arguments), shown((value,)), f"{shown((got,))}, as at the first call")
    return None
