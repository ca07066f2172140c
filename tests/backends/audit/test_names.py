"""Names of parameters: which argument is which, and which direction a divergence is promised in."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import pytest

from symbolic_it.backends.audit.directions import directions
from symbolic_it.backends.audit.names import declared, presentations_of
from symbolic_it.backends.audit.vocabulary import words


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("policyLogProbs", ("policy", "logprobs")),
        ("log_p", ("logp",)),
        ("y_true", ("y", "true")),
        ("T", ("t",)),
        ("KLLoss", ("kl", "loss")),
    ],
)
def test_words(name: str, found: tuple[str, ...]) -> None:
    assert words(name) == found


def reverse_kl(student: Any, teacher: Any) -> None: ...


@pytest.mark.parametrize(
    ("function", "promised"),
    [
        (lambda p, q: 0, (True, False)), (lambda a, b: 0, (True, False)), (lambda q, p: 0, (True, True)),
        (lambda student_logits, teacher_logits: 0, (False, True)), (lambda teacher, student: 0, (True, False)),
        (lambda input, target: 0, (False, True)), (lambda y_true, y_pred: 0, (True, False)), (lambda policy, ref: 0, (True, False)),
        (lambda ref_logits, logits: 0, (False, True)), (lambda new, old: 0, (True, True)), (reverse_kl, (True, True)),
    ],
)  # fmt: skip
def test_directions(function: Callable[..., Any], promised: tuple[bool, bool]) -> None:
    assert directions(declared(function)) == promised


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("attention_mask", "mask"), ("labels", None), ("temperature", "temperature"), ("T", "temperature"), ("logits_t", None), ("beta", "beta"),
        ("ignore_index", "ignore index"), ("label_smoothing", "epsilon"), ("num_bytes", "count"), ("log_probs_base", None), ("base", "base"),
        ("kl_estimator", "estimator"), ("vocab_size", "size"), ("dim", "axis"),
    ],
)  # fmt: skip
def test_roles(name: str, role: str | None) -> None:
    def function() -> None: ...

    function.__signature__ = inspect.Signature([inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD)])  # type: ignore[attr-defined]
    (parameter,) = declared(function).parameters or ()
    assert parameter.role == role


def test_presentations() -> None:
    (a, b, c, d) = declared(lambda logits, log_p, probs, x: 0).parameters or ()
    assert [sorted(presentations_of(p)) for p in (a, b, c, d)] == [["logits"], ["log-probabilities"], ["probabilities"], []]
