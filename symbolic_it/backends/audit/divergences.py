"""Divergences and entropies of distributions: directions, inputs, reductions, temperatures and weights that get mixed up."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from ...quantities import load
from .reading import Array, Group, Reading, reduced, variants

SHAPES = ((5,), (3, 5), (2, 4, 6))


def _pairs(shape: tuple[int, ...], seed: int) -> list[tuple[Array, Array]]:
    rng = np.random.default_rng(seed)
    return [(rng.normal(size=shape), rng.normal(size=shape) * 0.7) for _ in range(2)]


def _softmax(z: Array) -> Array:
    e: Array = np.exp(z - z.max(-1, keepdims=True))
    out: Array = e / e.sum(-1, keepdims=True)
    return out


def kl(p: Array, q: Array) -> Array:
    value: Array = np.asarray(load("kl_divergence").compile(check=False)(p, q))
    return value


def _jsd(p: Array, q: Array, w: float = 0.5, v: float | None = None) -> Array:
    m = w * p + (1 - w) * q
    v = w if v is None else v
    return np.asarray(v * kl(p, m) + (1 - v) * kl(q, m))


def divergence_groups(swapped: bool) -> Iterator[Group]:
    """Probes of D(p||q), p first; ``swapped``: the parameters' names say that the second argument is the target p."""
    for n, shape in enumerate(SHAPES):
        pairs = _pairs(shape, n)
        k = [shape[-1]] * len(pairs)
        ps, qs = [_softmax(a) for a, _ in pairs], [_softmax(b) for _, b in pairs]
        if swapped:
            a, b = qs, ps  # the divergence is D(a||b)
            told = "D(second||first), the second being the target,"
            other = "D(first||second), the wrong way round,"
        else:
            a, b = ps, qs
            told, other = "KL(p‖q)", "KL(q‖p), while it is named KL(p‖q):"

        def both(f: Callable[[Array, Array], Array], a: list[Array] = a, b: list[Array] = b) -> list[Array]:
            return [f(x, y) for x, y in zip(a, b, strict=True)]

        common = [
            *variants(told, True, both(kl), k),
            *variants(other, False, both(lambda x, y: kl(y, x)), k),
            *variants("the Jensen-Shannon divergence, not KL,", False, both(_jsd), k),
            *variants("the cross-entropy H(p, q), not KL,", False, both(lambda x, y: -(x * np.log(y)).sum(-1)), k),
            *variants("the cross-entropy H(q, p), not KL,", False, both(lambda x, y: -(y * np.log(x)).sum(-1)), k),
            *variants("KL(p‖q) + KL(q‖p), not KL,", False, both(lambda x, y: kl(x, y) + kl(y, x)), k),
            Reading("the K terms p log(p/q), not summed", True, tuple(both(lambda x, y: x * np.log(x / y)))),
            Reading(
                "the K terms p log(p/q) - p + q (scipy's kl_div), not those of KL",
                False,
                tuple(both(lambda x, y: x * np.log(x / y) - x + y)),
            ),
            Reading("zero everywhere: both arguments are treated as the same", False, tuple(0 * v for v in both(kl))),
        ]
        tokens = both(lambda x, y: np.log(x) - np.log(y))
        estimators = [
            Reading("k1 = log p - log q of each token: an estimator, whose gradient has mean 0 as a loss, not KL", False, tuple(tokens)),
            Reading("-k1 = log q - log p of each token: the sign is turned", False, tuple(-t for t in tokens)),
            Reading("k2 = (log p - log q)^2/2 of each token: an estimator, not KL", False, tuple(t * t / 2 for t in tokens)),
            Reading(
                "k3 of each token: an estimator, whose gradient as a loss is that of KL(q‖p), not of KL(p‖q)", False,
                tuple(np.expm1(-t) + t for t in tokens),
            ),
        ]  # fmt: skip
        estimators += [Reading(f"{r.text}, averaged", False, tuple(np.asarray(v.mean()) for v in r.values)) for r in estimators]
        given = [(p, q) for p, q in zip(ps, qs, strict=True)]
        unlogged = [
            *reduced("sum q (log q - p): the first argument was to be log-probabilities, and probabilities were given:", False,
                     [(q * (np.log(q) - p)).sum(-1) for p, q in given], k),
            *reduced("sum p (log p - q): the second argument was to be log-probabilities, and probabilities were given:", False,
                     [(p * (np.log(p) - q)).sum(-1) for p, q in given], k),
        ]  # fmt: skip
        yield Group("probabilities", tuple(given), (*common, *unlogged))
        yield Group("log-probabilities", tuple((np.log(p), np.log(q)) for p, q in given), (*common, *estimators))
        yield Group("logits", tuple(pairs), (*common, *_distilled(pairs, swapped, k)))
        yield Group("log-probabilities and probabilities", tuple((np.log(p), q) for p, q in given), tuple(common))
        yield Group("probabilities and log-probabilities", tuple((p, np.log(q)) for p, q in given), tuple(common))


