"""Log-sum-exp: known values, invariance, gradient."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.log_sum_exp import QUANTITY
from symbolic_it.quantities.softmax import QUANTITY as SOFTMAX
from symbolic_it.quantities.standard import LOGITS, SPACE
from symbolic_it.terms.term import Derivative, Entry, Index, Symbol, function_of

INDEX = Index("i", SPACE)


@pytest.mark.parametrize(
    ("z", "nats"),
    [
        (["2", "1.5", "0.8", "0.2"], "2.7290082950"),
        (["0", "0"], "0.6931471806"),
        (["-3"], "-3.0000000000"),
        (["1000", "1000"], "1000.6931471806"),
    ],
)
def test_known_values(at: Callable[..., str], z: list[str], nats: str) -> None:
    assert at(QUANTITY, z) == nats


def test_a_constant_comes_out(same: Callable[..., bool]) -> None:
    c = Symbol("c")
    assert same(QUANTITY(function_of((INDEX,), Entry(LOGITS, (INDEX,)) + c)), QUANTITY(LOGITS) + c)
    assert not same(QUANTITY(function_of((INDEX,), Entry(LOGITS, (INDEX,)) * c)), QUANTITY(LOGITS) * c)


def test_its_gradient_is_softmax(same: Callable[..., bool]) -> None:
    assert same(Derivative(QUANTITY(LOGITS), Entry(LOGITS, (INDEX,))), SOFTMAX(LOGITS, INDEX))
