"""Lengths of sequences beside labels, required masks, and labels that nothing says may be ignored."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional


def kept(label: Any, valid_len: Any) -> Any:
    return (torch.arange(label.shape[1])[None, :] < valid_len[:, None]).double()


def pooled(pred: Any, label: Any, valid_len: Any) -> Any:
    losses = F.cross_entropy(pred.permute(0, 2, 1), label, reduction="none")
    return (losses * kept(label, valid_len)).sum() / valid_len.sum()


def of_each_sequence(pred: Any, label: Any, valid_len: Any) -> Any:
    return (F.cross_entropy(pred.permute(0, 2, 1), label, reduction="none") * kept(label, valid_len)).mean(dim=1)


def unmasked(pred: Any, label: Any, valid_len: Any) -> Any:
    return F.cross_entropy(pred.permute(0, 2, 1), label)


def plain_mean(batch_logits: Any, batch_targets: Any) -> Any:
    return F.cross_entropy(batch_logits.reshape(-1, batch_logits.shape[-1]), batch_targets.reshape(-1), reduction="none").mean()


def counted(logits: Any, labels: Any, ignore_index: int = -100) -> Any:
    return F.cross_entropy(logits.reshape(-1, logits.shape[-1]), labels.reshape(-1), reduction="none", ignore_index=ignore_index).mean()


def masked_scores(logits: Any, labels: Any, mask: Any) -> Any:
    return F.cross_entropy((logits * mask.unsqueeze(-1)).flatten(0, 1), labels.flatten())


def sigmoid_of_label(logits: Any, target: Any) -> Any:
    return -(F.one_hot(target, logits.shape[-1]) * F.logsigmoid(logits)).sum(-1).mean()


def of_negated(neg_log_likelihoods: Any, num_tokens: Any) -> Any:
    return torch.exp(neg_log_likelihoods.sum() / num_tokens.sum())


def mean_of_perplexities(logits: Any, labels: Any, attention_mask: Any) -> Any:
    losses = F.cross_entropy(logits.movedim(-1, 1), labels, reduction="none") if logits.ndim == 3 else None
    return torch.exp((losses * attention_mask).sum(-1) / attention_mask.sum(-1)).mean()


def over_the_batch(pred: Any, soft_target: Any) -> Any:
    return -(soft_target * F.log_softmax(pred, 0)).sum(-1).mean()


@pytest.mark.parametrize("function", [pooled, of_each_sequence, plain_mean])
def test_right_ones_are_accused_of_nothing(function: Callable[..., Any]) -> None:
    report = audit(function, "softmax-cross-entropy")
    assert report.findings == ()
    assert report.verdict == "agrees"


def test_negated_log_likelihoods_are_losses() -> None:
    assert audit(of_negated, "perplexity").verdict == "agrees"


def test_padding_in_the_denominator_of_each_sequence_is_remarked() -> None:
    assert "the padding of a sequence counts" in audit(of_each_sequence, "ce").sentence


@pytest.mark.parametrize(
    ("function", "quantity", "words"),
    [
        (over_the_batch, "cross-entropy", "a log-softmax over axis 0"),
        (unmasked, "ce", "the mask is ignored"),
        (counted, "ce", "count in the denominator"),
        (masked_scores, "ce", "logits times the mask"),
        (sigmoid_of_label, "ce", "minus log of the sigmoid of the label's logit"),
        (mean_of_perplexities, "ppl", "the mean of each sequence's perplexity"),
    ],
)
def test_mistakes_are_named(function: Callable[..., Any], quantity: str, words: str) -> None:
    report = audit(function, quantity)
    assert report.verdict == "differs"
    assert words in report.sentence


def of_answers(logits: Any, labels: Any, prompt_lens: Any, off: int = 0) -> Any:
    """What comes before the answer does not count."""
    kept = torch.arange(labels.shape[1]) >= prompt_lens[:, None] + off
    return F.cross_entropy(logits[kept], labels[kept])


def test_prompts_are_left_out() -> None:
    assert audit(of_answers, "cross_entropy").verdict == "agrees"
    assert audit(lambda logits, labels, prompt_lens: of_answers(logits, labels, prompt_lens, 1), "cross_entropy").verdict != "agrees"
    over_all = audit(lambda logits, labels, prompt_lens: of_answers(logits, labels, prompt_lens * 0), "cross_entropy")
    assert (over_all.verdict, "the mask is ignored" in over_all.sentence) == ("differs", True)


def test_an_axis_that_is_the_callers_to_say_is_remarked() -> None:
    def of_all(logits: Any, axis: int | None = None) -> Any:
        top = np.max(logits, axis=axis, keepdims=True)
        return np.squeeze(top, axis) + np.log(np.exp(logits - top).sum(axis))

    report = audit(of_all, "log-sum-exp")
    assert (report.verdict, "over all axes" in report.sentence) == ("agrees", True)
    assert audit(lambda logits: of_all(logits), "log-sum-exp").verdict == "differs"
