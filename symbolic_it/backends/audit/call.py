"""Calling somebody's function: NumPy arrays or torch tensors, what comes back as arrays, failures as None."""

from __future__ import annotations

import inspect
import sys
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

from .reading import Arguments, Array

#: Names of parameters that stand for a model's output or for the data.
PREDICTED = ("input", "pred", "student", "log_pred", "model", "output", "approx", "y_pred", "inputs", "logits_s", "s_logits")
TARGET = ("target", "label", "teacher", "true", "y_true", "ref_p", "logits_t", "t_logits")


def second_is_target(function: Callable[..., Any]) -> bool:
    """Whether the parameters' names say prediction first and target second."""
    try:
        names = [p.lower() for p in inspect.signature(function).parameters][:2]
    except (TypeError, ValueError):
        return False
    return len(names) == 2 and any(n in names[0] for n in PREDICTED) and any(n in names[1] for n in TARGET)


def call(function: Callable[..., Any], arguments: Arguments, library: str) -> Array | None:
    """The value as a float array; None if it raises or gives no numbers."""
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            value = function(*(_given(a, library) for a in arguments))
            return None if value is None else _array(value)
    except Exception:  # whatever it raises, it does not take this presentation
        return None


def _given(value: Any, library: str) -> Any:
    if isinstance(value, list):
        return [_given(v, library) for v in value]
    if not isinstance(value, np.ndarray):
        return value.copy() if hasattr(value, "copy") else value
    if library == "numpy":
        return value.copy()
    import torch

    return torch.tensor(value)


def _array(value: Any) -> Array | None:
    if hasattr(value, "detach"):
        value = value.detach().cpu().double().numpy()
    array = np.asarray(value, dtype=float)
    return array if array.dtype.kind == "f" else None


def libraries() -> tuple[str, ...]:
    """NumPy, and torch where it has been imported (by the function's own module)."""
    return ("numpy", "torch") if "torch" in sys.modules else ("numpy",)
