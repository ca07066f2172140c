"""What a mask hides must not matter: where it does, in whatever way, that is said with the input that shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")


def losses(logits: Any, labels: Any) -> Any:
    return -logits.log_softmax(-1).gather(-1, labels.clamp(min=0)[..., None])[..., 0]


def uniform_of_all(logits: Any, labels: Any, smoothing: float = 0.1) -> Any:
    """The uniform part of the smoothed label is averaged over ignored rows too."""
    kept = labels != -100
    return (1 - smoothing) * losses(logits, labels)[kept].mean() - smoothing * logits.log_softmax(-1).mean()


def uniform_of_kept(logits: Any, labels: Any, smoothing: float = 0.1) -> Any:
    kept = labels != -100
    return (1 - smoothing) * losses(logits, labels)[kept].mean() - smoothing * logits.log_softmax(-1)[kept].mean()


def whitened(logits: Any, labels: Any, mask: Any = None) -> Any:
    """The rows that are masked move the mean that is taken off and put back."""
    rows = losses(logits, labels)
    if mask is None:
        return rows.mean()
    return ((rows - rows.mean()) * mask).sum() / mask.sum() + rows.mean() * mask.float().mean()


def by_length(logits: Any, labels: Any, mask: Any = None) -> Any:
    """A weighting of its own, which hides what is masked."""
    rows = losses(logits, labels)
    if mask is None:
        return rows.mean()
    kept = mask.sum(-1)
    return ((rows * mask).sum(-1) / kept**0.5).sum() / (kept**0.5).sum()


@pytest.mark.parametrize(
    ("function", "quantity", "hides"),
    [(uniform_of_all, "label-smoothing", "ignored labels leave out"), (whitened, "softmax-cross-entropy", "the mask hides")],
)
def test_what_does_not_count_and_matters_is_accused(function: Callable[..., Any], quantity: str, hides: str) -> None:
    report = audit(function, quantity)
    assert report.verdict == "differs"
    assert hides in report.sentence
    assert report.findings[0].witness and report.findings[0].got != report.findings[0].expected


@pytest.mark.parametrize(("function", "quantity"), [(uniform_of_kept, "label-smoothing"), (by_length, "softmax-cross-entropy")])
def test_what_does_not_matter_is_accused_of_nothing(function: Callable[..., Any], quantity: str) -> None:
    report = audit(function, quantity)
    assert (report.verdict, report.findings) == ("agrees", ())


def test_a_reduction_that_no_reading_explains_is_remarked() -> None:
    assert "with a mask it returns something else, which no reading explains" in audit(by_length, "softmax-cross-entropy").sentence
