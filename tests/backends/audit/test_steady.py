"""A callable that gives another value for the same input is accused with both values; one that only seeds itself is not."""

from __future__ import annotations

from typing import Any

import numpy as np

from symbolic_it.backends.audit import audit
from symbolic_it.backends.audit.steady import SENTENCE


def dropped(p: Any, q: Any) -> Any:
    dropped.calls += 1  # type: ignore[attr-defined]
    return (p * np.log(p / q)).sum(-1) * (1.0 if dropped.calls < 40 else 1.1)  # type: ignore[attr-defined]


def noisy(p: Any) -> Any:
    return -(p * np.log(p + 1e-300)).sum(-1) + (1e-3 * np.random.rand() if np.random.rand() < 0.2 else 0)


def seeded(p: Any, q: Any) -> Any:
    np.random.default_rng(0).normal(size=3)
    return np.where(p > 0, p * np.log(np.where(p > 0, p, 1) / q), 0).sum(-1)


def emptying(logits: Any, labels: Any, mask: Any) -> Any:
    z = logits - logits.max(-1, keepdims=True)
    losses = np.log(np.exp(z).sum(-1)) - np.take_along_axis(z, labels[..., None], -1)[..., 0]
    mean = (losses * mask).sum() / mask.sum()
    mask[...] = 0
    return mean


def test_what_it_does_to_a_mask_of_ones_is_of_one_call() -> None:
    assert audit(emptying, "ce").verdict == "agrees"


def test_a_value_that_changes_is_shown() -> None:
    dropped.calls = 33  # type: ignore[attr-defined]
    report = audit(dropped, "kl")
    assert any(SENTENCE in f.sentence and f.got != f.expected for f in report.findings), report.sentence


def test_noise_never_agrees_on_every_probe() -> None:
    state = np.random.get_state()
    np.random.seed(3)
    try:
        assert audit(noisy, "entropy").verdict != "agrees"
    finally:
        np.random.set_state(state)


def test_a_seed_of_its_own_is_no_fault() -> None:
    assert audit(seeded, "kl").verdict == "agrees"


def test_noise_that_no_reading_fits_is_told_as_such() -> None:
    calls = iter(range(10_000))
    report = audit(lambda p, q: (p * np.log(p / q)).sum(-1) * (1 + next(calls)), "kl")
    assert (report.verdict, SENTENCE in report.sentence) == ("undecided", True)
