"""Methods that change an array in place, as torch's do: t.scatter_(1, y, 0.9), t.fill_(0), t.clamp_(min=0)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from .arrays import array, lifted
from .library import same
from .real import Unclear, real
from .shapes import full_like


def scatter(x: Any, dim: Any, index: Any, src: Any = None, **keywords: Any) -> Any:
    """torch's scatter: src, or one value, at the places of an index along an axis."""
    src = keywords.pop("value", src)
    at = array(index)
    out = lifted(array(x)).copy()
    if keywords or src is None or not isinstance(dim, int) or at.dtype.kind != "i" or at.ndim != out.ndim:
        raise Unclear("options of scatter")
    values: Any = lifted(array(src))[tuple(slice(n) for n in at.shape)] if isinstance(src, np.ndarray | list) else real(src)
    np.put_along_axis(out, at, values, axis=dim)
    return out


def fill(x: Any, value: Any) -> Any:
    """An array of one value in the shape of another."""
    return full_like(x, value)


def copied(x: Any, *types: Any, **keywords: Any) -> Any:
    """The same values, of which a change does not show in what they are copied from."""
    made = same(x, *types, **keywords)
    return made.copy() if isinstance(made, np.ndarray) else made


def changed(function: Callable[..., Any], held: Any, arguments: list[Any], keywords: dict[str, Any]) -> Any:
    """The array itself, with the values that a function of it gives: whatever shares its memory changes with it."""
    value = function(held, *arguments, **keywords)
    if not (isinstance(held, np.ndarray) and held.dtype.kind == "O" and isinstance(value, np.ndarray) and value.shape == held.shape):
        raise Unclear("a change in place")
    held[...] = lifted(value)
    return held
