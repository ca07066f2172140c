"""What keeps an agreement from being one: a mask, a number or a batch of which it gives what no reading explains."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional


def rows(p_logits: Any, q_logits: Any) -> Any:
    a, b = F.log_softmax(p_logits, -1), F.log_softmax(q_logits, -1)
    return (a.exp() * (a - b)).sum(-1)


def multiplied(p_logits: Any, q_logits: Any, mask: Any = None) -> Any:
    kl = rows(p_logits, q_logits)
    return kl.mean() if mask is None else (kl * mask).sum() * mask.sum()


def filled(p_logits: Any, q_logits: Any, mask: Any = None) -> Any:
    kl = rows(p_logits, q_logits)
    return kl.mean() if mask is None else kl.masked_fill(mask == 0, 1.0).sum() / mask.sum()


def by_root(p_logits: Any, q_logits: Any, mask: Any = None) -> Any:
    """Sequences weigh by the root of their length."""
    kl = rows(p_logits, q_logits)
    weights = None if mask is None else mask / mask.sum(-1, keepdim=True) ** 0.5
    return kl.mean() if weights is None else (kl * weights).sum() / weights.sum()


def refused(p_logits: Any, q_logits: Any, mask: Any = None) -> Any:
    kl = rows(p_logits, q_logits)
    return kl.mean() if mask is None else kl.masked_fill(0.0, mask).sum()


def of_order(p: Any, q: Any, alpha: float = 2.0) -> Any:
    return np.log((p**alpha * q ** (1 - alpha)).sum(-1)) * (alpha - 1)


def over_columns(p: Any, q: Any) -> Any:
    return np.maximum(p - q, 0).sum(0)


def of_one(p: Any) -> Any:
    assert p.ndim == 1, "one axis"
    return -(np.where(p > 0, p * np.log(np.where(p > 0, p, 1)), 0)).sum()


def heedless(logps: Any, ref_logps: Any, mask: Any = None) -> Any:
    return logps - ref_logps if mask is None else (logps - ref_logps) / mask


def divided(x: Any, z: Any) -> Any:
    return np.maximum(x, 0) - x / z + np.log1p(np.exp(-np.abs(x)))


@pytest.mark.parametrize(
    ("function", "quantity"),
    [(multiplied, "kl"), (filled, "kl"), (of_order, "renyi"), (over_columns, "tv"), (divided, "bce-with-logits"), (heedless, "k1")],
)
def test_what_is_right_in_part_does_not_agree(function: Any, quantity: str) -> None:
    assert audit(function, quantity).verdict != "agrees"


def test_a_weighted_mean_of_what_counts_is_a_mean() -> None:
    report = audit(by_root, "kl")
    assert (report.verdict, report.findings) == ("agrees", ())
    assert "with a mask it returns something else" in report.sentence


def test_what_single_precision_loses_is_no_doubt() -> None:
    def masked(log_probs: Any, log_probs_base: Any, action_mask: Any = None) -> Any:
        d = log_probs.float() - log_probs_base.float()
        return d if action_mask is None else d * action_mask

    def warm(student_logits: Any, teacher_logits: Any, T: float = 10.0) -> Any:
        s, t = (F.log_softmax(z.float() / T, -1) for z in (student_logits, teacher_logits))
        return T * T * (t.exp() * (t - s)).sum(-1)

    def nearly(p_logits: Any, q_logits: Any, mask: Any = None) -> Any:
        kl = rows(p_logits, q_logits)
        return kl.mean() if mask is None else (kl * mask).sum() / mask.sum() * (1 + 5e-4)

    assert audit(nearly, "kl").verdict != "agrees", "in double precision nothing of that size is lost"
    assert audit(masked, "k1").verdict == "agrees"
    assert audit(warm, "distillation_loss").verdict == "agrees"
    assert audit(lambda student_logits, teacher_logits, T=10.0: warm(student_logits, teacher_logits, T) * 1.01, "kd").verdict != "agrees"


def test_what_is_refused_is_told() -> None:
    report = audit(refused, "kl")
    assert (report.verdict, "given a mask, 1 at each position that counts, it raises TypeError" in report.sentence) == ("agrees", True)
    report = audit(of_one, "entropy")
    assert (report.verdict, report.findings) == ("agrees", ())
    assert "it takes one alone: of a batch it raises AssertionError: one axis" in report.notes
