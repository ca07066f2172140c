"""Joint entropy: known values, and its chain rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.conditional_entropy import QUANTITY as H_GIVEN
from symbolic_it.quantities.joint_entropy import QUANTITY
from symbolic_it.quantities.standard import joint

LAW = joint(2)


@pytest.mark.parametrize(
    ("p", "nats"),
    [(["1/2", "1/2"], "0.6931471806"), (["0.4", "0.3", "0.2", "0.1"], "1.2798542258"), (["1", "0"], "0.0000000000")],
)
def test_known_values_of_one_variable(at: Callable[..., str], p: list[str], nats: str) -> None:
    assert at(QUANTITY, p) == nats


def test_it_is_the_entropy_of_one_plus_that_of_the_other_given_the_first(same: Callable[..., bool]) -> None:
    both = QUANTITY.of(LAW, ("X", "Y"))
    assert same(both, QUANTITY.of(LAW, ("X",)) + H_GIVEN.of(LAW, ("Y",), ("X",)))
    assert not same(both, QUANTITY.of(LAW, ("X",)) + H_GIVEN.of(LAW, ("X",), ("Y",)))
    assert not same(both, QUANTITY.of(LAW, ("X",)) + QUANTITY.of(LAW, ("Y",)))


def test_the_order_of_the_variables_does_not_matter(same: Callable[..., bool]) -> None:
    assert same(QUANTITY.of(LAW, ("X", "Y")), QUANTITY.of(LAW, ("Y", "X")))


@pytest.mark.parametrize(
    ("groups", "message"),
    [((), "joint_entropy takes 1 groups"), ((("X", "W"),), "p has no variable 'W'")],
)
def test_wrong_variables_are_refused(groups: tuple[tuple[str, ...], ...], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        QUANTITY.of(LAW, *groups)


def test_a_law_alone_is_refused() -> None:
    with pytest.raises(TypeError, match=r"use joint_entropy\.of"):
        QUANTITY(LAW)
