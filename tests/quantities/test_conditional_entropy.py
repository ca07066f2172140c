"""Conditional entropy: known values, direction, zeros."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.conditional_entropy import QUANTITY
from symbolic_it.quantities.joint_entropy import QUANTITY as H
from symbolic_it.quantities.standard import joint

LAW = joint(2)


@pytest.mark.parametrize(
    ("table", "nats"),
    [
        ([["0.4", "0.1"], ["0.2", "0.3"]], "0.6068425588"),
        ([["1/4", "1/4"], ["1/4", "1/4"]], "0.6931471806"),
        ([["1/2", "0"], ["0", "1/2"]], "0.0000000000"),
        ([["0", "1/8"], ["3/4", "1/8"]], "0.1732867951"),
        ([["1", "0"], ["0", "0"]], "0.0000000000"),
    ],
)
def test_known_values(at: Callable[..., str], table: list[list[str]], nats: str) -> None:
    assert at(QUANTITY, table) == nats


def test_it_is_a_difference_of_joint_entropies(same: Callable[..., bool]) -> None:
    given = QUANTITY.of(LAW, ("X",), ("Y",))
    assert same(given, H.of(LAW, ("X", "Y")) - H.of(LAW, ("Y",)))
    assert not same(given, H.of(LAW, ("X", "Y")) - H.of(LAW, ("X",)))
    assert not same(given, QUANTITY.of(LAW, ("Y",), ("X",)))
