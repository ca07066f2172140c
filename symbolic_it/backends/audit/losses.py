"""Losses of tokens: softmax twice, labels shifted, masks, smoothing conventions, perplexities, estimators, preferences."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from ...quantities import load
from .reading import Array, Group, Reading, reduced, variants

SMOOTHING = (0.05, 0.1, 0.2, 0.3)
IGNORED = -100


def _logits(shape: tuple[int, ...], seed: int, ignored: bool = False) -> list[tuple[Array, Array]]:
    rng = np.random.default_rng(seed)
    out = []
    for _ in range(2):
        y = rng.integers(shape[-1], size=shape[:-1])
        if ignored:
            y[0, -2:] = IGNORED
        out.append((rng.normal(size=shape) * 1.5, y))
    return out


def _log_softmax(z: Array) -> Array:
    m = z.max(-1, keepdims=True)
    out: Array = z - m - np.log(np.exp(z - m).sum(-1, keepdims=True))
    return out


def _nll(log_probs: Array, y: Array) -> Array:
    safe = np.where(y < 0, 0, y)
    picked = -np.take_along_axis(log_probs, np.asarray(safe)[..., None], -1)[..., 0]
    return np.asarray(np.where(y < 0, 0.0, picked))


def _smooth(z: Array, y: Array, eps: float, others: bool = False) -> Array:
    lp, k = _log_softmax(z), z.shape[-1]
    share = eps / (k - 1) if others else eps / k
    on = 1 - eps if others else 1 - eps + eps / k
    value = on * _nll(lp, y) + share * (-lp.sum(-1) - _nll(lp, y))
    return np.asarray(np.where(y < 0, 0.0, value))


def _unmasked_uniform(z: Array, y: Array, eps: float) -> Array:
    return np.asarray((1 - eps) * _nll(_log_softmax(z), y) + eps * -_log_softmax(z).mean(-1))


def cross_entropy_groups() -> Iterator[Group]:
    """Probes of CE(z, y): one token, a batch, sequences, sequences with ignored labels."""
    for n, shape in enumerate(((5,), (3, 5), (2, 6, 7))):
        given = _logits(shape, 10 + n)
        k = [shape[-1]] * len(given)
        lp = [(_log_softmax(z), y) for z, y in given]
        twice = [_nll(_log_softmax(np.exp(a)), y) for a, y in lp]
        rows = [_nll(a, y) for a, y in lp]
        readings = [
            *variants("the cross-entropy of the label", True, rows, k),
            *reduced("the cross-entropy of softmax(softmax z): probabilities are fed to a loss that takes logits", False, twice, k),
            *reduced("minus the probability of the label, no logarithm", False, [-np.exp(-r) for r in rows], k),
            *reduced("exp of the loss (a perplexity)", False, [np.exp(r) for r in rows], k),
            *reduced("minus the logit of the label: logits are read as log-probabilities", False, [_nll(z, y) for z, y in given], k),
        ]
        for eps in SMOOTHING:
            readings += reduced(
                f"the loss with label smoothing {eps:g} over all K classes", False, [_smooth(z, y, eps) for z, y in given], k
            )
        if len(shape) == 3:
            readings += _shifted([(a, y) for a, y in lp], k)
            readings.append(Reading("exp of the mean loss (a perplexity)", False, tuple(np.asarray(np.exp(r.mean())) for r in rows)))
        yield Group("logits and labels", tuple(given), tuple(readings))
    given = _logits((3, 6, 7), 20, ignored=True)
    yield Group(
        "logits and labels, some of them -100", tuple(given), tuple(_masked(given, [_nll(_log_softmax(z), y) for z, y in given], ""))
    )


def _shifted(given: list[tuple[Array, Array]], k: list[int]) -> Iterator[Reading]:
    for steps in (1, 2):
        rows = [_nll(a[:, :-steps], y[:, steps:]) for a, y in given]
        text = (
            "the causal loss, each position scored on the next label"
            if steps == 1
            else "labels shifted twice: the label after the next one"
        )
        yield from reduced(text, steps == 1, rows, k)
        yield Reading(f"{text}, flat", steps == 1, tuple(r.reshape(-1) for r in rows))


def _masked(given: list[tuple[Array, Array]], rows: list[Array], text: str) -> Iterator[Reading]:
    """Reductions over labels that are not ignored, and those that count the ignored ones."""
    kept = [y >= 0 for _, y in given]
    pairs = list(zip(rows, kept, strict=True))

    def reading(meaning: str, right: bool, values: list[Array]) -> Reading:
        return Reading(f"{text}{meaning}", right, tuple(np.asarray(v) for v in values))

    yield reading("the mean over the labels that are not ignored", True, [r[m].mean() for r, m in pairs])
    yield reading("the loss of each label, 0 where it is ignored", True, [r * m for r, m in pairs])
    yield reading("the flat loss of each label, 0 where it is ignored", True, [(r * m).reshape(-1) for r, m in pairs])
    yield reading("the sum over the labels that are not ignored", True, [(r * m).sum() for r, m in pairs])
    yield reading(
        "the sum over kept labels divided by all positions: ignored labels count in the denominator",
        False,
        [(r * m).mean() for r, m in pairs],
    )
    yield reading("the mean of each sequence's mean, not over tokens (short sequences weigh more)", False,
                  [np.mean([a[b].mean() for a, b in zip(r, m, strict=True)]) for r, m in pairs])  # fmt: skip
    shifted = [(_nll(_log_softmax(z)[:, :-s], y[:, s:]), y[:, s:] >= 0, s) for z, y in given for s in (1, 2)]
    yield reading("the causal mean over next labels that are not ignored", True, [r[m].mean() for r, m, s in shifted if s == 1])
    yield reading("the mean with labels shifted twice", False, [r[m].mean() for r, m, s in shifted if s == 2])


def smoothing_groups() -> Iterator[Group]:
    """Probes of the smoothed loss at the callable's own default of epsilon, or given as a third argument."""
    for n, shape in enumerate(((5,), (3, 5), (2, 6, 7))):
        given = _logits(shape, 30 + n)
        k = [shape[-1]] * len(given)
        told: list[Reading] = []
        for eps in SMOOTHING:
            told += _conventions(given, k, eps)
        told += reduced("the loss without any label smoothing", False, [_smooth(z, y, 0.0) for z, y in given], k)
        yield Group("logits and labels", tuple(given), tuple(told))
        yield Group("logits, labels and epsilon", tuple((z, y, 0.15) for z, y in given), tuple(_conventions(given, k, 0.15)))
    given = _logits((3, 6, 7), 40, ignored=True)
    readings: list[Reading] = []
    for eps in SMOOTHING:
        readings += _masked(given, [_smooth(z, y, eps) for z, y in given], f"smoothing {eps:g}: ")
        leak = [_unmasked_uniform(z, y, eps) for z, y in given]
        count = [float((y >= 0).sum()) for _, y in given]
        text = f"smoothing {eps:g} with the uniform part of ignored labels added in"
        readings.append(Reading(text, False, tuple(np.asarray(r.sum() / c) for r, c in zip(leak, count, strict=True))))
        readings.append(Reading(f"{text}, over all positions", False, tuple(np.asarray(r.mean()) for r in leak)))
    yield Group("logits and labels, some of them -100", tuple(given), tuple(readings))


