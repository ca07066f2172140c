"""Probes of what is computed of logits alone: log-sum-exp, its square (the z-loss), the softmax."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from .composed import Composed
from .names import Declared
from .probes import SHAPES, log_softmax, logit_pairs, padding, softmax
from .reading import Array, Conventions, Core, Group, Readings, Rows

COEFFICIENTS = (1e-1, 1e-2, 1e-3, 1e-4, 1e-5)


def logit_groups(name: str, told: Declared, unit: str) -> Iterator[Group]:
    """One row of logits, a batch, sequences, sequences with a mask."""
    for n, shape in enumerate((*SHAPES, SHAPES[2])):
        masks = padding(*shape[:-1]) if n == len(SHAPES) else None
        logits = [a + 0.75 for a, _ in logit_pairs(shape, 200 + n)]
        values: list[tuple[Any, ...]] = [(z, *((masks[i],) if masks else ())) for i, z in enumerate(logits)]

        def made(logits: Rows = logits, masks: Any = masks) -> Readings:
            return Composed(CORES[name](logits, told), Conventions(logits[0].shape[-1], unit, masks, pads=told.pads, weighs=told.weighs))

        roles = ("logits", "mask") if masks else ("logits",)
        constants = {"size": shape[-1], "mask": np.ones(shape[:-1], dtype=np.int64)}
        yield Group("logits, with a mask" if masks else "logits", roles, tuple(values), made, roles, forced=frozenset(roles[1:]),
                    constants=constants)  # fmt: skip


def lse(z: Array) -> Array:
    m = z.max(-1, keepdims=True)
    return np.asarray(m[..., 0] + np.log(np.exp(z - m).sum(-1)))


def _along(logits: Rows, f: Callable[[Array], Array]) -> Iterator[tuple[str, Rows]]:
    for axis in range(logits[0].ndim - 1):
        rows = [np.asarray(f(np.moveaxis(z, axis, -1))) for z in logits]
        yield f"over axis {axis}, not over the outcomes (the last axis),", rows


def _sums(logits: Rows, told: Declared) -> list[Core]:
    del told
    title = "log-sum-exp"
    out = [
        Core(title, [lse(z) for z in logits]),
        Core("the log of the mean of exp (less by log K), not log-sum-exp", [lse(z) - np.log(z.shape[-1]) for z in logits], 1),
        Core("the sum of exp, without the logarithm,", [np.exp(lse(z)) for z in logits], 1, True),
        Core("the largest logit, not log-sum-exp", [z.max(-1) for z in logits], 1),
        Core("log-sum-exp minus the largest logit, which is not added back,", [lse(z) - z.max(-1) for z in logits], 1),
        Core("the square of log-sum-exp (a z-loss)", [lse(z) ** 2 for z in logits], 1, True),
        Core("the sum of the logits, not log-sum-exp", [z.sum(-1) for z in logits], 1),
        Core("the log of log-sum-exp: the logarithm is taken twice", [np.log(np.abs(lse(z))) for z in logits], 1),
    ]
    for text, rows in _along(logits, lse):
        out.append(Core(f"{title} {text}", rows, 1, fixed=True))
        out.append(Core(f"{title} {text} averaged", [np.asarray(r.mean()) for r in rows], 1, fixed=True))
    if logits[0].ndim > 1:
        whole = [np.asarray(lse(z.reshape(-1))) for z in logits]
        out.append(Core(f"{title} over all axes, the batch too,", whole, 1, fixed=True))
    return out


def _squares(logits: Rows, told: Declared) -> list[Core]:
    """The z-loss is a regulariser, whose coefficient belongs to it as often as not."""
    title = "the square of log-sum-exp"
    own = [p.default for p in (*(told.parameters or ()), *told.attributes) if isinstance(p.default, float) and 0 < p.default < 1]
    out = [Core(title, [lse(z) ** 2 for z in logits], plain=True)]
    for c in dict.fromkeys((*own, *COEFFICIENTS)):
        out.append(Core(f"{c:g} times {title}", [c * lse(z) ** 2 for z in logits], plain=True))
    for at, out_of in ((1.0, ""), *((c, f"{c:g} times ") for c in dict.fromkeys((*own, *COEFFICIENTS)))):
        for text, f in (
            ("log-sum-exp, not squared,", lse),
            ("|log-sum-exp|, not squared,", lambda z: np.abs(lse(z))),
            ("the square of the largest logit, not of log-sum-exp,", lambda z: z.max(-1) ** 2),
            ("the sum of the squares of the logits, not the square of log-sum-exp,", lambda z: (z**2).sum(-1)),
            ("the mean of the squares of the logits, not the square of log-sum-exp,", lambda z: (z**2).mean(-1)),
            ("the square of the sum of exp, without the logarithm,", lambda z: np.exp(2 * lse(z))),
            ("the square of the log of the mean of exp,", lambda z: (lse(z) - np.log(z.shape[-1])) ** 2),
            ("the square of log-sum-exp minus the largest logit, which is not added back,", lambda z: (lse(z) - z.max(-1)) ** 2),
        ):
            out.append(Core(out_of + text, [at * np.asarray(f(z)) for z in logits], 1, True))
        for text, rows in _along(logits, lambda z: lse(z) ** 2):
            out.append(Core(f"{out_of}{title} {text}", [at * r for r in rows], 1, fixed=True, plain=True))
            out.append(Core(f"{out_of}{title} {text} averaged", [at * np.asarray(r.mean()) for r in rows], 1, fixed=True, plain=True))
        if logits[0].ndim > 1:
            means = [at * np.asarray(lse(z).mean() ** 2) for z in logits]
            out.append(Core(f"{out_of}the square of the batch's mean log-sum-exp, not the mean of the squares,", means, 1, True, True))
    return out


def _softmax(logits: Rows, told: Declared) -> list[Core]:
    title = "the softmax"
    texts: tuple[tuple[str, Callable[[Array], Array]], ...] = (
        (title, softmax),
        ("the log-softmax, not the softmax", log_softmax),
        ("exp of the logits, not normalised,", np.exp),
        ("exp of the logits less the largest, not normalised,", lambda z: np.exp(z - z.max(-1, keepdims=True))),
        ("the sigmoid of each logit, not the softmax", lambda z: 1 / (1 + np.exp(-z))),
        ("the logits over their sum, without exp,", lambda z: z / z.sum(-1, keepdims=True)),
        ("the softmax of minus the logits", lambda z: softmax(-z)),
        ("softmax(softmax z): softmax is taken twice", lambda z: softmax(softmax(z))),
        ("a softmax over all axes, the batch too,", lambda z: softmax(z.reshape(-1)).reshape(z.shape)),
    )
    out = [Core(t, [np.asarray(f(z)) for z in logits], int(n > 0), True, True) for n, (t, f) in enumerate(texts)]
    for axis in range(logits[0].ndim - 1):
        rows = [np.moveaxis(softmax(np.moveaxis(z, axis, -1)), -1, axis) for z in logits]
        out.append(Core(f"a softmax over axis {axis}, not over the last axis", rows, 1, True, True))
    own = told.default("temperature")
    for t in (float(own),) if isinstance(own, int | float) and own not in (0, 1) else ():
        out.append(Core(f"the softmax at temperature {t:g}", [softmax(z / t) for z in logits], 0, True, True))
    return out


CORES: dict[str, Callable[[Rows, Declared], list[Core]]] = {
    "log_sum_exp": _sums,
    "z_loss": _squares,
    "softmax": _softmax,
}
