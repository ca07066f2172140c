"""A temperature that divides the logits is tried; one that multiplies them is told of."""

from __future__ import annotations

from typing import Any

import numpy as np

from symbolic_it.backends.audit import audit


def softmax(x: Any, temperature: float = 1.0) -> Any:
    e = np.exp((x - x.max(-1, keepdims=True)) / temperature)
    return e / e.sum(-1, keepdims=True)


def entropy(logits: Any, temperature: float) -> Any:
    p = softmax(logits, temperature)
    return -(p * np.log(p)).sum(-1)


def test_a_temperature_that_divides_agrees() -> None:
    assert audit(softmax, "softmax").probes == 8
    assert audit(entropy, "entropy").verdict == "agrees"


def test_one_that_multiplies_does_not() -> None:
    report = audit(lambda x, temperature=1.0: softmax(x * temperature), "softmax")
    assert "with a temperature it returns something else" in report.sentence
    assert audit(lambda logits, temperature: entropy(logits, 1 / temperature), "entropy").verdict != "agrees"
