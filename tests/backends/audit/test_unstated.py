"""An agreement that rests on what nothing in the callable tells is none."""

from __future__ import annotations

from typing import Any

import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")


def _loss(logits: Any, labels: Any, **more: Any) -> Any:
    return torch.nn.functional.cross_entropy(logits.reshape(-1, logits.size(-1)), labels.reshape(-1), **more)


def unshifted(logits: Any, input_ids: Any) -> Any:
    return _loss(logits, input_ids)


def shifted(logits: Any, input_ids: Any) -> Any:
    return _loss(logits[:, :-1], input_ids[:, 1:])


def of_labels(logits: Any, labels: Any) -> Any:
    return _loss(logits, labels)


def without_class_0(logits: Any, labels: Any) -> Any:
    return _loss(logits, labels, ignore_index=0)


def without_padding(logits: Any, labels: Any, pad_token_id: int = 0) -> Any:
    return _loss(logits, labels, ignore_index=pad_token_id)


def documented(logits: Any, labels: Any) -> Any:
    """Label 0 is padding."""
    return _loss(logits, labels, ignore_index=0)


@pytest.mark.parametrize(
    ("function", "verdict", "words"),
    [
        (unshifted, "undecided", "its own entry of input_ids"),
        (shifted, "agrees", "causal"),
        (of_labels, "agrees", "cross-entropy of the label"),
        (without_class_0, "undecided", "leaves out label 0"),
        (without_padding, "agrees", "being padding"),
        (documented, "agrees", "being padding"),
    ],
)
def test_what_nothing_tells(function: Any, verdict: str, words: str) -> None:
    report = audit(function, "cross_entropy")
    assert report.verdict == verdict
    assert words in report.sentence
