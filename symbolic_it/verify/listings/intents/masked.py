"""The cross-entropy of tokens of which a mask keeps some: padding counts neither in the sum nor in the denominator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import numpy as np

from ....patterns import regex
from ..running import real as r
from ..running.arrays import array, elementwise, lifted, log_softmax
from .intent import NEUTRAL, Intent, Named, Trial
from .laws import given
from .parameters import parameter

_MASK = regex(r"^(?:\w+_)?mask$|^(?:loss_)?weights$", re.I)


def _masked(f: Named) -> Iterator[Trial]:
    masks = [n for n in f.required if _MASK.match(n)]
    rest = [n for n in f.required if n not in masks]
    if len(masks) != 1 or len(rest) != 2 or "pad" in masks[0].lower():
        return
    model, true = sorted((parameter(n) for n in rest), key=lambda p: p.side == "true")
    if true.side != "true" or "labels" not in true.holds or model.side == "true":
        return
    firm = model.holds in (("logits",), ("log",))
    mask = np.array([[1, 1], [1, 0]], dtype=np.int64)
    kept = mask.astype(bool)
    for kind in model.holds:
        if kind not in ("logits", "log"):
            continue
        x, y = next(given("model", kind, "sequence")), next(given("true", "labels", "sequence"))
        losses = -np.sum(y.law * log_softmax(elementwise(r.log, x.law)), axis=-1)
        zeroed = losses * lifted(mask)
        total, each = np.sum(zeroed), np.sum(zeroed, axis=1)
        means = each / lifted(mask.sum(1))
        hidden = np.sum(losses * lifted(1 - mask))  # of a mask that is 1 at the padding
        right = (hidden, total / 3, total, total / 2, zeroed, losses[kept], each, means, np.sum(means) / 2)
        wrong: tuple[tuple[str, Any], ...] = (
            ("the sum of what is kept over all positions", total / 4),
            ("the mean of all positions, whatever the mask", np.sum(losses) / 4),
        )
        if kind == "logits":
            wrong += tuple(
                (f"a softmax over axis {axis}, not over the classes", v) for axis in (0, 1) for v in _across(x.value, y.law, mask, axis)
            )
        yield Trial(
            {model.name: x.value, true.name: y.value, masks[0]: array(mask)},
            right,
            firm,
            "the mean over what the mask keeps",
            wrong,
            named_alone=True,
        )


def _across(logits: Any, hot: Any, mask: Any, axis: int) -> tuple[Any, ...]:
    """The mean and the sum of what is kept of a softmax over another axis."""
    logs = np.moveaxis(log_softmax(np.moveaxis(logits, axis, -1)), -1, axis)
    total = np.sum(-np.sum(hot * logs, axis=-1) * lifted(mask))
    return total / 3, total


def _is(w: tuple[str, ...]) -> bool:
    named = (
        {"masked", "cross", "entropy"},
        {"masked", "ce"},
        {"masked", "nll"},
        {"masked", "loss"},
        {"masked", "lm", "loss"},
        {"sequence", "loss"},
    )
    return any(s <= set(w) and set(w) - s <= NEUTRAL for s in named)


INTENTS = (Intent("the cross-entropy of what a mask keeps", _is, _masked),)
