"""Balls: the definition itself, evaluated in rigorous interval arithmetic at 400 bits

The oracle. Inputs are taken as the exact binary numbers they are; the result is an object array of Arb balls (python-flint),
each of which contains the true value. Stable forms are not used: what is computed is what the definition says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .backend import Backend
from .emission.program import Program
from .numpy import OPERATIONS

BITS = 400


def runtime() -> Mapping[str, Any]:
    """The names that generated code uses; functions work entry by entry."""
    from .runtime import ball_runtime as r

    return r.NAMESPACE


def wrap(program: Program, scale: float, axis: int, reduction: str | None, checked: bool) -> Callable[..., Any]:
    """The public function: object arrays of balls, in nats."""
    from .runtime.ball_runtime import wrap as wrapped

    return wrapped(program, scale, axis, reduction)


#: Gaps and logarithms of powers, in balls as they are written.
POWERS = {"root_gap", "power_gap", "tilted_gap", "tilted_log", "tilted_logs", "log_of_one", "small_log"}
_FAST = {"floor", "finite_log", "x_log_x", "blocks", "bregman_sum", "dot", "total", "largest", *POWERS}
_TABLE = {
    **{k: v for k, v in OPERATIONS.items() if k not in _FAST},
    **{f: f"{f}({{0}})" for f in ("exp", "log", "sqrt")},
    "log_sum_exp": "log_sum_exp_last({0})",
    "softmax": "softmax_last({0})",
    "log1p": "log(1 + {0})",
    "abs": "absolute({0})",
    "divide": "divide({0}, {1})",
    "maximum": "maximum({0}, {1})",
    "positive_part": "maximum({0}, 0)",
    "power": "power({0}, {1})",
    "square": "{0} * {0}",
    "softplus": "log(1 + exp({0}))",
    "lack": "1 - exp({0})",
    "log_lack": "log(1 - exp({0}))",
    "logistic": "divide(1, 1 + exp({0}))",
    "log1p_exp": "log(1 + exp({0}) * {1})",
    "phi": "exp({0}) - 1 - {0}",
    "clear": "where(at({0}, {1}, {start}), 0, {0})",
    "where": "where({0}, {1}, {2})",
    "is_zero": "is_zero({0})",
    "exp_gap": "exp({2}) - exp({0}) * (1 + {1})",
    "tilt": "tilt({0})",
    "gap": "gap({0})",
    "ratio": "fraction({0}, {1})",
    "pi": "fraction(0, 1)",
}
BACKEND = Backend("ball", _TABLE, runtime, wrap, stable=False)
