"""Right implementations, in the styles of several libraries, are accused of nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit
from symbolic_it.quantities import load

torch = pytest.importorskip("torch")
F = torch.nn.functional
special = pytest.importorskip("scipy.special")
stats = pytest.importorskip("scipy.stats")


def flat(z: Any, y: Any, **options: Any) -> Any:
    return F.cross_entropy(z.reshape(-1, z.shape[-1]), y.reshape(-1), **options)


def of_distributions(p: Any, q: Any) -> Any:
    d = torch.distributions
    return d.kl_divergence(d.Categorical(p), d.Categorical(q))


def outcomes_second(z: Any, y: Any) -> Any:
    return F.cross_entropy(z.movedim(-1, 1), y) if z.ndim == 3 else None


def loop_kl(p: Any, q: Any) -> Any:
    import math

    return sum(math.log(a / b) * a if a else 0.0 for a, b in zip(p.tolist(), q.tolist(), strict=True))


def log_predictions_kl(log_predictions: Any, targets: Any) -> Any:
    return (targets * (torch.where(targets > 0, targets, 1.0).log() - log_predictions)).sum(-1)


def distillation(student: Any, teacher: Any, t: float = 2.0) -> Any:
    return (
        t * t * F.kl_div(F.log_softmax(student / t, -1), F.log_softmax(teacher / t, -1), reduction="none", log_target=True).sum(-1).mean()
    )


def jsd(p: Any, q: Any) -> Any:
    m = (p + q) / 2
    return np.maximum((special.kl_div(p, m) + special.kl_div(q, m)).sum(-1) / 2, 0)


def causal(z: Any, y: Any) -> Any:
    return flat(z[:, :-1], y[:, 1:])


def by_hand(z: Any, y: Any) -> Any:
    m = z.max(-1, keepdims=True)
    lse = m[..., 0] + np.log(np.exp(z - m).sum(-1))
    return lse - np.take_along_axis(z, np.where(y < 0, 0, y)[..., None], -1)[..., 0] if (y >= 0).all() else None


def masked(z: Any, y: Any) -> Any:
    losses = flat(z, y, reduction="none", ignore_index=-100)
    return losses.sum() / (y >= 0).sum().clamp(min=1)


def smoothed(z: Any, y: Any) -> Any:
    lp = F.log_softmax(z, -1)
    return 0.9 * F.nll_loss(lp.reshape(-1, z.shape[-1]), y.reshape(-1)) - 0.1 * lp.mean()


def masked_perplexity(log_probs: Any, mask: Any) -> Any:
    return np.exp(-(log_probs * mask).sum() / mask.sum())


def pooled_perplexity(sequences: list[Any]) -> Any:
    return float(np.exp(-sum(s.sum() for s in sequences) / sum(len(s) for s in sequences)))


def dpo(pw: Any, pl: Any, rw: Any, rl: Any) -> Any:
    return -F.logsigmoid(0.1 * ((pw - rw) - (pl - rl))).mean()


def token_dpo(pw: Any, pl: Any, rw: Any, rl: Any) -> Any:
    return -F.logsigmoid(0.1 * ((pw - rw).sum(-1) - (pl - rl).sum(-1))) if pw.ndim == 2 else None


CORRECT: list[tuple[str, Callable[..., Any], str]] = [
    ("scipy rel_entr", lambda p, q: special.rel_entr(p, q).sum(-1), "kl_divergence"),
    ("scipy rel_entr terms", special.rel_entr, "kl_divergence"),
    ("scipy entropy of two", lambda p, q: stats.entropy(p, q, axis=-1), "kl_divergence"),
    ("scipy kl_div summed", lambda p, q: special.kl_div(p, q).sum(-1), "kl_divergence"),
    ("torch kl_div none", lambda p, q: F.kl_div(q.log(), p, reduction="none").sum(-1), "kl_divergence"),
    ("torch kl_div log target", lambda a, b: F.kl_div(b, a, reduction="none", log_target=True).sum(-1), "kl_divergence"),
    ("torch distributions", of_distributions, "kl_divergence"),
    ("log predictions and targets", log_predictions_kl, "kl_divergence"),
    ("a loop", loop_kl, "kl_divergence"),
    ("distillation with T^2", distillation, "kl_divergence"),
    ("from logits", lambda a, b: (F.softmax(a, -1) * (F.log_softmax(a, -1) - F.log_softmax(b, -1))).sum(-1).mean(), "kl_divergence"),
    ("our own from logits", load("kl_divergence").compile(inputs="logits"), "kl_divergence"),
    ("jsd", jsd, "jensen_shannon_divergence"),
    ("our own jsd", load("jensen_shannon_divergence").compile(), "jensen_shannon_divergence"),
    ("scipy entr", lambda p: special.entr(p).sum(-1), "entropy"),
    ("scipy entropy", lambda p: stats.entropy(p, axis=-1), "entropy"),
    ("torch entr", lambda p: torch.special.entr(p).sum(-1), "entropy"),
    ("torch Categorical of logits", lambda z: torch.distributions.Categorical(logits=z).entropy(), "entropy"),
    ("torch cross_entropy", flat, "softmax_cross_entropy"),
    ("torch cross_entropy sum", lambda z, y: flat(z, y, reduction="sum"), "softmax_cross_entropy"),
    ("torch cross_entropy of (B, V, T)", outcomes_second, "softmax_cross_entropy"),
    ("by hand", by_hand, "softmax_cross_entropy"),
    ("causal", causal, "softmax_cross_entropy"),
    ("masked", masked, "softmax_cross_entropy"),
    ("one-hot", lambda z, y: -(F.one_hot(y, z.shape[-1]) * F.log_softmax(z, -1)).sum(-1), "softmax_cross_entropy"),
    ("torch label smoothing", lambda z, y: flat(z, y, label_smoothing=0.1), "label_smoothing_cross_entropy"),
    ("label smoothing by hand", smoothed, "label_smoothing_cross_entropy"),
    ("perplexity", lambda lp: np.exp(-np.mean(lp)), "perplexity"),
    ("base 2 twice", lambda lp: 2 ** -np.mean(lp / np.log(2)), "perplexity"),
    ("masked perplexity", masked_perplexity, "perplexity"),
    ("pooled perplexity", pooled_perplexity, "perplexity"),
    ("perplexity of logits", lambda z, y: torch.exp(flat(z, y)), "perplexity"),
    ("k1", lambda policy, ref: policy - ref, "kl_estimator_k1"),
    ("k2", lambda policy, ref: (policy - ref) ** 2 / 2, "kl_estimator_k2"),
    ("k3", lambda policy, ref: np.expm1(ref - policy) - (ref - policy), "kl_estimator_k3"),
    ("k3 as often written", lambda policy, ref: torch.exp(ref - policy) - (ref - policy) - 1, "kl_estimator_k3"),
    ("dpo", dpo, "dpo_loss"),
    ("dpo of tokens", token_dpo, "dpo_loss"),
]  # fmt: skip


@pytest.mark.parametrize(("function", "quantity"), [c[1:] for c in CORRECT], ids=[c[0] for c in CORRECT])
def test_it_is_accused_of_nothing(function: Callable[..., Any], quantity: str) -> None:
    report = audit(function, quantity)
    assert report.findings == ()
    assert report.verdict == "agrees"
    assert "probes" in report.sentence