def _distilled(pairs: list[tuple[Array, Array]], swapped: bool, k: list[int]) -> Iterator[Reading]:
    """KL of softmaxes at a temperature, as in distillation: with T^2 its gradient keeps its size."""
    for t in (2.0, 3.0, 4.0, 5.0, 10.0):
        scaled = [(_softmax(a / t), _softmax(b / t)) for a, b in pairs]
        rows = [kl(q, p) if swapped else kl(p, q) for p, q in scaled]
        turned = [kl(p, q) if swapped else kl(q, p) for p, q in scaled]
        yield from reduced(f"T^2 KL at temperature T = {t:g}", True, [t * t * r for r in rows], k)
        yield from reduced(f"KL at temperature T = {t:g} without the factor T^2: gradients are too small by T^2:", False, rows, k)
        yield from reduced(f"T^2 KL at temperature T = {t:g} with teacher and student swapped", False, [t * t * r for r in turned], k)
        yield from reduced(f"KL at temperature T = {t:g} the wrong way round and without T^2", False, turned, k)


def jsd_groups() -> Iterator[Group]:
    """Probes of JSD(p, q)."""
    for n, shape in enumerate(SHAPES):
        pairs = _pairs(shape, n)
        k = [shape[-1]] * len(pairs)
        given = [(_softmax(a), _softmax(b)) for a, b in pairs]
        rows = [_jsd(p, q) for p, q in given]
        readings = [
            *variants("the Jensen-Shannon divergence", True, rows, k),
            *reduced("the Jensen-Shannon distance (the square root of the divergence)", False, [np.sqrt(r) for r in rows], k),
            *reduced("the square root in bits", False, [np.sqrt(r / np.log(2)) for r in rows], k),
            *reduced("twice the divergence (the factor 1/2 is missing)", False, [2 * r for r in rows], k),
            *reduced("KL(p‖q), not the Jensen-Shannon divergence", False, [kl(p, q) for p, q in given], k),
            *reduced("KL(p‖q) + KL(q‖p), not the Jensen-Shannon divergence", False, [kl(p, q) + kl(q, p) for p, q in given], k),
            *reduced(
                "half of KL(p‖q) + KL(q‖p), not the Jensen-Shannon divergence", False, [(kl(p, q) + kl(q, p)) / 2 for p, q in given], k
            ),
        ]
        for w in (0.1, 0.25, 0.75, 0.9):
            text = f"a divergence with weights {w:g} and {1 - w:g}, not 1/2, which tends to 0 (not to KL) as a weight does"
            readings += reduced(text, False, [_jsd(p, q, w) for p, q in given], k)
            readings += reduced(
                f"{text}, and the weights of mixture and terms are swapped", False, [_jsd(p, q, w, 1 - w) for p, q in given], k
            )
        yield Group("probabilities", tuple(given), tuple(readings))
        yield Group("logits", tuple(pairs), tuple(readings))
        yield Group("log-probabilities", tuple((np.log(p), np.log(q)) for p, q in given), tuple(readings))


def entropy_groups() -> Iterator[Group]:
    """Probes of H(p)."""
    for n, shape in enumerate(SHAPES):
        logits = [a for a, _ in _pairs(shape, n)]
        k = [shape[-1]] * len(logits)
        ps = [_softmax(a) for a in logits]
        rows = [-(p * np.log(p)).sum(-1) for p in ps]
        readings = [
            *variants("the entropy", True, rows, k),
            *reduced("exp of the entropy (a perplexity)", False, [np.exp(r) for r in rows], k),
            *reduced("the entropy over log K (normalised)", False, [r / np.log(p.shape[-1]) for r, p in zip(rows, ps, strict=True)], k),
            Reading("the K terms -p log p, not summed", True, tuple(-p * np.log(p) for p in ps)),
        ]
        if len(shape) > 1:
            along = [p / p.sum(0) for p in ps]
            readings.append(Reading("entropies along axis 0, after normalising along it: the outcomes are on the last axis", False,
                                    tuple(-(p * np.log(p)).sum(0) for p in along)))  # fmt: skip
            readings.append(
                Reading("sums along axis 0: the outcomes are on the last axis", False, tuple(-(p * np.log(p)).sum(0) for p in ps))
            )
        yield Group("probabilities", tuple((p,) for p in ps), tuple(readings))
        yield Group("log-probabilities", tuple((np.log(p),) for p in ps), tuple(readings))
        yield Group("logits", tuple((a,) for a in logits), tuple(readings))
