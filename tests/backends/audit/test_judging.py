"""The verdict: what a batch shows is believed before a row, and plain Python of one distribution was never made for a batch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional


def variation(p: Any, q: Any) -> Any:
    return 0.5 * sum(abs(a - b) for a, b in zip(p, q, strict=True))


def across(p: Any, q: Any) -> Any:
    return np.abs(np.asarray(p) - np.asarray(q)).sum(0) / 2


def over_batch(logits_p: Any, logits_q: Any) -> Any:
    return F.kl_div(F.log_softmax(logits_q, dim=0), F.softmax(logits_p, dim=0), reduction="batchmean")


def documents(doc_nlls: Any) -> Any:
    return np.exp(sum(sum(d) for d in doc_nlls) / sum(len(d) for d in doc_nlls))


def mean_of_documents(doc_nlls: Any) -> Any:
    return np.exp(sum(sum(d) / len(d) for d in doc_nlls) / len(doc_nlls))


def pixels(logit: Any, target: Any) -> Any:
    assert len(logit.size()) == 4
    return F.cross_entropy(logit, target, ignore_index=255)


def viewed(logits: Any, labels: Any) -> Any:
    b, t, v = logits.shape
    return F.cross_entropy(logits.view(b, v, t), labels)


def masked_dpo(
    chosen_logps: Any, rejected_logps: Any, ref_chosen_logps: Any, ref_rejected_logps: Any, chosen_mask: Any, rejected_mask: Any
) -> Any:
    one, two = ((chosen_logps - ref_chosen_logps) * chosen_mask).sum(-1), ((rejected_logps - ref_rejected_logps) * rejected_mask).sum(-1)
    return -F.logsigmoid(0.1 * (one - two)).mean()


def unmasked_dpo(
    chosen_logps: Any, rejected_logps: Any, ref_chosen_logps: Any, ref_rejected_logps: Any, chosen_mask: Any, rejected_mask: Any
) -> Any:
    every = torch.ones_like(chosen_mask)
    return masked_dpo(chosen_logps, rejected_logps, ref_chosen_logps, ref_rejected_logps, every, every)


def weighted(batch_losses: Any, batch_tokens: Any) -> Any:
    return np.exp(sum(a * n for a, n in zip(batch_losses, batch_tokens, strict=True)) / sum(batch_tokens))


def unweighted(batch_losses: Any, batch_tokens: Any) -> Any:
    return np.exp(sum(batch_losses) / len(batch_losses))


def of_three(y_true: Any, student_logits: Any, teacher_logits: Any, temperature: float = 3.0, alpha: float = 0.1) -> Any:
    t = temperature
    soft = F.kl_div(F.log_softmax(student_logits / t, 1), F.softmax(teacher_logits / t, 1), reduction="batchmean") * t**2
    return alpha * F.cross_entropy(student_logits, y_true) + (1 - alpha) * soft


def below_zero_alone(logits: Any, labels: Any) -> Any:
    """Right where the logit is below 0: the absolute value is missing."""
    return np.maximum(logits, 0) - logits * labels + np.log1p(np.exp(logits))


def half_soft(student_logits: Any, teacher_logits: Any, labels: Any, T: float = 4.0, alpha: float = 0.5) -> Any:
    soft = F.kl_div(F.log_softmax(student_logits / T, 1), F.softmax(teacher_logits / T, 1), reduction="batchmean")
    return alpha * soft * T + (1 - alpha) * F.cross_entropy(student_logits, labels)


@pytest.mark.parametrize(
    ("function", "quantity"),
    [(variation, "tv"), (documents, "ppl"), (pixels, "ce"), (masked_dpo, "dpo"), (weighted, "ppl"), (of_three, "kd-loss")],
)
def test_right_ones_are_accused_of_nothing(function: Callable[..., Any], quantity: str) -> None:
    report = audit(function, quantity)
    assert (report.verdict, report.findings) == ("agrees", ())


@pytest.mark.parametrize(
    ("function", "quantity", "named"),
    [
        (across, "tv", "along axis 0"),
        (over_batch, "kl", "softmaxes over axis 0"),
        (mean_of_documents, "ppl", "not over tokens"),
        (unweighted, "ppl", "not over tokens"),
        (viewed, "ce", "viewed as (B, V, T), not transposed"),
        (unmasked_dpo, "dpo", "the masks are ignored"),
        (half_soft, "distillation-loss", "the factor T, not T^2"),
        (lambda z: -(F.softmax(z, -1) * (F.softmax(z, -1) + 1e-3).log()).sum(-1), "entropy", "the constant 0.001"),
        (lambda mu, logvar: -0.5 * (1 + logvar - mu**2 - logvar).sum(), "kl", "not exponentiated"),
        (lambda p, q: ((p - q) ** 2 / (p + q)).sum(-1), "chi2", "triangular"),
        (lambda p: -(p * np.log1p(-p)).sum(-1), "entropy", "-sum p log(1 - p)"),
        (lambda logits, labels: 1 - logits.softmax(-1).gather(-1, labels[..., None])[..., 0], "ce", "1 minus the probability"),
    ],
)
def test_mistakes_are_named(function: Callable[..., Any], quantity: str, named: str) -> None:
    report = audit(function, quantity)
    assert report.verdict == "differs"
    assert named in report.sentence


def test_single_numbers_alone_are_no_agreement() -> None:
    assert audit(below_zero_alone, "bce-with-logits").verdict == "undecided"


def documented(logits: Any, labels: Any) -> Any:
    """logits: (B, T, V), labels: (B, T)."""
    return -torch.gather(F.log_softmax(logits, dim=1), -1, labels[..., None]).mean()


def undocumented(logits: Any, labels: Any) -> Any:
    return documented(logits, labels)


@pytest.mark.parametrize(("function", "verdict"), [(documented, "differs"), (undocumented, "agrees")])
def test_an_axis_that_is_right_for_a_batch_alone_accuses_where_sequences_are_documented(function: Callable[..., Any], verdict: str) -> None:
    report = audit(function, "softmax_cross_entropy")
    assert report.verdict == verdict
    assert "softmax over axis 1" in report.sentence
