"""PyTorch: any device, eager or torch.compile, gradients without NaN where the limit exists

An extra (`pip install 'symbolic_it[torch]'`). float64 and float32 keep their dtype; bfloat16 and float16 are computed and
returned in float32. The generated code is straight-line tensor code, which torch.compile fuses.
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
    "square": "torch.square({0})",
    "sqrt": "root({0})",
    "power": "power({0}, {1})",
    "abs": "torch.abs({0})",
    "maximum": "torch.maximum({0}, {1})",
    "positive_part": "torch.relu({0})",
    "exp": "torch.exp({0})",
    "log": "log({0})",
    "log1p": "torch.log1p({0})",
    "softplus": "-logsigmoid(-{0})",
    "lack": "-torch.expm1({0})",
    "log_lack": "torch.log(-torch.expm1({0}))",
    "logistic": "logistic({0})",
    "log1p_exp": "log1p_exp({0}, {1})",
    "phi": "phi({0})",
    "phi_log": "phi_log({0})",
    "exp_gap_sum": "exp_gap_sum({0}, {1}, {2})",
    "tilt": "tilt({0})",
    "apart": "apart({0}, {1}, {2})",
    "bregman": "bregman({0}, {1})",
    "spread": "spread({0}, {1})",
    "bregman_sum": "bregman_sum({0}, {1})",
    "excess": "bregman({0}, {1})",
    "root_gap": "root_gap({0}, {1})",
    "power_gap": "power_gap({0}, {1})",
    "tilted_gap": "tilted_gap({0}, {1}, {2})",
    "tilted_log": "tilted_log({0}, {1}, {2})",
    "tilted_logs": "tilted_logs({0}, {1}, {2})",
    "log_of_one": "log_of_one({0}, {1})",
    "small_log": "small_log({0}, {1})",
    "exp_sum_but": "exp_sum_but({0}, {1})",
    "exp_sum_but_largest": "exp_sum_but_largest({0})",
    "largest_entry": "{0}.amax(dim=-1)",
    "sum": "{0}.sum(dim={axis})",
    "marginal": "{0}.sum(dim={axis})",
    "transpose": "torch.movedim({0}, {axis}, {to})",
    "gather": "pick({0}, {1}, {axis}, {rank})",
    "where": "where({0}, {1}, {2})",
    "is_zero": "{0} == 0",
    "is_infinite": "torch.isinf({0})",
    "or": "{0} | {1}",
    "both": "{0} & {1}",
    "equal": "{0} == {1}",
    "at": "at({0}, {1}, {start})",
    "clear": "clear({0}, {1}, {start})",
    "argmax": "{0}.argmax(dim=-1)",
    "largest": "{0}.detach().amax(dim=-1)",
    "softmax": "torch.softmax({0}, dim=-1)",
    "log_sum_exp": "torch.logsumexp({0}, dim=-1)",
    "ratio": "({0} / {1})",
    "pi": "torch.pi",
}


def runtime() -> Mapping[str, Any]:
    """The names that generated code uses."""
    import torch

    from .runtime import torch_divergence as d
    from .runtime import torch_exponentials as e
    from .runtime import torch_powers as w
    from .runtime import torch_runtime as r

    plain = (r.log, r.root, r.power, r.logsigmoid, r.pick, r.where, r.at, r.clear, r.apart)
    exponentials = (e.logistic, e.log1p_exp, e.phi, e.phi_log, e.exp_gap_sum, e.exp_sum_but, e.exp_sum_but_largest)
    divergences = (d.tilt, d.bregman, d.bregman_sum, d.spread)
    powers = (w.root_gap, w.power_gap, w.tilted_gap, w.tilted_log, w.tilted_logs, w.log_of_one, w.small_log)
    return {"torch": torch, **{f.__name__: f for f in (*plain, *exponentials, *divergences, *powers)}}


def wrap(*args: Any, **options: Any) -> Any:
    """The public function; see `torch_call`."""
    from .runtime.torch_call import wrap as wrapped

    return wrapped(*args, **options)


BACKEND = Backend("torch", OPERATIONS, runtime, wrap)
