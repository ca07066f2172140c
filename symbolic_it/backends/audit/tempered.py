"""Divergences of softmaxes at a temperature: with T^2, without, with T alone; one side at it, the other not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from .probes import kl, softmax
from .reading import Array, Core


def tempered(t: float, put: Callable[..., Iterator[Core]]) -> Iterator[Core]:
    """KL of softmaxes at a temperature, as in distillation: with T^2 its gradient keeps its size."""
    told = f"KL(@) at temperature T = {t:g}"
    yield from put(f"T^2 {told}", lambda x, y: t * t * kl(_at(x, t), _at(y, t)))
    yield from worse(put(f"{told} without the factor T^2: gradients are too small by T^2:", lambda x, y: kl(_at(x, t), _at(y, t))))
    yield from worse(put(f"T {told} with the factor T, not T^2:", lambda x, y: t * kl(_at(x, t), _at(y, t))))
    yield from worse(put(f"{told} divided by T^2, not multiplied:", lambda x, y: kl(_at(x, t), _at(y, t)) / t / t))
    multiplied = f"T^2 KL(@) of logits multiplied by T = {t:g}, not divided by it,"
    yield from worse(put(multiplied, lambda x, y: t * t * kl(_at(x, 1 / t), _at(y, 1 / t))))
    for f, factor in ((1.0, ""), (t * t, "T^2 "), (t, "T ")):
        text = f"{factor}{told}"
        yield from worse(put(f"{text} with #1 alone at it:", lambda x, y, f=f: f * kl(_at(x, t), y)))
        yield from worse(put(f"{text} with #2 alone at it:", lambda x, y, f=f: f * kl(x, _at(y, t))))
        behind = f"{factor}KL(@) where T = {t:g} divides the softmaxes, not the logits:"
        yield from worse(put(behind, lambda x, y, f=f: f * (x / t * (np.log(x / t) - np.log(y) / t)).sum(-1)))
        behind = f"{factor}KL(@) where T = {t:g} divides the log-softmax of #2, not its logits:"
        yield from worse(put(behind, lambda x, y, f=f: f * (_at(x, t) * (np.log(_at(x, t)) - np.log(y) / t)).sum(-1)))


def _at(p: Array, t: float) -> Array:
    return softmax(np.log(p) / t)


def worse(cores: Iterator[Core]) -> Iterator[Core]:
    return (replace(c, faults=c.faults + 1) for c in cores)
