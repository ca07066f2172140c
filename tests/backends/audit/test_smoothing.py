"""Label smoothing as others write it: as a divergence, over all classes but two, and beside other terms of a loss."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional


def target_of(lp: Any, y: Any, on: float, off: float, padding: int | None = None) -> Any:
    t = torch.full_like(lp, off)
    t.scatter_(-1, y.unsqueeze(-1), on)
    if padding is not None:
        t[..., padding] = 0.0
        t[y == padding] = 0.0
    return t


def as_divergence(x: Any, target: Any, smoothing: float = 0.1) -> Any:
    lp = x.log_softmax(-1)
    k = lp.shape[-1]
    t = target_of(lp, target, 1 - smoothing, smoothing / (k - 1))
    return F.kl_div(lp, t, reduction="none").sum(-1).mean()


def two_conventions(logits: Any, target: Any, eps: float = 0.1) -> Any:
    lp = logits.log_softmax(-1)
    k = lp.shape[-1]
    return -(target_of(lp, target, 1 - eps + eps / k, eps / (k - 1)) * lp).sum(-1)


def less_two(x: Any, target: Any, smoothing: float = 0.1) -> Any:
    lp = x.log_softmax(-1)
    t = target_of(lp, target, 1 - smoothing, smoothing / (lp.shape[-1] - 2))
    return -(t * lp).sum(-1).mean()


def annotated(x: Any, target: Any, smoothing: float = 0.2) -> Any:
    """As in a well-known tutorial: padding, class 0, gets no mass; the loss is a sum."""
    lp = x.log_softmax(-1)
    t = target_of(lp, target, 1 - smoothing, smoothing / (lp.shape[-1] - 2), 0)
    return F.kl_div(lp, t, reduction="sum")


def z_loss(logits: Any, targets: Any, z_weight: float = 1e-3) -> Any:
    lse = torch.logsumexp(logits, -1)
    return (lse - logits.gather(-1, targets.unsqueeze(-1)).squeeze(-1) + z_weight * lse**2).mean()


def poly(logits: Any, labels: Any) -> Any:
    loss = F.cross_entropy(logits, labels, reduction="none")
    return (loss + 1 - torch.exp(-loss)).mean()


def causal_over_all(logits: Any, labels: Any) -> Any:
    loss = F.cross_entropy(logits[:, :-1].reshape(-1, logits.shape[-1]), labels[:, 1:].reshape(-1), reduction="sum")
    return torch.exp(loss / labels.numel())


def geometric(p: Any, q: Any) -> Any:
    p, q = p.log_softmax(-1), q.log_softmax(-1)
    m = (p + q) / 2
    return sum(F.kl_div(m, x, reduction="batchmean", log_target=True) for x in (p, q)) / 2


def other_entropy(p: Any, q: Any) -> Any:
    return -(p * q.log()).sum(-1) + (q * q.log()).sum(-1)


def tempered(student: Any, teacher: Any, temperature: float = 2.0) -> Any:
    s, t = (x / temperature for x in (student, teacher))
    return F.kl_div(s.log_softmax(-1), t.softmax(-1), reduction="batchmean")


def of_one_hot(logits: Any, one_hot: Any, eps: float = 0.1) -> Any:
    return -((one_hot * (1 - eps) + eps / logits.size(-1)) * logits.log_softmax(-1)).sum(-1).mean()


def parts(logits: Any, target: Any, label: Any, each: Any) -> Any:
    lp = logits.log_softmax(-1)
    return -(label * lp.gather(-1, target[..., None])[..., 0] + each * lp.sum(-1)).mean()


@pytest.mark.parametrize(
    ("function", "quantity", "words"),
    [
        (as_divergence, "label_smoothing_others", "the divergence KL from a target"),
        (as_divergence, "label_smoothing_cross_entropy", "over the other K - 1 classes"),
        (less_two, "label_smoothing_cross_entropy", "eps/(K - 2)"),
        (annotated, "label_smoothing_cross_entropy", "padding (class 0) gets no mass"),
        (lambda logits, target, eps=0.1: parts(logits, target, 1 - eps, -eps / logits.size(-1)), "label-smoothing", "taken off, not added"),
        (lambda logits, target, eps=0.1: parts(logits, target, eps, 1 - eps), "label-smoothing", "1 - eps, not (1 - eps)/K"),
        (
            two_conventions,
            "label-smoothing",
            "1 - eps + eps/K on the label and eps/(K - 1) on each other class: its target sums to more than 1",
        ),
        (lambda p, q: (p * (np.log2(p) - np.log(q))).sum(-1), "kl_divergence", "one logarithm with base 2 and one natural"),
        (lambda logits, one_hot: 2 * of_one_hot(logits, one_hot), "label-smoothing", "twice label smoothing 0.1"),
        (lambda logits, one_hot: of_one_hot(logits.softmax(-1), one_hot), "label-smoothing", "softmax"),
        (z_loss, "softmax_cross_entropy", "square of log-sum-exp (a z-loss)"),
        (poly, "softmax_cross_entropy", "poly-1"),
        (causal_over_all, "perplexity", "not scored, counts in the denominator"),
        (geometric, "jensen_shannon_divergence", "the mean of the log-probabilities"),
        (other_entropy, "kl_divergence", "H(p, q) - H(q)"),
        (tempered, "kl_divergence", "without the factor T^2"),
    ],
)
def test_it_is_named(function: Callable[..., Any], quantity: str, words: str) -> None:
    report = audit(function, quantity)
    assert report.verdict == "differs"
    assert words in report.sentence
    assert report.findings[0].witness


class Distillation(torch.nn.Module):  # type: ignore[misc]
    """Student and teacher told apart by a letter."""

    def forward(self, y_s: Any, y_t: Any) -> Any:
        return F.kl_div(y_s.log_softmax(-1), y_t.softmax(-1), reduction="batchmean")


def documented(a: Any, b: Any) -> Any:
    """KL(b || a) of log-probabilities."""
    return (b.exp() * (b - a)).sum(-1)


def generalised(student_logits: Any, teacher_logits: Any, temperature: float = 1.0) -> Any:
    s, t = (x.log_softmax(-1) for x in (student_logits / temperature, teacher_logits / temperature))
    return F.kl_div(s, t, reduction="batchmean", log_target=True)


def without_z(logits: Any, targets: Any, z_weight: float = 0.0) -> Any:
    return z_loss(logits, targets, z_weight), math.nan


@pytest.mark.parametrize(
    ("function", "quantity"),
    [
        (Distillation(), "kl"),
        (documented, "kl"),
        (generalised, "kl"),
        (without_z, "softmax_cross_entropy"),
        (of_one_hot, "label-smoothing"),
    ],
)
def test_a_right_one_is_accused_of_nothing(function: Callable[..., Any], quantity: str) -> None:
    report = audit(function, quantity)
    assert report.verdict == "agrees", report.sentence


def test_a_direction_against_the_documentation_is_named() -> None:
    def contrary(input_probs: Any, target_probs: Any) -> Any:
        """KL(input || target)"""
        return (target_probs * (target_probs / input_probs).log()).sum(-1)

    assert audit(contrary, "kl").verdict == "differs"
