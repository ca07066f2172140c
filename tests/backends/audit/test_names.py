"""Names of parameters: which argument is which, and what its name says."""

from __future__ import annotations

import inspect

import pytest

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


@pytest.mark.parametrize(
    ("name", "told"),
    [("log_likelihoods", {"log-probabilities"}), ("neg_log_likelihoods", {"losses"}), ("negative_log_likelihood", {"losses"}),
     ("neg_logps", {"losses", "log-probabilities"}), ("nll", {"losses"}), ("neg_logits", {"logits"})],
)  # fmt: skip
def test_a_sign_in_the_name_makes_losses_of_log_probabilities(name: str, told: set[str]) -> None:
    parameter = inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD)

    def function() -> None: ...

    function.__signature__ = inspect.Signature([parameter])  # type: ignore[attr-defined]
    (found,) = declared(function).parameters or ()
    assert presentations_of(found) == told
