"""Surprise: known values, its limits, and its mean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.entropy import QUANTITY as H
from symbolic_it.quantities.self_information import QUANTITY
from symbolic_it.quantities.standard import P, Q, X
from symbolic_it.terms.term import mass, sum_over


@pytest.mark.parametrize(
    ("p", "x", "nats"),
    [
        (["1/2", "1/2"], 0, "0.6931471806"),
        (["0.9999", "0.0001"], 1, "9.2103403720"),
        (["0.2", "0.8"], 0, "1.6094379124"),
        (["1", "0"], 0, "0.0000000000"),
        (["1", "0"], 1, "inf"),
    ],
)
def test_known_values(at: Callable[..., str], p: list[str], x: int, nats: str) -> None:
    assert at(QUANTITY, p, x) == nats


def test_its_mean_is_the_entropy(same: Callable[..., bool]) -> None:
    assert same(sum_over(X, mass(P, x=X) * QUANTITY(P, X)), H(P))
    assert not same(sum_over(X, mass(Q, x=X) * QUANTITY(P, X)), H(P))


def test_an_outcome_is_no_law() -> None:
    with pytest.raises(TypeError, match="self_information: expected a index, got Law"):
        QUANTITY(P, Q)
