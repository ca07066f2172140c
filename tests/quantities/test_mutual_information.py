"""Mutual information: known values, symmetry, and what it equals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.conditional_entropy import QUANTITY as H_GIVEN
from symbolic_it.quantities.joint_entropy import QUANTITY as H
from symbolic_it.quantities.mutual_information import QUANTITY
from symbolic_it.quantities.standard import joint

LAW = joint(2)
X, Y = ("X",), ("Y",)


@pytest.mark.parametrize(
    ("table", "nats"),
    [
        ([["0.4", "0.1"], ["0.2", "0.3"]], "0.0863046217"),
        ([["1/2", "0"], ["0", "1/2"]], "0.6931471806"),
        ([["0.06", "0.14"], ["0.24", "0.56"]], "0.0000000000"),
        ([["1", "0"], ["0", "0"]], "0.0000000000"),
    ],
)
def test_known_values(at: Callable[..., str], table: list[list[str]], nats: str) -> None:
    assert at(QUANTITY, table) == nats


def test_it_is_what_one_variable_tells_about_the_other(same: Callable[..., bool]) -> None:
    information = QUANTITY.of(LAW, X, Y)
    assert same(information, H.of(LAW, X) - H_GIVEN.of(LAW, X, Y))
    assert same(information, H.of(LAW, X) + H.of(LAW, Y) - H.of(LAW, X + Y))
    assert same(information, QUANTITY.of(LAW, Y, X))
    assert not same(information, H.of(LAW, X) - H_GIVEN.of(LAW, Y, X))


def test_with_itself_it_is_the_entropy(same: Callable[..., bool]) -> None:
    assert same(QUANTITY.of(LAW, X, X), H.of(LAW, X))
