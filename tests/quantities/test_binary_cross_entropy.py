"""Binary cross-entropy: known values with zeros and infinities, the entropy at its minimum, and compiled functions."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from symbolic_it.quantities.binary_cross_entropy import QUANTITY
from symbolic_it.quantities.binary_entropy import QUANTITY as H
from symbolic_it.terms.term import UNIT_INTERVAL, Symbol

T, P = Symbol("t", UNIT_INTERVAL), Symbol("p", UNIT_INTERVAL)


@pytest.mark.parametrize(
    ("target", "predicted", "nats"),
    [
        ("1", "1/2", "0.6931471806"),
        ("1/4", "1/2", "0.6931471806"),
        ("1/4", "3/4", "1.1116412890"),
        ("0", "0", "0.0000000000"),
        ("1", "1", "0.0000000000"),
        ("1", "0", "inf"),
        ("1/2", "1", "inf"),
    ],
)
def test_known_values(at: Callable[..., str], target: str, predicted: str, nats: str) -> None:
    assert at(QUANTITY, target, predicted) == nats


def test_of_a_right_prediction_it_is_the_entropy(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(T, T), H(T))
    assert not same(QUANTITY(T, 1 - T), H(T))


@pytest.mark.parametrize("backend", ["numpy", "torch"])
def test_compiled_at_the_ends(backend: str) -> None:
    pytest.importorskip(backend)
    f = QUANTITY.compile(backend)
    assert [float(f(t, p)) for t, p in ((0.0, 0.0), (1.0, 1.0), (1.0, 0.0), (0.0, 1.0))] == [0.0, 0.0, np.inf, np.inf]
    assert float(f(0.0, 1e-17)) == 1e-17


def test_probabilities_are_asked_for() -> None:
    with pytest.raises(ValueError, match=r"1\.5"):
        QUANTITY.compile()(1.0, 1.5)
