"""Losses that take their data from one mapping or object, as training loops do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit

torch = pytest.importorskip("torch")
F = torch.nn.functional


def by_key(outputs: Any, batch: Any) -> Any:
    return {"loss": F.cross_entropy(outputs["logits"], batch["labels"])}


def by_attribute(outputs: Any, labels: Any) -> Any:
    return F.cross_entropy(outputs.logits.flatten(0, -2), labels.flatten())


def by_index(model_output: Any, labels: Any) -> Any:
    return F.cross_entropy(model_output[0].flatten(0, -2), labels.flatten())


def beside(pred: Any, batch: Any) -> Any:
    return F.cross_entropy(pred, batch["target"])


def over_all(outputs: Any, batch: Any) -> Any:
    loss = F.cross_entropy(outputs["logits"].transpose(1, 2), batch["labels"], reduction="none")
    return (loss * batch["attention_mask"]).mean()


def twice(outputs: Any, batch: Any) -> Any:
    return F.cross_entropy(outputs["logits"].softmax(-1), batch["labels"])


def read_as_logs(outputs: Any, batch: Any) -> Any:
    return F.nll_loss(outputs["logits"], batch["labels"])


def read_as_probabilities(outputs: Any, labels: Any) -> Any:
    return -outputs.logits.gather(-1, labels[..., None]).log().mean()


def with_rewards(ref_rejected: Any, policy_rejected: Any, policy_chosen: Any, ref_chosen: Any, beta: float = 0.1) -> Any:
    out = {}
    out["chosen_rewards"], out["rejected_rewards"] = policy_chosen - ref_chosen, policy_rejected - ref_rejected
    return -F.logsigmoid(beta * (out["chosen_rewards"] - out["rejected_rewards"])).mean()


def dpo(batch: Any, beta: float = 0.1, sign: int = 1) -> Any:
    policy = batch["policy_chosen_logps"] - batch["policy_rejected_logps"]
    return -F.logsigmoid(sign * beta * (policy - batch["reference_chosen_logps"] + batch["reference_rejected_logps"])).mean()


def turned(batch: Any, beta: float = 0.1) -> Any:
    policy = batch["policy_rejected_logps"] - batch["policy_chosen_logps"]
    return -F.logsigmoid(beta * (policy + batch["reference_chosen_logps"] - batch["reference_rejected_logps"])).mean()


@pytest.mark.parametrize(
    ("function", "quantity"), [(by_key, "ce"), (by_attribute, "ce"), (by_index, "ce"), (beside, "ce"), (dpo, "dpo"), (with_rewards, "dpo")]
)
def test_right_ones_are_accused_of_nothing(function: Callable[..., Any], quantity: str) -> None:
    report = audit(function, quantity)
    assert (report.verdict, report.findings) == ("agrees", ())


@pytest.mark.parametrize(
    ("function", "quantity", "named"),
    [
        (over_all, "ce", "divided by all positions"),
        (twice, "ce", "softmax(softmax z)"),
        (turned, "dpo", "swapped"),
        (read_as_logs, "ce", "minus the logit"),
        (read_as_probabilities, "ce", "named for logits"),
    ],
)
def test_mistakes_are_named(function: Callable[..., Any], quantity: str, named: str) -> None:
    report = audit(function, quantity)
    assert report.verdict == "differs"
    assert named in report.sentence


def of_two(policy_inputs: Any, reference_inputs: Any, beta: float = 0.1) -> Any:
    policy, reference = (x.chosen_logps - x.rejected_logps for x in (policy_inputs, reference_inputs))
    return np.logaddexp(0, -beta * (policy - reference)).mean()


def added(policy_inputs: Any, reference_inputs: Any, beta: float = 0.1) -> Any:
    policy, reference = (x.chosen_logps - x.rejected_logps for x in (policy_inputs, reference_inputs))
    return np.logaddexp(0, -beta * (policy + reference)).mean()


def test_policy_and_reference_in_mappings_of_their_own() -> None:
    report = audit(of_two, "dpo")
    assert (report.verdict, report.findings) == ("agrees", ())
    assert "policy plus reference" in audit(added, "dpo").findings[0].sentence
