"""Probe inputs: logits, labels, masks; and the plain formulas that readings are made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ...quantities import load
from .reading import Array

SHAPES = ((5,), (7, 5), (7, 6, 5))  # rows that no temperature, nor its square, is a multiple or a half of
IGNORED = -100


def softmax(z: Array) -> Array:
    e: Array = np.exp(z - z.max(-1, keepdims=True))
    out: Array = e / e.sum(-1, keepdims=True)
    return out


def log_softmax(z: Array) -> Array:
    m = z.max(-1, keepdims=True)
    out: Array = z - m - np.log(np.exp(z - m).sum(-1, keepdims=True))
    return out


def kl(p: Array, q: Array) -> Array:
    """D(p||q) of pmfs with mass everywhere, over the last axis."""
    return np.asarray(load("kl_divergence").compile(check=False)(p, q))


def jsd(p: Array, q: Array, w: float = 0.5, v: float | None = None) -> Array:
    """The mixture m = w p + (1 - w) q, and v D(p||m) + (1 - v) D(q||m)."""
    m, v = w * p + (1 - w) * q, w if v is None else v
    return np.asarray(v * kl(p, m) + (1 - v) * kl(q, m))


def along(f: Callable[..., Array], axis: int, *of: Array) -> Array:
    """A function of the last axis, applied to another one."""
    return f(*(np.moveaxis(a, axis, -1) for a in of))


def normalised(p: Array) -> Array:
    out: Array = p / p.sum(-1, keepdims=True)
    return out


def entropy(p: Array) -> Array:
    return np.asarray(-(p * np.log(p)).sum(-1))


def nll(log_probs: Array, y: Array) -> Array:
    """Minus the log-probability of each label, 0 where the label is ignored."""
    safe = np.where(y < 0, 0, y)
    k = log_probs.shape[-1]
    flat = np.arange(y.size) * k + safe.reshape(-1)  # np.take_along_axis takes five times as long
    return np.asarray(np.where(y < 0, 0.0, -log_probs.reshape(-1)[flat].reshape(y.shape)))


def logit_pairs(shape: tuple[int, ...], seed: int) -> list[tuple[Array, Array]]:
    """Two arrays of logits, twice; they have few digits, so that rounding them to bfloat16 changes nothing."""
    rng = np.random.default_rng(seed)
    return [(_short(rng.normal(size=shape)), _short(rng.normal(size=shape) * 0.7)) for _ in range(2)]


def _short(z: Array) -> Array:
    out: Array = np.round(np.clip(z, -3.9, 3.9) * 32) / 32
    return out


def labelled(shape: tuple[int, ...], seed: int, ignored: bool = False) -> list[tuple[Array, Array]]:
    """Logits (..., K) and labels (...), some of them -100; every class is some row's label, so that none may weigh more unseen."""
    rng = np.random.default_rng(seed)
    every = rng.permutation(np.resize(np.arange(shape[-1]), (2, *shape[:-1])).reshape(-1)).reshape(2, *shape[:-1])
    out = []
    for n in range(2):
        y = np.array(every[n])
        if ignored:
            y[0, -2 - n :] = IGNORED
            y[1, -1:] = IGNORED
        out.append((_short(rng.normal(size=shape) * 1.5), y))
    return out


def padding(rows: int, positions: int) -> tuple[Array, Array]:
    """Two masks, 1 where a token counts, of sequences that are shorter than the batch is wide."""
    at = np.arange(positions)  # the numbers kept are no simple share of all: half of a mean would pass for a wrong denominator
    first = at < np.resize([positions, 2, positions - 1], rows)[:, None]
    second = at < np.resize([positions - 1, 3, positions], rows)[:, None]
    return first.astype(np.int64), second.astype(np.int64)


def given(cases: list[Any]) -> tuple[tuple[Any, ...], ...]:
    return tuple(tuple(c) for c in cases)
