"""Conditional mutual information: known values, and its chain rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.conditional_mutual_information import QUANTITY
from symbolic_it.quantities.mutual_information import QUANTITY as I
from symbolic_it.quantities.standard import joint

LAW = joint(3)
X, Y, Z = ("X",), ("Y",), ("Z",)
XOR = [[["1/4", "0"], ["0", "1/4"]], [["0", "1/4"], ["1/4", "0"]]]
COPIES = [[["1/2", "0"], ["0", "0"]], [["0", "0"], ["0", "1/2"]]]
COINS = [[["1/8", "1/8"], ["1/8", "1/8"]], [["1/8", "1/8"], ["1/8", "1/8"]]]


@pytest.mark.parametrize(("table", "nats"), [(XOR, "0.6931471806"), (COPIES, "0.0000000000"), (COINS, "0.0000000000")])
def test_known_values(at: Callable[..., str], table: list[list[list[str]]], nats: str) -> None:
    assert at(QUANTITY, table) == nats


def test_chain_rule(same: Callable[..., bool]) -> None:
    whole = I.of(LAW, X, Y + Z)
    assert same(whole, I.of(LAW, X, Z) + QUANTITY.of(LAW, X, Y, Z))
    assert not same(whole, I.of(LAW, X, Y) + QUANTITY.of(LAW, X, Y, Z))


def test_it_is_symmetric(same: Callable[..., bool]) -> None:
    assert same(QUANTITY.of(LAW, X, Y, Z), QUANTITY.of(LAW, Y, X, Z))
    assert not same(QUANTITY.of(LAW, X, Y, Z), I.of(LAW, X, Y))