def _conventions(given: list[tuple[Array, Array]], k: list[int], eps: float) -> Iterator[Reading]:
    yield from variants(f"label smoothing {eps:g} over all K classes", True, [_smooth(z, y, eps) for z, y in given], k)
    text = f"label smoothing {eps:g} over the other K - 1 classes (eps/(K - 1)), another convention than eps/K"
    yield from reduced(text, False, [_smooth(z, y, eps, True) for z, y in given], k)


def perplexity_groups() -> Iterator[Group]:
    """Probes of the perplexity of token scores: log-probabilities flat or by sequence, with a mask, or logits and labels."""
    rng = np.random.default_rng(50)
    flat = [-rng.exponential(size=9) for _ in range(2)]
    yield Group("log-probabilities", tuple((a,) for a in flat), tuple(_perplexities([[a] for a in flat])))
    wide = [-rng.exponential(size=(3, 7)) for _ in range(2)]
    yield Group("log-probabilities", tuple((a,) for a in wide), tuple(_perplexities([list(a) for a in wide])))
    mask = np.arange(7) < np.array([7, 4, 2])[:, None]
    yield Group(
        "log-probabilities and mask",
        tuple((a, mask) for a in wide),
        tuple(_perplexities([[r[m] for r, m in zip(a, mask, strict=True)] for a in wide])),
    )
    lists = [[a[:2], a[2:5], a[5:]] for a in flat]
    yield Group("a list of sequences", tuple((list(s),) for s in lists), tuple(_perplexities(lists)))
    words = [Reading("exp of the total over the count that is given (words, bytes), not over the tokens", False,
                     tuple(np.asarray(np.exp(-a.sum() / 4)) for a in flat))]  # fmt: skip
    yield Group("log-probabilities and a count", tuple((a, 4) for a in flat), (*_perplexities([[a] for a in flat]), *words))
    for n, shape in enumerate(((4, 5), (2, 6, 7))):
        given = _logits(shape, 60 + n)
        rows = [-_nll(_log_softmax(z), y) for z, y in given]
        readings = list(_perplexities([list(np.atleast_2d(r)) for r in rows]))
        if len(shape) == 3:
            for s in (1, 2):
                rows = [_nll(_log_softmax(z)[:, :-s], y[:, s:]) for z, y in given]
                text = "the causal perplexity" if s == 1 else "the perplexity with labels shifted twice"
                readings.append(Reading(text, s == 1, tuple(np.asarray(np.exp(r.mean())) for r in rows)))
        yield Group("logits and labels", tuple(given), tuple(readings))


