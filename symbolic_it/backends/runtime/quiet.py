"""Calls without floating-point warnings: infinities are meant while generated code runs.

NumPy 2 keeps its error state in a context variable: a copy of a context in which warnings are off costs a twentieth of entering
`np.errstate`. NumPy 1 keeps it elsewhere, which is found out once.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import copy_context
from typing import Any

import numpy as np

with np.errstate(all="ignore"):
    _QUIET = copy_context()
_FOLLOWS = _QUIET.copy().run(np.geterr) == dict.fromkeys(np.geterr(), "ignore")


def quietly(function: Callable[..., Any], *arguments: Any) -> Any:
    """function(*arguments), no matter how the caller has NumPy treat division by zero and its like."""
    if _FOLLOWS:
        return _QUIET.copy().run(function, *arguments)
    with np.errstate(all="ignore"):
        return function(*arguments)
