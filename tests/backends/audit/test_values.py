"""Values as a callable insists on them, and what comes back that is no value."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from symbolic_it.backends.audit import audit
from symbolic_it.backends.audit.budget import Budget
from symbolic_it.backends.audit.values import array_of


def entropy(p: Any) -> Any:
    return -np.where(p > 0, p * np.log(np.where(p > 0, p, 1)), 0).sum(-1)


def single(p: Any) -> Any:
    assert p.dtype == np.float32
    return entropy(p)


def test_arrays_in_single_precision_are_given_where_they_are_insisted_on() -> None:
    assert audit(single, "entropy").verdict == "agrees"
    assert audit(lambda p: single(p) / np.log(2), "entropy").verdict == "differs"


def test_tensors_of_which_a_gradient_is_taken() -> None:
    torch = pytest.importorskip("torch")

    def trained(logits: Any, labels: Any) -> float:
        loss = torch.nn.functional.cross_entropy(logits, labels)
        loss.backward()
        return float(loss)

    assert audit(trained, "ce").verdict == "agrees"
    assert audit(lambda logits, labels: trained(logits, labels) * 2, "ce").verdict == "differs"


def test_ten_million_numbers_are_no_value() -> None:
    assert array_of(np.broadcast_to(0.0, (10_001, 1000))) is None
    assert array_of(np.zeros(3)) is not None


def test_of_what_is_raised_the_most_frequent_is_told() -> None:
    told = ["AttributeError: 'list' object has no attribute 'dim'"] * 3 + ["AssertionError: three axes"] * 2 + ["ValueError: once"]
    assert Budget(1.0, errors=told).raised == "AssertionError: three axes"
    assert Budget(1.0, errors=told[:3]).raised == told[0]