def _perplexities(cases: list[list[Array]]) -> Iterator[Reading]:
    def reading(text: str, right: bool, f: Callable[[list[Array]], Any]) -> Reading:
        return Reading(text, right, tuple(np.asarray(f(c), dtype=float) for c in cases))

    def mean(c: list[Array]) -> float:
        return float(-np.concatenate(c).mean())

    def total(c: list[Array]) -> float:
        return float(-np.concatenate(c).sum())

    def count(c: list[Array]) -> int:
        return sum(map(len, c))

    def mean_of(f: Callable[[Array], float]) -> Callable[[list[Array]], float]:
        return lambda c: float(np.mean([f(-a) for a in c]))

    yield reading("exp of the mean loss of a token in nats", True, lambda c: np.exp(mean(c)))
    if len(cases[0]) == 1 or all(len({len(a) for a in c}) == 1 for c in cases):
        yield reading("the perplexity of each sequence", True, lambda c: [np.exp(-a.mean()) for a in c])
    each = mean_of(lambda a: float(np.exp(a.mean())))
    yield reading("the mean of each sequence's perplexity, not the perplexity of the tokens", False, each)
    yield reading("exp of the mean of each sequence's mean loss, not over tokens", False, lambda c: np.exp(mean_of(np.mean)(c)))
    yield reading("2 to the loss in nats: base and unit do not match", False, lambda c: 2 ** mean(c))
    yield reading("exp of the loss in bits: base and unit do not match", False, lambda c: np.exp(mean(c) / np.log(2)))
    yield reading("the mean loss itself, not its exponential", False, mean)
    text = "exp of the total loss over the number of tokens"
    yield reading(f"{text} minus 1 (off by one)", False, lambda c: np.exp(total(c) / (count(c) - 1)))
    yield reading(f"{text} plus 1 (off by one)", False, lambda c: np.exp(total(c) / (count(c) + 1)))
    yield reading("the first token is left out of the total", False, lambda c: np.exp(mean([a[1:] for a in c])))
    yield reading("the first token is left out of the total but counted", False, lambda c: np.exp(total([a[1:] for a in c]) / count(c)))
    yield reading("exp of minus the mean: below 1 (the sign is turned)", False, lambda c: np.exp(-mean(c)))


