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


def squares_of_losses(logits: Any, labels: Any) -> Any:
    return F.cross_entropy(logits, labels, reduction="none").square().mean()


def sharpened(student_logits: Any, teacher_logits: Any, T: float = 2.0) -> Any:
    return F.kl_div((student_logits * T).log_softmax(-1), (teacher_logits * T).softmax(-1), reduction="batchmean") * T * T


def entropy(p: Any) -> Any:
    return -(p * np.log(p)).sum()


def beta_ignored(new_logps: Any, old_logps: Any, ref_logps: Any, advantages: Any, beta: float = 0.04, clip: float = 0.2) -> Any:
    ratio, d = (new_logps - old_logps).exp(), ref_logps - new_logps
    a = advantages[..., None] if advantages.ndim < ratio.ndim else advantages
    return -(torch.min(ratio * a, ratio.clamp(1 - clip, 1 + clip) * a) - (d.exp() - d - 1)).mean()


def rejected_unmasked(
    policy_chosen: Any, policy_rejected: Any, ref_chosen: Any, ref_rejected: Any, chosen_mask: Any, rejected_mask: Any, beta: float = 0.1
) -> Any:
    chosen = ((policy_chosen - ref_chosen) * chosen_mask).sum(-1)
    return -F.logsigmoid(beta * (chosen - (policy_rejected - ref_rejected).sum(-1))).mean() + 0 * rejected_mask.sum()


def to_the_old(new_logps: Any, old_logps: Any, ref_logps: Any, advantages: Any, beta: float = 0.04, clip: float = 0.2) -> Any:
    ratio, d = (new_logps - old_logps).exp(), old_logps - new_logps + 0 * ref_logps
    a = advantages[..., None] if advantages.ndim < ratio.ndim else advantages
    return -(torch.min(ratio * a, ratio.clamp(1 - clip, 1 + clip) * a) - beta * (d.exp() - d - 1)).mean()


def softmax_for_log(student_logits: Any, teacher_probs: Any) -> Any:
    return F.kl_div(student_logits.softmax(-1), teacher_probs, reduction="batchmean")


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
        (squares_of_losses, "softmax_cross_entropy", "the square of the cross-entropy of the label, not itself, averaged"),
        (sharpened, "kl", "of logits multiplied by T = 2, not divided by it"),
        (
            lambda logits, labels: -(logits.softmax(-1).gather(-1, labels[..., None]) + 0.01).log().mean(),
            "softmax_cross_entropy",
            "the constant 0.01 added inside the logarithm",
        ),
        (beta_ignored, "grpo", "the beta of 0.04 being ignored"),
        (lambda joint: entropy(joint.sum(0)) + entropy(joint) - entropy(joint.sum(1)), "mi", "- H(X) + H(Y) + H(X, Y)"),
        (lambda items: np.mean([math.exp(-score / n) for score, n in items]), "perplexity", "the mean of each sequence's perplexity"),
        (rejected_unmasked, "dpo", "the masks are ignored, padding counts, of the rejected alone"),
        (to_the_old, "grpo", "less beta k3 to the old policy, not to the reference"),
        (softmax_for_log, "kl", "softmax, not log-softmax"),
        (lambda p, q: -(p * (q + 0.01).log()).sum(-1), "cross_entropy", "the constant 0.01 added inside the logarithm"),
        (over_all_labels, "softmax_cross_entropy", "the first of a sequence, which is not scored, counts"),
        (
            half_declared,
            "distillation_loss",
            "1 of the soft loss and 0.3 of the cross-entropy of the label, T = 3, although 0.7 is declared",
        ),
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


def of_policies(policy_logits: Any, ref_logits: Any, mask: Any) -> Any:
    """Each sequence's mean, then their mean."""
    kl = F.kl_div(ref_logits.log_softmax(-1), policy_logits.log_softmax(-1), reduction="none", log_target=True).sum(-1)
    return ((kl * mask).sum(-1) / mask.sum(-1)).mean()


def spread(logits: Any, mask: Any) -> Any:
    rows = torch.distributions.Categorical(logits=logits).entropy()
    return ((rows * mask).sum(-1) / mask.sum(-1)).mean()


def soft_targets(student_logits: Any, teacher_logits: Any, labels: Any, temperature: float = 2.0, alpha: float = 0.5) -> Any:
    soft = F.cross_entropy(student_logits / temperature, (teacher_logits / temperature).softmax(-1)) * temperature**2
    return alpha * soft + (1 - alpha) * F.cross_entropy(student_logits, labels)


def of_items(items: Any) -> Any:
    """Pairs of a log-likelihood and a number of tokens."""
    scores, counts = zip(*items, strict=True)
    return math.exp(-sum(scores) / sum(counts))


