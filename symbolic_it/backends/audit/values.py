"""Values as a callable takes them: arrays, tensors, lists; and what comes back, as arrays."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from .reading import Array

#: What a callable may insist on: values in single precision, tensors of which a gradient is taken.
FLOAT32 = ("numpy, float32", "torch, float32")
TRAINED = "torch, with gradients"
MOST = 10_000_000  # numbers in what comes back


def given(value: Any, library: str) -> Any:
    """A value of its own for the callable, which may change it in place."""
    if isinstance(value, list):
        return [given(v, library) for v in value]
    if isinstance(value, tuple):
        return tuple(given(v, library) for v in value)
    if not isinstance(value, np.ndarray):
        return value
    if library.startswith("numpy"):
        return value.astype(np.float32) if library == FLOAT32[0] and value.dtype.kind == "f" else value.copy()
    if library == "lists":
        return value.tolist()
    if library == "dicts":  # of one distribution: outcomes and their masses
        return {f"x{n}": float(v) for n, v in enumerate(value)} if value.ndim == 1 and value.dtype.kind == "f" else value.tolist()
    import torch

    out = torch.tensor(value)
    if not out.is_floating_point():
        return out
    return out.float() if library == FLOAT32[1] else out.requires_grad_(library == TRAINED)


def leaves(value: Any, name: str = "") -> Iterator[tuple[str, Any, Array]]:
    """Every array of floats in what came back: a tensor, a number, the members of a tuple, mapping or object with a `loss`."""
    if value is None or isinstance(value, str | bytes | bool | complex):
        return
    if hasattr(value, "items") and not hasattr(value, "dtype"):
        for key, inner in value.items():
            yield from leaves(inner, str(key))
        return
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        for key in value._fields:
            yield from leaves(getattr(value, key), key)
        return
    array = None if isinstance(value, tuple) and not all(isinstance(v, int | float) for v in value) else array_of(value)
    if array is not None:
        yield name, value, array
    if isinstance(value, tuple) or (array is None and isinstance(value, list)):
        for inner in value:
            yield from leaves(inner, name)
    elif array is None and hasattr(value, "loss"):
        yield from leaves(value.loss, "loss")


def array_of(value: Any) -> Array | None:
    """As an array of floats; None where there are no numbers."""
    try:
        if isinstance(value, list) and value and all(hasattr(v, "detach") and not v.ndim for v in value):
            value = [float(v) for v in value]
        if hasattr(value, "detach"):
            value = value.detach().cpu() if value.numel() <= MOST else None
            value = None if value is None or value.is_complex() else value.double().numpy().copy()
        array = np.asarray(value)
        if array.size > MOST:
            return None
        if array.dtype.kind == "O":
            array = array.astype(float)
    except Exception:  # a ragged list, an object with a __float__ that raises
        return None
    return array.astype(float) if array.dtype.kind in "fiu" else None
