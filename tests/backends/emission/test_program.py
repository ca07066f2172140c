"""What a quantity's arrays may hold: logits are no probabilities, and a joint law is given by its masses."""

from __future__ import annotations

import pytest

from symbolic_it.quantities import load


@pytest.mark.parametrize(
    ("name", "inputs", "told"),
    [
        ("softmax", "probs", "takes logits"),
        ("distillation_loss", "probs", "takes logits"),
        ("mutual_information", "logits", "by its probs"),
        ("joint_entropy", "log_probs", "by its probs"),
        ("entropy", "masses", "expected one of probs, log_probs, logits"),
        ("binary_entropy", "logits", "takes numbers .a probability t"),
        ("binary_cross_entropy", "log_probs", "takes numbers"),
        ("orpo_odds_ratio_loss", "log_probs", "takes numbers .mean log-probabilities"),
        ("dpo_loss", "logits", "log_probs of tokens"),
        ("sequence_perplexity", "logits", "log_probs of tokens"),
    ],
)
def test_what_it_does_not_take_is_refused_when_it_is_compiled(name: str, inputs: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        load(name).compile(inputs=inputs)


@pytest.mark.parametrize(("name", "inputs"), [("softmax", "log_probs"), ("mutual_information", "probs"), ("entropy", "logits"),
                                              ("kl_estimator_k1", "log_probs"), ("sequence_perplexity", "log_probs")])  # fmt: skip
def test_what_it_takes_is_compiled(name: str, inputs: str) -> None:
    assert load(name).compile(inputs=inputs).__name__ == name
