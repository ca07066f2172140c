"""NumPy: sums as blocked reductions of the last axis, temporaries overwritten

The default. float64 and float32 keep their dtype, float16 is computed in float32, integers in float64.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .backend import Backend

OPERATIONS = {
    "add": "{0} + {1}",
    "subtract": "{0} - {1}",
    "multiply": "{0} * {1}",
    "divide": "{0} / {1}",
    "negative": "-{0}",
    "square": "np.square({0})",
    "sqrt": "np.sqrt({0})",
    "power": "np.power({0}, {1})",
    "abs": "np.abs({0})",
    "maximum": "np.maximum({0}, {1})",
    "positive_part": "np.maximum({0}, 0)",
    "exp": "np.exp({0})",
    "log": "np.log({0})",
    "log1p": "np.log1p({0})",
    "finite_log": "finite_log({0})",
    "x_log_x": "x_log_x({0})",
    "softplus": "np.logaddexp(0, {0})",
    "lack": "-np.expm1({0})",
    "log_lack": "np.log(-np.expm1({0}))",
    "logistic": "1 / (1 + np.exp({0}))",
    "log1p_exp": "log1p_exp({0}, {1})",
    "phi": "phi({0})",
    "phi_log": "phi_log({0})",
    "exp_gap": "exp_gap({0}, {1}, {2})",
    "exp_gap_sum": "exp_gap_sum({0}, {1}, {2})",
    "tilt": "tilt({0})",
    "spread": "spread({0}, {1})",
    "apart": "apart({0}, {1}, {2})",
    "bregman_sum": "bregman_sum({0}, {1})",
    "excess": "excess({0}, {1})",
    "root_gap": "root_gap({0}, {1})",
    "power_gap": "power_gap({0}, {1})",
    "tilted_gap": "tilted_gap({0}, {1}, {2})",
    "tilted_log": "tilted_log({0}, {1}, {2})",
    "tilted_logs": "tilted_logs({0}, {1}, {2})",
    "log_of_one": "log_of_one({0}, {1})",
    "small_log": "small_log({0}, {1})",
    "floor": "floor({0})",
    "sum": "np.add.reduce({0}, axis={axis})",
    "total": "total({0})",
    "dot": "dot({0}, {1})",
    "marginal": "np.add.reduce({0}, axis={axis})",
    "blocks": "blocks({function}, {arguments})",
    "transpose": "np.moveaxis({0}, {axis}, {to})",
    "gather": "pick({0}, {1}, {axis}, {rank})",
    "where": "np.where({0}, {1}, {2})",
    "is_zero": "{0} == 0",
    "or": "{0} | {1}",
    "equal": "{0} == {1}",
    "at": "at({0}, {1}, {start})",
    "clear": "clear({0}.copy(), {1}, {start})",
    "argmax": "argmax({0})",
    "largest": "np.maximum.reduce({0}, axis=-1)",
    "softmax": "softmax_last({0})",
    "log_sum_exp": "log_sum_exp_last({0})",
    "ratio": "({0} / {1})",
    "pi": "np.pi",
}
IN_PLACE = {
    "add": "{0} += {1}",
    "subtract": "{0} -= {1}",
    "multiply": "{0} *= {1}",
    "divide": "{0} /= {1}",
    **{name: f"np.{name}({{0}}, out={{0}})" for name in ("negative", "square", "sqrt", "exp", "log", "log1p")},
    "abs": "np.abs({0}, out={0})",
    "clear": "clear({0}, {1}, {start})",
}


def runtime() -> Mapping[str, Any]:
    """The names that generated code uses."""
    import numpy as np

    from .runtime import numpy_blocks as b
    from .runtime import numpy_divergence as d
    from .runtime import numpy_exponentials as e
    from .runtime import numpy_powers as w
    from .runtime import numpy_runtime as r
    from .runtime import numpy_spread as s

    powers = (w.root_gap, w.power_gap, w.tilted_gap, w.tilted_log, w.tilted_logs, w.log_of_one, w.small_log)
    own = (
        b.blocks,
        r.total,
        r.dot,
        r.pick,
        r.at,
        r.clear,
        r.floor,
        r.finite_log,
        r.x_log_x,
        r.log1p_exp,
        e.phi,
        e.phi_log,
        e.exp_gap,
        e.exp_gap_sum,
        r.apart,
    )
    made = (*own, r.log_sum_exp_last, r.argmax, r.softmax_last, d.tilt, d.bregman_sum, d.excess, s.spread, *powers)
    return {"np": np, **{f.__name__: f for f in made}}


def few(source: str) -> Mapping[str, Any] | None:
    """The names for rows of a few outcomes, where a function uses no others."""
    from .runtime.numpy_few import RUNTIME, suits

    return RUNTIME if suits(source) else None


def wrap(*args: Any, **options: Any) -> Any:
    """The public function; see `numpy_call`."""
    from .runtime.numpy_call import wrap as wrapped

    return wrapped(*args, **options)


BACKEND = Backend("numpy", OPERATIONS, runtime, wrap, IN_PLACE, blocked=True, few=few)
