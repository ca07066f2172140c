"""Masks that must be given are heeded; weights, prompts and names that fit nothing accuse nobody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional


def sample_weights(y_true: Any, y_pred: Any, sample_weight: Any = None) -> Any:
    losses = -(y_true * np.log(np.clip(y_pred, 1e-7, 1))).sum(-1)
    return (losses if sample_weight is None else losses * sample_weight).mean()


def importance(logits: Any, labels: Any, weights: Any) -> Any:
    return -(F.log_softmax(logits, -1).gather(-1, labels[..., None])[..., 0] * weights).mean()


def class_weighted(logits: Any, labels: Any, class_weights: Any = None) -> Any:
    return F.cross_entropy(logits, labels, weight=class_weights)


def prompts(logits: Any, input_ids: Any, prompt_lens: Any = None) -> Any:
    return F.cross_entropy(logits[:, :-1].reshape(-1, logits.size(-1)), input_ids[:, 1:].reshape(-1))


def after_prompt(logits: Any, labels: Any, prompt_mask: Any) -> Any:
    losses = F.cross_entropy(logits.transpose(1, 2), labels, reduction="none")
    return losses[~prompt_mask.bool()].mean()


@pytest.mark.parametrize(
    ("function", "quantity"),
    [
        (F.binary_cross_entropy, "binary_cross_entropy"),
        (F.binary_cross_entropy_with_logits, "binary_cross_entropy_with_logits"),
        (sample_weights, "cross_entropy"),
        (importance, "cross_entropy"),
        (class_weighted, "cross_entropy"),
        (prompts, "cross_entropy"),
        (after_prompt, "cross_entropy"),
    ],
)
def test_a_right_one_is_accused_of_nothing(function: Callable[..., Any], quantity: str) -> None:
    report = audit(function, quantity)
    assert report.verdict == "agrees", report.sentence


def masked_mean(logits: Any, labels: Any, mask: Any) -> Any:
    return (F.cross_entropy(logits.transpose(1, 2), labels, reduction="none") * mask).mean()


def weights_swapped(y_true: Any, y_pred: Any, sample_weight: Any = None) -> Any:
    losses = -(y_pred * np.log(y_true)).sum(-1)
    return (losses if sample_weight is None else losses * sample_weight).mean()


@pytest.mark.parametrize(
    ("function", "words"), [(masked_mean, "masked positions count in the denominator"), (weights_swapped, "H(q, p)"),
                            (lambda logits, labels, prompt_mask: masked_mean(logits, labels, prompt_mask), "in the denominator")]
)  # fmt: skip
def test_a_wrong_twin_is_named(function: Callable[..., Any], words: str) -> None:
    report = audit(function, "cross_entropy")
    assert report.verdict == "differs"
    assert words in report.sentence


def zeroed_logits(logits: Any, labels: Any, mask: Any) -> Any:
    losses = F.cross_entropy((logits * mask[..., None]).reshape(-1, logits.size(-1)), labels.reshape(-1), reduction="none")
    return losses.sum() / mask.sum()


def rare_class_counts_more(logits: Any, labels: Any) -> Any:
    weight = torch.ones(logits.shape[-1], dtype=logits.dtype)
    weight[-1] = 3
    return F.cross_entropy(logits, labels, weight=weight)


def half_by_chance(logits: Any, labels: Any, loss_mask: Any) -> Any:
    losses = F.cross_entropy(logits.transpose(1, 2), labels, reduction="none") * loss_mask
    return (losses.sum(-1) / loss_mask.sum()).mean()


def capped(logits: Any, labels: Any) -> Any:
    return F.cross_entropy(30 * torch.tanh(logits / 30), labels)


def test_what_fits_only_without_its_mask_or_against_its_names_is_undecided() -> None:
    for function in (zeroed_logits, half_by_chance, capped):
        assert audit(function, "cross_entropy").verdict == "undecided"


def of_one_row(logits: Any, label: Any) -> Any:
    return -F.log_softmax(logits, -1)[label]


def test_every_class_is_a_label_of_a_probe() -> None:
    assert audit(rare_class_counts_more, "cross_entropy").verdict == "undecided"
    assert audit(of_one_row, "cross_entropy").verdict == "agrees"


def few_digits(f: Callable[..., Any]) -> Callable[..., Any]:
    return lambda logits, labels: f(logits.bfloat16(), labels)


def test_of_numbers_with_few_digits_a_mistake_is_read_in_two_shapes() -> None:
    doubled = few_digits(lambda z, y: F.cross_entropy(z.softmax(-1).flatten(0, -2), y.flatten()))
    report = audit(doubled, "cross_entropy")
    assert (report.verdict, "softmax(softmax z)" in report.sentence) == ("differs", True)
    assert audit(few_digits(lambda z, y: (z.sin().mean() + y.sum() / 7).bfloat16()), "cross_entropy").verdict == "undecided"
    assert audit(lambda p, q: 0.5, "kl").verdict == "undecided"
