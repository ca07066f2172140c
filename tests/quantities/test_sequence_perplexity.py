"""Perplexity of a sequence: known values, infinities, and what it equals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.sequence_perplexity import QUANTITY
from symbolic_it.quantities.standard import POSITIONS, SEQUENCE
from symbolic_it.terms.term import Entry, Index, product_over, sum_over


@pytest.mark.parametrize(
    ("q", "value"),
    [
        (["1/2", "1/4", "1/8", "1/4"], "4.0000000000"),
        (["1/30", "1/30"], "30.0000000000"),
        (["1"], "1.0000000000"),
        (["1", "0"], "inf"),
    ],
)
def test_known_values(at: Callable[..., str], q: list[str], value: str) -> None:
    assert at(QUANTITY, q) == value


def test_it_is_the_geometric_mean_of_the_inverse_probabilities(same: Callable[..., bool]) -> None:
    t = Index("t", POSITIONS)
    q = Entry(SEQUENCE, (t,))
    assert same(QUANTITY(SEQUENCE), product_over(t, q) ** (-1 / POSITIONS.size))
    assert not same(QUANTITY(SEQUENCE), sum_over(t, 1 / q) / POSITIONS.size)