def estimator_groups(name: str) -> Iterator[Group]:
    """Probes of k1, k2, k3 from log-probabilities of the policy and the reference, or from their difference log(p/q)."""
    rng = np.random.default_rng(70)
    pairs = [(-rng.exponential(size=s), -rng.exponential(size=s)) for s in ((6,), (6,))]
    d = [ref - policy for policy, ref in pairs]
    formulas: dict[str, Callable[[Array], Array]] = {
        "kl_estimator_k1": lambda x: -x,
        "kl_estimator_k2": lambda x: x * x / 2,
        "kl_estimator_k3": lambda x: np.expm1(x) - x,
    }
    readings: list[Reading] = []
    for other, f in formulas.items():
        told = other.rpartition("_")[2]
        readings += variants(f"{told} with log-ratio (reference - policy)", other == name, [f(x) for x in d], [1, 1])
        if other != "kl_estimator_k2":
            readings += reduced(f"{told} of the inverse ratio (policy - reference)", False, [f(-x) for x in d], [1, 1])
    readings = [r for r in readings if "number of elements" not in r.text]
    yield Group("log-probabilities of policy and reference", tuple(pairs), tuple(readings))
    yield Group("log-ratio", tuple((x,) for x in d), tuple(readings))
    yield Group("ratio", tuple((np.exp(x),) for x in d), tuple(readings))


def preference_groups() -> Iterator[Group]:
    """Probes of DPO: summed log-probabilities (policy chosen, rejected, reference chosen, rejected), tokens, or log-ratios."""
    rng = np.random.default_rng(80)
    sums = [tuple(-rng.exponential(size=4) * 5 for _ in range(4)) for _ in range(2)]
    yield Group("log-probabilities of chosen and rejected, policy then reference", tuple(sums), tuple(_preferences(sums)))
    tokens = [tuple(-rng.exponential(size=(4, 6)) for _ in range(4)) for _ in range(2)]
    summed = [tuple(a.sum(-1) for a in t) for t in tokens]
    mean = [tuple(a.mean(-1) for a in t) for t in tokens]
    wrong = [Reading(f"log-probabilities averaged over tokens, not summed (length-normalised, as in IPO): {r.text}", False, r.values)
             for r in _preferences(mean) if r.right]  # fmt: skip
    yield Group("token log-probabilities of chosen and rejected, policy then reference", tuple(tokens), (*_preferences(summed), *wrong))
    ratios = [(a - c, b - d) for a, b, c, d in sums]
    yield Group("log-ratios of chosen and rejected", tuple(ratios), tuple(_preferences(sums)))
    yield Group("log-ratios of chosen and rejected, and beta", tuple((*r, 0.2) for r in ratios), tuple(_preferences(sums, (0.2,))))


def _preferences(cases: list[tuple[Array, ...]], betas: tuple[float, ...] = (0.1, 0.2, 0.3, 0.5, 1.0)) -> Iterator[Reading]:
    loss = load("dpo_loss").compile(check=False)
    for beta in betas:
        margins = {
            "the DPO loss": (True, [(a - c) - (b - d) for a, b, c, d in cases]),
            "the DPO loss with chosen and rejected swapped": (False, [(b - d) - (a - c) for a, b, c, d in cases]),
            "the loss without the reference": (False, [a - b for a, b, _, _ in cases]),
        }
        for text, (right, margin) in margins.items():
            rows = [np.asarray(loss(m, np.zeros_like(m), beta)) for m in margin]
            yield from (r for r in reduced(f"{text}, beta = {beta:g}", right, rows, [1, 1]) if "elements" not in r.text)
            yield Reading(f"minus log sigma is missing: the margin of {text}, beta = {beta:g}", False, tuple(beta * m for m in margin))
