"""Other divergences and losses that are taken for the one that is named; masks that are named for the padding."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional


def renyi(p: Any, q: Any, alpha: float = 2.0) -> Any:
    return np.log((p**alpha * q ** (1 - alpha)).sum(-1)) / (alpha - 1)


def chi_square(p: Any, q: Any) -> Any:
    return ((p - q) ** 2 / q).sum(-1)


def variation(p: Any, q: Any) -> Any:
    return 0.5 * np.abs(p - q).sum(-1)


def hellinger(p: Any, q: Any) -> Any:
    return np.sqrt(0.5 * ((np.sqrt(p) - np.sqrt(q)) ** 2).sum(-1))


def squares(student_logits: Any, teacher_logits: Any) -> Any:
    return F.mse_loss(student_logits, teacher_logits)


def skewed(p: Any, q: Any, share: float = 0.1) -> Any:
    m = share * p + (1 - share) * q
    return (p * (p / m).log()).sum(-1).mean()


def warmer(logits: Any, labels: Any, temperature: float = 2.0) -> Any:
    return F.cross_entropy(logits / temperature, labels)


def hinge(logits: Any, labels: Any) -> Any:
    return F.multi_margin_loss(logits, labels)


def clamped(logits: Any, labels: Any) -> Any:
    return F.cross_entropy(logits.view(-1, logits.shape[-1]), labels.clamp(min=0).view(-1))


def simpo(policy_chosen_logps: Any, policy_rejected_logps: Any, beta: float = 2.0) -> Any:
    return -F.logsigmoid(beta * (policy_chosen_logps - policy_rejected_logps) - 0.5)


def one_reference(policy_chosen: Any, policy_rejected: Any, ref_chosen: Any, ref_rejected: Any, beta: float = 0.1) -> Any:
    return -F.logsigmoid(beta * (policy_chosen - policy_rejected - ref_chosen)).mean()


def of_the_mean(chosen_rewards: Any, rejected_rewards: Any) -> Any:
    return -torch.sigmoid(chosen_rewards - rejected_rewards).mean().log()


def over_all_labels(logits: Any, labels: Any) -> Any:
    total = F.cross_entropy(logits[:, :-1].flatten(0, 1), labels[:, 1:].flatten(), ignore_index=-100, reduction="sum")
    return total / (labels != -100).sum()


def half_declared(student_logits: Any, teacher_logits: Any, labels: Any, T: float = 3.0, alpha: float = 0.7) -> Any:
    soft = F.kl_div((student_logits / T).log_softmax(-1), (teacher_logits / T).softmax(-1), reduction="batchmean") * T * T
    return soft + (1 - alpha) * F.cross_entropy(student_logits, labels)


@pytest.mark.parametrize(
    ("function", "quantity", "words"),
    [
        (renyi, "kl", "Rényi's divergence of order 2"),
        (chi_square, "kl", "the chi-square divergence"),
        (variation, "kl", "the total variation distance"),
        (hellinger, "kl", "the Hellinger distance"),
        (squares, "kl", "the mean squared difference of the logits"),
        (skewed, "kl", "with the mixture m = 0.1 p + 0.9 q"),
        (warmer, "softmax_cross_entropy", "at temperature 2"),
        (hinge, "softmax_cross_entropy", "hinge loss"),
        (clamped, "softmax_cross_entropy", "ignored labels are taken for class 0"),
        (simpo, "dpo", "the SimPO loss, a margin of 0.5"),
        (one_reference, "dpo", "the reference's rejected left out, beta = 0.1"),
        (of_the_mean, "bradley-terry", "the mean taken before the logarithm"),
        (over_all_labels, "softmax_cross_entropy", "the first of a sequence, which is not scored, counts"),
        (half_declared, "distillation_loss", "1 of the soft loss and 0.3 of the cross-entropy of the label, T = 3, although 0.7 is declared"),
    ],
)
def test_it_is_named(function: Callable[..., Any], quantity: str, words: str) -> None:
    report = audit(function, quantity)
    assert report.verdict == "differs"
    assert words in report.sentence
    assert report.findings[0].witness


def hidden(student_logits: Any, teacher_logits: Any, padding_mask: Any) -> Any:
    """1 at the padding, as in torch's attention."""
    kl = F.kl_div(student_logits.log_softmax(-1), teacher_logits.softmax(-1), reduction="none").sum(-1)
    return kl[~padding_mask.bool()].mean()


def shown(student_logits: Any, teacher_logits: Any, padding_mask: Any) -> Any:
    kl = F.kl_div(student_logits.log_softmax(-1), teacher_logits.softmax(-1), reduction="none").sum(-1)
    return (kl * padding_mask).sum() / padding_mask.sum()


def at_one(logits: Any, labels: Any, temperature: float = 1.0) -> Any:
    return F.cross_entropy(logits / temperature, labels)


def by_row(logits: Any, labels: Any) -> Any:
    """Each row's loss; what is ignored is masked by the caller."""
    return F.cross_entropy(logits.transpose(1, 2), labels.clamp(min=0), reduction="none")


def of_bits(log2_probs: Any) -> Any:
    return 2 ** -np.mean(log2_probs)


def of_one_pair(lw: float, ll: float, rw: float, rl: float, beta: float) -> float:
    return math.log1p(math.exp(-beta * ((lw - rw) - (ll - rl))))


@pytest.mark.parametrize(
    ("function", "quantity"),
    [
        (hidden, "kl"),
        (shown, "kl"),
        (at_one, "cross_entropy"),
        (by_row, "cross_entropy"),
        (of_bits, "perplexity"),
        (of_one_pair, "dpo"),
    ],
)
def test_a_right_one_is_accused_of_nothing(function: Callable[..., Any], quantity: str) -> None:
    report = audit(function, quantity)
    assert report.verdict == "agrees", report.sentence


def test_a_mask_of_the_padding_is_remarked() -> None:
    assert "its mask is 1 at the padding" in audit(hidden, "kl").notes


def test_bits_under_e_are_named() -> None:
    def wrong(log2_probs: Any) -> Any:
        return np.exp(-np.mean(log2_probs))

    def turned(lw: float, ll: float, rw: float, rl: float, beta: float) -> float:
        return math.log1p(math.exp(beta * ((lw - rw) - (ll - rl))))

    assert audit(wrong, "perplexity").verdict == "differs"
    assert "chosen and rejected swapped" in audit(turned, "dpo").sentence
