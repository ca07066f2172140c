"""An axis that is not that of the outcomes, a batch that is averaged first, terms that are left out: each is named."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

special = pytest.importorskip("scipy.special")
torch = pytest.importorskip("torch")
F = torch.nn.functional
KL, J, H, CE = "kl_divergence", "jensen_shannon_divergence", "entropy", "cross_entropy"
S, D, P = "softmax_cross_entropy", "dpo_loss", "perplexity"


def half(p: Any, q: Any) -> Any:
    m = (p + q) / 2
    return (special.rel_entr(p, m) + special.rel_entr(q, m)) / 2


def lse(z: Any) -> Any:
    return special.logsumexp(z, -1)


def of(z: Any, y: Any) -> Any:
    return np.take_along_axis(z, y[..., None], -1)[..., 0]


WRONG: list[tuple[str, Callable[..., Any], str]] = [
    (KL, lambda p, q: special.rel_entr(p, q).sum(0), "axis 0"),
    (KL, lambda p, q: special.rel_entr(p, q).sum(0).mean(), "axis 0"),
    (KL, lambda p, q: special.rel_entr(p, q).sum(1) if p.ndim == 3 else None, "axis 1"),
    (KL, lambda a, b: F.kl_div(a.log_softmax(1), b.softmax(1), reduction="none").sum(-1) if a.ndim == 3 else None, "softmaxes over axis 1"),
    (KL, lambda p, q: (p * np.log(p / q.mean(0))).sum(-1) if p.ndim == 2 else None, "second distribution averaged over the batch first"),
    (KL, lambda p, q: np.abs(p * np.log(p / q)).sum(-1), "terms below 0 are turned positive"),
    (KL, lambda p, q: np.maximum(p * np.log(p / q), 0).sum(-1), "terms below 0 are left out"),
    (KL, lambda p, q: np.exp(-special.rel_entr(p, q).sum(-1)), "exp of minus"),
    (J, lambda p, q: half(p, q).sum(0), "axis 0"),
    (CE, lambda p, q: -(p * np.log(q)).sum(0), "axis 0"),
    (H, lambda p: special.entr(p).sum(0), "axis 0"),
    (H, lambda z: special.entr(special.softmax(z, 1)).sum(1) if z.ndim == 3 else None, "softmax over axis 1"),
    (H, lambda p: special.entr(p.mean(0)).sum() if p.ndim == 2 else None, "mean distribution"),
    ("total_variation", lambda p, q: np.abs(p - q).sum(-1), "twice the total variation"),
    ("hellinger_distance", lambda p, q: np.sqrt(((np.sqrt(p) - np.sqrt(q)) ** 2).sum(-1)), "without 1/sqrt 2"),
    (S, lambda logits, labels: lse(logits - logits.max(-1, keepdims=True)) - of(logits, labels), "not subtracted from the label's logit"),
    (S, lambda logits, labels: lse(logits) - logits.max(-1), "the most likely class"),
    ("kl_estimator_k2", lambda logp, ref_logp: (logp - ref_logp).mean() ** 2 / 2, "not the mean of k2"),
    ("kl_estimator_k3", lambda logp, ref_logp: np.expm1((ref_logp - logp).sum()) - (ref_logp - logp).sum(), "not the sum of k3"),
    (P, lambda probs: 1 / np.mean(probs), "the mean taken before the logarithm"),
    (D, lambda pw, pl, rw, rl: -0.1 * F.logsigmoid((pw - pl) - (rw - rl)), "beta outside"),
    (D, lambda pw, pl, rw, rl: -F.logsigmoid(0.1 * ((pw - pl) - (rw - rl)).mean()), "the batch's mean margin"),
    (D, lambda pw, pl, rw, rl: -F.logsigmoid(0.1 * (pw - rw)) - F.logsigmoid(-0.1 * (pl - rl)), "not of their difference"),
]


@pytest.mark.parametrize(("quantity", "function", "words"), WRONG, ids=[f"{q} {w}" for q, _, w in WRONG])
def test_it_is_named(quantity: str, function: Callable[..., Any], words: str) -> None:
    report = audit(function, quantity)
    assert report.verdict == "differs"
    assert words in report.sentence


RIGHT: list[tuple[str, Callable[..., Any]]] = [
    (KL, lambda student, teacher: F.kl_div(student.log_softmax(1), teacher.softmax(1), reduction="batchmean")),
    (KL, lambda log_predictions, log_targets: (np.exp(log_targets) * (log_targets - log_predictions)).sum(-1)),
    (KL, lambda p, q: special.rel_entr(p, q).sum(1)),
    (H, lambda logits: special.entr(special.softmax(logits, 1)).sum(1).mean()),
    ("total_variation", lambda p, q: np.linalg.norm(p - q, ord=1, axis=-1) / 2),
]


@pytest.mark.parametrize(("quantity", "function"), RIGHT)
def test_a_right_one_made_for_rows_of_a_batch_is_accused_of_nothing(quantity: str, function: Callable[..., Any]) -> None:
    report = audit(function, quantity)
    assert report.findings == ()
    assert report.verdict == "agrees"
