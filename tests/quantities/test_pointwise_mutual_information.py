"""Pointwise mutual information: known values, its mean, zeros."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.mutual_information import QUANTITY as I
from symbolic_it.quantities.pointwise_mutual_information import QUANTITY
from symbolic_it.terms.term import Law, mass, sum_over

TABLE = [["0.4", "0.1"], ["0.2", "0.3"]]


@pytest.mark.parametrize(
    ("table", "x", "y", "nats"),
    [
        (TABLE, 0, 0, "0.2876820725"),
        (TABLE, 0, 1, "-0.6931471806"),
        ([["1/4", "1/4"], ["1/4", "1/4"]], 1, 0, "0.0000000000"),
        ([["1/2", "0"], ["0", "1/2"]], 0, 1, "-inf"),
        ([["1/2", "1/2"], ["0", "0"]], 1, 0, "undefined"),
    ],
)
def test_known_values(at: Callable[..., str], table: list[list[str]], x: int, y: int, nats: str) -> None:
    assert at(QUANTITY, table, x, y) == nats


def test_its_mean_is_the_mutual_information(same: Callable[..., bool]) -> None:
    law, x, y = QUANTITY.arguments
    assert isinstance(law, Law)
    mean = sum_over(x, sum_over(y, mass(law, x=x, y=y) * QUANTITY(law, x, y)))
    assert same(mean, I.of(law, ("x",), ("y",)))
    assert not same(mean, -I.of(law, ("x",), ("y",)))
