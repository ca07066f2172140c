"""Readings of other divergences and losses that are taken for a KL divergence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from .probes import kl, softmax
from .reading import Array, Core

Pairs = list[tuple[Array, Array]]
ORDERS = (0.5, 2.0, 3.0)
SHARES = (0.1, 0.5, 0.9)


def other_cores(pairs: Pairs, name: str) -> Iterator[Core]:
    """Rényi's, chi-square, total variation, Hellinger, a divergence from a mixture; of logits their squared difference."""
    given = [(softmax(a), softmax(b)) for a, b in pairs]

    def both(text: str, f: Callable[[Array, Array], Array], plain: bool = True) -> Iterator[Core]:
        for of, turn in (("p, q", False), ("q, p", True)):
            yield Core(text.replace("@", of), [np.asarray(f(y, x) if turn else f(x, y)) for x, y in given], 1, plain)

    for a in ORDERS:
        text = f"Rényi's divergence of order {a:g} of (@), not KL,"
        yield from both(text, partial(_renyi, a), False)
    for w in SHARES:
        told = f"KL(p‖m) of (p, q) = (@) with the mixture m = {w:g} p + {1 - w:g} q (a skewed divergence), not KL(p‖q),"
        yield from both(told, partial(_skewed, w), False)
    yield from both("the chi-square divergence sum (p - q)^2/q of (@), not KL,", lambda x, y: ((x - y) ** 2 / y).sum(-1))
    yield Core("the total variation distance, half of sum |p - q|, not KL,", [np.abs(x - y).sum(-1) / 2 for x, y in given], 1, True)
    roots = [((np.sqrt(x) - np.sqrt(y)) ** 2).sum(-1) / 2 for x, y in given]
    yield Core("the Hellinger distance, not KL,", [np.sqrt(r) for r in roots], 1, True)
    yield Core("the squared Hellinger distance, not KL,", roots, 1, True)
    yield Core("the Bhattacharyya distance -log sum sqrt(p q), not KL,", [-np.log1p(-r) for r in roots], 1)
    yield Core("the sum of squares (p - q)^2, not KL,", [((x - y) ** 2).sum(-1) for x, y in given], 1, True)
    yield Core("the mean of the squares (p - q)^2, not KL,", [((x - y) ** 2).mean(-1) for x, y in given], 1, True)
    if name == "logits":
        yield Core("the mean squared difference of the logits, not KL,", [((x - y) ** 2).mean(-1) for x, y in pairs], 1, True)
        yield Core("the sum of squared differences of the logits, not KL,", [((x - y) ** 2).sum(-1) for x, y in pairs], 1, True)


def _renyi(order: float, p: Array, q: Array) -> Array:
    return np.asarray(np.log((p**order * q ** (1 - order)).sum(-1)) / (order - 1))


def _skewed(w: float, p: Array, q: Array) -> Array:
    return kl(p, w * p + (1 - w) * q)
