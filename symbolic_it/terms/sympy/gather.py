"""Picking entries at outcomes, in the terms that NumPy, JAX, CuPy and PyTorch share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def pick_outcome(along: Callable[..., Any], array: Any, index: Any, axis: int, rank: int) -> Any:
    """array at `index` on one of its last `rank` axes; batch axes of array and index broadcast.

    ``along`` is the library's take_along_axis. Raises what it raises for an outcome outside the alphabet.
    """
    index = index[(..., *(None,) * rank)]
    n = max(array.ndim, index.ndim)
    array, index = (a[(*(None,) * (n - a.ndim), ...)] for a in (array, index))
    return along(array, index, axis)[(..., 0, *(slice(None),) * (-axis - 1))]
