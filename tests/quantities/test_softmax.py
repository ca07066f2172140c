"""Softmax: known values, normalisation, invariance."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.softmax import QUANTITY, distribution
from symbolic_it.quantities.standard import LOGITS, SPACE
from symbolic_it.terms.term import ONE, Entry, Index, Symbol, apply, function_of, sum_over

INDEX = Index("i", SPACE)


@pytest.mark.parametrize(
    ("z", "i", "value"),
    [
        (["2", "1.5", "0.8", "0.2"], 0, "0.4823871387"),
        (["2", "1.5", "0.8", "0.2"], 3, "0.0797380577"),
        (["0", "0", "0", "0"], 2, "0.2500000000"),
        (["1000", "0"], 0, "1.0000000000"),
        (["7"], 0, "1.0000000000"),
    ],
)
def test_known_values(at: Callable[..., str], z: list[str], i: int, value: str) -> None:
    assert at(QUANTITY, z, i) == value


def test_it_sums_to_one(same: Callable[..., bool]) -> None:
    assert same(sum_over(INDEX, QUANTITY(LOGITS, INDEX)), ONE)


def test_it_does_not_change_when_a_constant_is_added(same: Callable[..., bool]) -> None:
    shifted = function_of((INDEX,), Entry(LOGITS, (INDEX,)) + Symbol("c"))
    assert same(QUANTITY(shifted, INDEX), QUANTITY(LOGITS, INDEX))
    scaled = function_of((INDEX,), Entry(LOGITS, (INDEX,)) * 2)
    assert not same(QUANTITY(scaled, INDEX), QUANTITY(LOGITS, INDEX))


def test_as_a_law_it_has_the_same_masses(same: Callable[..., bool]) -> None:
    term = QUANTITY(LOGITS, INDEX)
    logits = term.args[0]
    assert same(apply(distribution(logits), INDEX), term)  # type: ignore[arg-type]
