"""The inputs that a user names: under what libraries call them; what is unknown is answered with what there is."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit
from symbolic_it.backends.audit.inputs import UnknownInputsError


def kl(p: Any, q: Any) -> Any:
    return np.where(p > 0, p * np.log(np.where(p > 0, p, 1) / q), 0).sum(-1)


@pytest.mark.parametrize("inputs", ["probabilities", "probs", "Probs", "pmf"])
def test_they_are_found_under_several_names(inputs: str) -> None:
    assert audit(kl, "kl", inputs).verdict == "agrees"


def test_logits_of_a_loss_are_logits_with_labels() -> None:
    def loss(logits: Any, labels: Any) -> Any:
        shifted = logits - logits.max(-1, keepdims=True)
        return np.log(np.exp(shifted).sum(-1)) - np.take_along_axis(shifted, labels[..., None], -1)[..., 0]

    assert audit(loss, "softmax_cross_entropy", "logits").reading.endswith("from logits and labels")


@pytest.mark.parametrize("inputs", ["foo", "probabilites", "labels", ""])
def test_unknown_ones_are_answered_with_what_is_expected(inputs: str) -> None:
    with pytest.raises(UnknownInputsError, match=r"nothing that kl-divergence is probed with.*expected one of: probabilities; log-prob"):
        audit(kl, "kl", inputs)
    with pytest.raises(UnknownInputsError, match='did you mean "probabilities"'):
        audit(kl, "kl", "probabilites")


def test_what_takes_something_else_is_told_so() -> None:
    report = audit(kl, "kl", "logits")
    assert report.verdict == "undecided"
    assert 'without "logits" demanded: agrees with kl_divergence' in report.sentence
