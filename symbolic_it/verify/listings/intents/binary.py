"""Of one probability: binary entropy and cross-entropy, and the surprise of an outcome."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

import numpy as np

from ....patterns import regex
from ..running import real as r
from ..running.arrays import elementwise, probabilities
from ..running.real import Real
from .intent import Intent, Named, Trial, reductions, scalar
from .parameters import parameter

_P = ("1/5", "3/10", "17/20")
_TRUE = regex(r"^(?:y|ys|t|targets?|labels?|truth|gt|y_?true|true|actual|y_train|ground_truth)$", re.I)


def _binary_entropy(f: Named) -> Iterator[Trial]:
    if len(f.required) != 1 or parameter(f.required[0]).holds[0] in ("logits", "log", "labels"):
        return
    p = probabilities(_P)
    h = -p * elementwise(r.log, p) - (1 - p) * elementwise(r.log, 1 - p)
    yield Trial({f.required[0]: p}, reductions(h), True, "h(p) = -p log p - (1-p) log(1-p)")
    yield Trial({f.required[0]: p[0]}, (h[0],), True, "h(p) = -p log p - (1-p) log(1-p)")


def _binary_cross_entropy(f: Named) -> Iterator[Trial]:
    names = [n for n in f.required if scalar(n) is None]
    if len(names) != 2:
        return
    sides = ["true" if _TRUE.match(n) else "model" for n in names]
    fixed = {n: scalar(n) for n in f.required if n not in names}
    q = probabilities(_P)
    y = np.array([1, 0, 1])
    z = elementwise(lambda v: r.log(v) - r.log(1 - v), q)
    loss = elementwise(lambda a, b: -r.log(b) if a == 1 else -r.log(1 - b), y, q)
    soft = Real(Fraction(3, 10))
    of_soft = -soft * r.log(q[0]) - (1 - soft) * r.log(1 - q[0])
    certain = sides in (["true", "model"], ["model", "true"])
    logits = any("logit" in n.lower() for n in (f.name, *names))
    for true in (0, 1):
        if certain and sides[true] != "true":
            continue
        for value, firm in ((q, certain and not logits), (z, certain and logits)):
            yield Trial({names[true]: y, names[1 - true]: value, **fixed}, reductions(loss), firm, "-(y log q + (1-y) log(1-q))")
            yield Trial({names[true]: soft, names[1 - true]: value[0], **fixed}, (of_soft,), firm, "-(y log q + (1-y) log(1-q))")
            column = {names[true]: y[:, None], names[1 - true]: value[:, None], **fixed}
            yield Trial(column, reductions(loss[:, None]), firm, "-(y log q + (1-y) log(1-q))")


def _surprise(f: Named) -> Iterator[Trial]:
    if len(f.required) != 1 or parameter(f.required[0]).holds[0] not in ("law",):
        return
    firm = parameter(f.required[0]).firm
    p = probabilities(_P)
    s = -elementwise(r.log, p)
    yield Trial({f.required[0]: p}, (s,), firm, "-log p")
    yield Trial({f.required[0]: Real(Fraction(1, 64))}, (r.log(64),), firm, "-log p")


def _is_binary(w: tuple[str, ...], what: set[str]) -> bool:
    return what <= set(w) and set(w) - what <= {
        "loss",
        "np",
        "numpy",
        "torch",
        "compute",
        "manual",
        "my",
        "bits",
        "nats",
        "with",
        "logits",
        "stable",
        "fn",
        "function",
        "scratch",
        "from",
    }


INTENTS = (
    Intent(
        "the binary entropy",
        lambda w: _is_binary(w, {"binary", "entropy"}) or w in (("h2",), ("hb",), ("h", "b"), ("entropy", "binary")),
        _binary_entropy,
    ),
    Intent(
        "the binary cross-entropy",
        lambda w: (
            _is_binary(w, {"binary", "cross", "entropy"})
            or _is_binary(w, {"bce"})
            or _is_binary(w, {"log", "loss"})
            or _is_binary(w, {"bernoulli", "nll"})
        ),
        _binary_cross_entropy,
    ),
    Intent(
        "the self-information",
        lambda w: (
            (bool({"surprise", "surprisal", "selfinformation"} & set(w)) and len(w) <= 2)
            or w[:2] in (("self", "information"), ("information", "content"), ("self", "info"))
        ),
        _surprise,
    ),
)