def of_lengths(chosen_logps: Any, rejected_logps: Any, chosen_len: Any, rejected_len: Any, beta: float = 2.0, gamma: float = 0.5) -> Any:
    return -F.logsigmoid(beta * (chosen_logps / chosen_len - rejected_logps / rejected_len) - gamma).mean()


def halves(policy_logps: Any, reference_logps: Any, beta: float = 0.1) -> Any:
    """The chosen answers in the first half of both."""
    chosen, rejected = (policy_logps - reference_logps).chunk(2)
    return -F.logsigmoid(beta * (chosen - rejected)).mean()


@pytest.mark.parametrize(
    ("function", "quantity"),
    [
        (hidden, "kl"),
        (shown, "kl"),
        (at_one, "cross_entropy"),
        (by_row, "cross_entropy"),
        (of_bits, "perplexity"),
        (of_one_pair, "dpo"),
        (of_policies, "kl"),
        (spread, "entropy"),
        (halves, "dpo"),
        (of_items, "perplexity"),
        (soft_targets, "distillation_loss"),
        (of_lengths, "simpo"),
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


def test_squares_are_no_cross_entropy() -> None:
    def squared(logits: Any, onehot: Any) -> Any:
        return ((logits.softmax(-1) - onehot) ** 2).sum(-1).mean()

    assert "a Brier score" in audit(squared, "ce").findings[0].sentence


def test_nan_of_what_its_parameters_are_named_for() -> None:
    def mixed(p_logits: Any, q_logits: Any) -> Any:
        m = (p_logits + q_logits) / 2
        return (F.kl_div(m, p_logits, reduction="batchmean") + F.kl_div(m, q_logits, reduction="batchmean")) / 2

    report = audit(mixed, "jsd")
    assert (report.verdict, report.findings[0].got) == ("differs", "nan")


def test_a_weight_that_is_a_number_and_lengths_are_no_masks() -> None:
    def plus_z(logits: Any, targets: Any, z_weight: float = 0.0) -> Any:
        z = torch.logsumexp(logits, -1)
        return (z - logits.gather(-1, targets[..., None])[..., 0] + z_weight * z**2).mean()

    def up_to(logits: Any, labels: Any, lengths: Any) -> Any:
        kept = torch.arange(labels.shape[1]) < lengths[:, None]
        losses = F.cross_entropy(logits.transpose(1, 2), labels, reduction="none")
        return (losses * kept).sum() / kept.sum()

    for right in (plus_z, up_to):
        report = audit(right, "ce")
        assert (report.verdict, "which no reading explains" in report.sentence) == ("agrees", False)


def test_what_is_the_same_whatever_is_given_is_read_as_nothing() -> None:
    def of_two_mappings(policy_inputs: Any, reference_inputs: Any, beta: float = 0.1) -> Any:
        sides = [d["chosen_logps"] - d["rejected_logps"] for d in (policy_inputs, reference_inputs)]
        return -F.logsigmoid(beta * (sides[0] - sides[1])).mean()

    assert audit(of_two_mappings, "dpo").verdict != "differs"
    assert audit(lambda p, q: 0.0 * p.sum(), "kl").verdict == "differs"


def test_lengths_are_parts_of_the_longest_too() -> None:
    def up_to(log_probabilities: Any, targets: Any, length: Any = None) -> Any:
        losses = -log_probabilities.gather(-1, targets[..., None])[..., 0]
        if length is None:
            return losses.mean()
        kept = torch.arange(losses.shape[1])[None] < length[:, None] * losses.shape[1]
        return (losses * kept).sum() / kept.sum()

    def all_of_them(log_probabilities: Any, targets: Any, lengths: Any) -> Any:
        return up_to(log_probabilities, targets, lengths * 10)

    assert (audit(up_to, "ce").verdict, audit(up_to, "ce").findings) == ("agrees", ())
    assert audit(all_of_them, "ce").verdict == "differs"


def test_more_that_is_taken_for_it() -> None:
    def coins(logits: Any, onehot: Any) -> Any:
        return F.binary_cross_entropy_with_logits(logits, onehot, reduction="none").sum(-1)

    assert "a sigmoid of each logit" in audit(coins, "ce").findings[0].sentence
    assert "the largest |p - q|" in audit(lambda p, q: np.abs(p - q).max(-1), "tv").findings[0].sentence
    assert audit(lambda val_loss: val_loss / math.log(2), "bpc").verdict == "agrees"
    assert "in nats, not bits" in audit(lambda val_loss: val_loss * 1.0, "bpc").findings[0].sentence
